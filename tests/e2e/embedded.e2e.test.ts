import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from '../browser/launch.ts';
import { serve, type Page as ServedPage, type StaticServer } from '../browser/serve.ts';
import { DIST, embedPage, PROBE, STRICT_POLICY } from '../entrypoints/embed/embed-page.ts';
import { CompletionOffers } from './completion-offers.ts';
import { SAMPLE_TEXT, sampleHtml, YEAR_FIX } from './draft-pages.ts';
import { eventually } from './sidebar-driver.ts';

const pages: Record<string, ServedPage> = { '/probe.js': PROBE };
let browser: LaunchedBrowser;
let server: StaticServer;
/** The same files from another origin. */
let elsewhere: StaticServer;

beforeAll(async () => {
  server = await serve({ folders: [DIST], pages });
  elsewhere = await serve({ folders: [DIST], headers: { 'access-control-allow-origin': '*' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await elsewhere.close();
});

let page: Page;
let pageErrors: string[];
afterEach(async () => {
  await page.close();
  expect(pageErrors).toEqual([]);
  expect(browser.strayRequests).toEqual([]);
});

async function open(served: ServedPage): Promise<void> {
  pages['/page'] = served;
  page = await browser.context.newPage();
  pageErrors = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(server.url('/page'));
}

const rules = () => page.locator('nigao-assistant li[data-rule]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-rule')));
const violations = () => page.evaluate<string[]>('probe.violations');
const yearsLeft = (count: number) =>
  eventually(rules, (found) => expect(found.filter((rule) => rule === 'placeholder/year')).toHaveLength(count));

/** Fixes the first year by its button and takes it back with one Ctrl+Z. */
async function fixAndUndo(): Promise<void> {
  const editor = page.locator('#editor');
  const text = () => editor.evaluate((root) => (root instanceof HTMLTextAreaElement ? root.value : (root as HTMLElement).innerText));
  const before = await text();
  await yearsLeft(2);
  await page.locator('nigao-assistant li[data-rule="placeholder/year"]').first().getByRole('button', { name: YEAR_FIX }).click();
  await yearsLeft(1);
  expect((await text()).replace(/20\d\d年工作计划/, '20__年工作计划')).toBe(before);
  await editor.focus();
  await page.keyboard.press('Control+z');
  await yearsLeft(2);
  expect(await text()).toBe(before);
}

const TEXTAREA = `<textarea id="editor" rows="14" cols="70">${SAMPLE_TEXT}</textarea>`;
const RICH = `<div id="editor" contenteditable="true">${sampleHtml()}</div>`;
const MODULE = '<script type="module" src="/element.js"></script>';

describe('the element in a page', () => {
  it.each([
    ['the single-file script over a textarea', TEXTAREA, undefined],
    ['the single-file script over a contenteditable', RICH, undefined],
    ['the ES module over a textarea', TEXTAREA, MODULE],
    ['the ES module over a contenteditable', RICH, MODULE],
  ])('%s works under a strict policy, its engine in a worker', async (_name, editor, loader) => {
    await open(embedPage({ editor, ...(loader ? { loader } : {}) }));
    await fixAndUndo();
    expect(page.workers()).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('runs its engine in the page where the policy forbids workers', async () => {
    await open(embedPage({ editor: TEXTAREA, policy: `${STRICT_POLICY}; worker-src 'none'` }));
    await fixAndUndo();
    expect(page.workers()).toEqual([]);
  });

  it('runs its engine in the page when its script comes from another origin', async () => {
    const origin = elsewhere.url('');
    await open(
      embedPage({
        editor: TEXTAREA,
        loader: `<script src="${origin}/nigao.js" defer></script>`,
        policy: `default-src 'none'; script-src 'self' ${origin}; style-src 'self'`,
      }),
    );
    await fixAndUndo();
    expect(page.workers()).toEqual([]);
  });

  it('waits for an editor that the page adds later, and for the next when it is taken away', async () => {
    await open(embedPage({ editor: '<main></main>' }));
    const put = () =>
      page.evaluate((text) => {
        document.querySelector('main')?.replaceChildren(Object.assign(document.createElement('textarea'), { id: 'editor', value: text, rows: 10 }));
      }, SAMPLE_TEXT);
    await put();
    await yearsLeft(2);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    await eventually(rules, (found) => expect(found).toEqual([]));
    await put();
    await yearsLeft(2);
  });

  it('says what it found, takes the document type, and leaves nothing when it is removed', async () => {
    await open(embedPage({ editor: RICH, attributes: 'for="#editor" document-type="annual-plan" theme="dark"' }));
    const before = await page.locator('#editor').evaluate((root) => root.outerHTML);
    await yearsLeft(2);
    const report = await page.evaluate<{ documentType: string; documentTypeDetected: boolean }>('probe.reports.at(-1).report');
    expect(report).toMatchObject({ documentType: 'annual-plan', documentTypeDetected: false });
    expect(await page.locator('nigao-assistant .ng').first().getAttribute('data-theme')).toBe('dark');
    await page.evaluate(() => document.querySelector('nigao-assistant')?.remove());
    await eventually(
      () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)),
      (marks) => expect(marks).toBe(0),
    );
    // A worker that was ended takes a moment to go.
    await eventually(() => Promise.resolve(page.workers()), (workers) => expect(workers).toEqual([]));
    expect(await page.locator('#editor').evaluate((root) => root.outerHTML)).toBe(before);
  });

  it('fills fixes from the profile the page sets, and keeps it', async () => {
    await open(embedPage({ editor: TEXTAREA }));
    await page.evaluate("document.querySelector('nigao-assistant').profile = { year: '2031' }");
    await eventually(
      () => page.locator('nigao-assistant li[data-rule="placeholder/year"] button').allInnerTexts(),
      (titles) => expect(titles.join()).toContain('2031年'),
    );
    await page.reload();
    await eventually(
      () => page.locator('nigao-assistant li[data-rule="placeholder/year"] button').allInnerTexts(),
      (titles) => expect(titles.join()).toContain('2031年'),
    );
    await page.evaluate(() => localStorage.clear());
  });

  it('inserts a phrase, and keeps a saved one in the library of the page', async () => {
    await open(embedPage({ editor: TEXTAREA }));
    await yearsLeft(2);
    const words = '走访困难职工家庭，建立帮扶档案，做到一户一策。';
    await page.locator('#editor').evaluate((root, sought) => {
      const area = root as HTMLTextAreaElement;
      area.focus();
      area.setSelectionRange(area.value.indexOf(sought), area.value.indexOf(sought) + sought.length);
    }, words);
    await page.getByRole('tab', { name: '词句' }).click();
    await page.getByRole('button', { name: /存/ }).first().click();
    await page.getByRole('status').filter({ hasText: /已存|存好|存入/ }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: '词句' }).click();
    await page.getByRole('searchbox').fill('一户一策');
    await eventually(
      () => page.locator('[data-phrase-id]').allTextContents(),
      (texts) => expect(texts.some((text) => text.includes(words))).toBe(true),
    );
    const before = await page.locator('#editor').inputValue();
    await page.locator('[data-phrase-id]').first().getByRole('button', { name: '插入' }).click();
    await eventually(
      () => page.locator('#editor').inputValue(),
      (text) => expect(text.length).toBeGreaterThan(before.length),
    );
  });

  it('closes and opens with Alt+J', async () => {
    await open(embedPage({ editor: TEXTAREA }));
    await yearsLeft(2);
    await page.locator('#editor').focus();
    for (const shown of [false, true]) {
      await page.keyboard.press('Alt+KeyJ');
      await eventually(
        () => page.locator('nigao-assistant').isVisible(),
        (visible) => expect(visible).toBe(shown),
      );
    }
  });

  it('works on an editor that the page hands over', async () => {
    pages['/host.js'] = {
      type: 'text/javascript',
      body: `addEventListener('DOMContentLoaded', () => customElements.whenDefined('nigao-assistant').then(() => {
        globalThis.host = { text: '临江镇总工会20__年工作计划\\n20__年，全镇工会要做实各项工作。', selected: null, writes: 0 };
        const put = (start, end, text) => {
          host.text = host.text.slice(0, start) + text + host.text.slice(end);
          host.writes += 1;
          queueMicrotask(() => host.link.changed());
        };
        host.link = document.querySelector('nigao-assistant').attach({
          read: () => host.text,
          select: (span) => { host.selected = span; },
          replace: (span, text) => put(span.start, span.end, text),
          insert: (text) => put(host.text.length, host.text.length, text),
        });
      }));`,
    };
    await open(embedPage({ editor: '<canvas id="canvas"></canvas>', attributes: '', loader: '<script src="/nigao.js"></script><script src="/host.js"></script>' }));
    await yearsLeft(2);
    await page.locator('nigao-assistant li[data-rule="placeholder/year"]').nth(1).click();
    await eventually(
      () => page.evaluate('host.selected'),
      (selected) => expect(selected).toEqual({ start: 16, end: 21 }),
    );
    await page.getByRole('button', { name: /全部改/ }).click();
    await yearsLeft(0);
    expect(await page.evaluate('host.text')).toMatch(/^临江镇总工会20\d\d年工作计划\n20\d\d年，全镇工会要做实各项工作。$/);
    await page.evaluate("host.text += '\\n走访XX户。'; host.link.changed()");
    await eventually(rules, (found) => expect(found.length).toBeGreaterThan(0));
    await page.evaluate('host.link.detach()');
    await eventually(rules, (found) => expect(found).toEqual([]));
  });
});

