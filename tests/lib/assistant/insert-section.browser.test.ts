import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from '../../browser/launch.ts';
import { serve, type StaticServer } from '../../browser/serve.ts';

const GUIDE = '围绕中心工作，落实上级部署，坚持服务职工，把会员的事一件一件办好，让组织更有凝聚力。';
const BODY = '各分会逐项对照清单，写明做法和完成时限，每月通报一次，年底集中评议，把实事办到职工心坎上。'.repeat(3);
const LINES = ['工会2026年工作计划', '一、指导思想', GUIDE, '二、主要任务', BODY, '三、保障措施', '加强领导，落实经费，每季度检查一次，年底考核。', '总之，要少说多做，件件有着落。'];

let browser: LaunchedBrowser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('./section-stage.ts', import.meta.url)), formats: ['iife'], name: 'sectionStage' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const code = bundle && 'output' in bundle ? bundle.output[0].code : '';
  const html = (body: string) => `<!doctype html><meta charset="utf-8"><title>拟稿</title>${body}<script src="/stage.js"></script>`;
  server = await serve({
    pages: {
      '/textarea': { body: html(`<textarea id="editor" rows="30" cols="60">${LINES.join('\n')}</textarea>`) },
      '/rich': { body: html(`<div id="editor" contenteditable>${LINES.map((line, at) => (/^[一二三]、/.test(line) ? `<h2>${line}</h2>` : at === 0 ? `<h1>${line}</h1>` : `<p>${line}</p>`)).join('')}</div>`) },
      '/stage.js': { body: code, type: 'text/javascript; charset=utf-8' },
      '/favicon.ico': { body: '', type: 'image/x-icon' },
    },
  });
  browser = await launchBrowser();
}, 120_000);
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

const text = () => page.locator('#editor').evaluate((root) => (root instanceof HTMLTextAreaElement ? root.value : [...root.children].map((block) => block.textContent).join('\n')));
const headings = async () => (await text()).match(/^[一二三四五]、.*$/gm);

describe.each(['textarea', 'rich'])('in a %s editor', (kind) => {
  it('a section is put where it belongs, the numbers behind it move, and one undo takes it all back', async () => {
    page = await browser.context.newPage();
    await page.goto(server.url(`/${kind}`));
    await page.locator('#editor').click();
    const before = await text();
    const result = await page.evaluate(async () => {
      const session = window.stage.openStage('#editor');
      await new Promise<void>((resolve) => {
        const look = () => session.getState().report && resolve();
        session.subscribe(look);
        look();
      });
      return session.insertSection('goals');
    });
    expect(result).toEqual({ ok: true });
    expect(await headings()).toEqual(['一、指导思想', '二、工作目标', '三、主要任务', '四、保障措施']);
    expect(await text()).toMatch(/凝聚力。\n二、工作目标\n（一）.+\n（二）.+\n/);
    await page.locator('#editor').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(text).toBe(before);
  });

  it('a closing section stands at the end, in paragraphs of its own', async () => {
    page = await browser.context.newPage();
    await page.goto(server.url(`/${kind}`));
    await page.locator('#editor').click();
    await page.evaluate(async () => {
      const session = window.stage.openStage('#editor');
      await new Promise<void>((resolve) => {
        const look = () => session.getState().report && resolve();
        session.subscribe(look);
        look();
      });
      await session.insertSection('signature');
    });
    const lines = (await text()).split('\n');
    expect(lines.slice(-3)).toEqual(['总之，要少说多做，件件有着落。', '{{单位}}', '2026年{{日期}}']);
  });
});