describe('the engine in a page', () => {
  it.each([
    ['jieba', `${STRICT_POLICY}; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'`.replace("script-src 'self'; ", '')],
    ['intl', STRICT_POLICY],
  ])('cuts words with %s under its policy', async (name, policy) => {
    pages['/engine-page.js'] = {
      type: 'text/javascript',
      body: `import { createAssistant, loadSegmenter } from '/engine.js';
        const assistant = await createAssistant({});
        globalThis.found = (await assistant.check('20__年')).findings.length;
        globalThis.segmenter = (await loadSegmenter()).name;`,
    };
    await open(embedPage({ policy, loader: '<script type="module" src="/engine-page.js"></script>' }));
    await eventually(
      () => page.evaluate('globalThis.segmenter'),
      (used) => expect(used).toBe(name),
    );
    expect(await page.evaluate('globalThis.found')).toBe(1);
  });
});

describe('the demo page', () => {
  it('shows leftovers beside both of its editors', async () => {
    page = await browser.context.newPage();
    pageErrors = [];
    page.on('pageerror', (error) => pageErrors.push(error.message));
    await page.goto(server.url('/demo.html'));
    await eventually(rules, (found) => {
      for (const rule of ['year', 'name', 'ordinal', 'explicit', 'empty-quotes', 'masked', 'missing-number']) {
        expect(found).toContain(`placeholder/${rule}`);
      }
    });
    const inRich = await rules();
    await page.getByRole('button', { name: '纯文本' }).click();
    await eventually(rules, (found) => expect(found).toEqual(inRich));
    await page.getByRole('button', { name: /全部改/ }).click();
    await eventually(
      () => page.locator('#plain').inputValue(),
      (text) => expect(text).toMatch(/20\d\d年是集团转型/),
    );
    expect(await page.locator('#status').innerText()).toContain('年度工作计划');
  });

  it('goes on with what is typed, by Tab', async () => {
    await open(embedPage({ editor: TEXTAREA }));
    await yearsLeft(2);
    const editor = page.locator('#editor');
    const end = async () => (await editor.inputValue()).slice(SAMPLE_TEXT.length);
    const offers = await CompletionOffers.in(page);
    await editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('，坚持以习近平新时代中国特色', { delay: 40 });
    const [first = ''] = await eventually(() => offers.shown(), (shown) => expect(shown.length).toBeGreaterThan(0));
    await page.keyboard.press('Tab');
    await eventually(end, (text) => expect(text).toBe(`，坚持以习近平新时代中国特色${first}`));
  });
});
