import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSample, nameSome, openBackup, selectSome } from './harness/library-scenes.ts';
import { startHarness, type Harness, type OpenOptions } from './harness/open-harness.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** Violations of WCAG 2.2 A and AA and of axe's best practices, in one line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Scene {
  readonly title: string;
  readonly query: string;
  readonly size: OpenOptions;
  readonly before?: (page: Page) => Promise<unknown>;
}

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const narrow = { width: 320, height: 720 };
const desktop = { width: 1280, height: 900 };
const SCENES: readonly Scene[] = [
  { title: '检查', query: '', size: narrow },
  {
    title: '检查 with help, reasons and a toast',
    query: '',
    size: narrow,
    before: async (page) => {
      await page.getByRole('button', { name: '键盘操作' }).click();
      await page.locator('li.finding').first().hover();
      await page.getByRole('button', { name: '忽略此处' }).first().click();
      await page.getByRole('button', { name: /须处理/ }).click();
    },
  },
  { title: 'menu', query: '', size: narrow, before: (page) => page.getByRole('button', { name: '更多' }).click() },
  { title: '要件', query: '', size: narrow, before: tab('要件') },
  { title: '词句', query: '', size: narrow, before: tab('词句') },
  {
    title: '单位资料',
    query: '',
    size: narrow,
    before: (page) => page.getByRole('button', { name: /填好单位资料/ }).click(),
  },
  { title: 'waiting', query: 'scene=waiting', size: narrow },
  { title: 'read-only', query: 'scene=readonly', size: narrow },
  { title: 'error', query: 'scene=error', size: narrow },
  { title: 'workbench', query: 'view=workbench', size: desktop },
  {
    title: 'workbench report',
    query: 'view=workbench',
    size: desktop,
    before: async (page) => {
      await page.getByLabel('要检查的文本').fill(await page.evaluate(() => window.harness.SAMPLE_TEXT));
      await page.getByRole('button', { name: '检查', exact: true }).click();
      await page.locator('li.finding').nth(3).click();
    },
  },
  {
    title: 'phrase library',
    query: 'view=workbench#/phrases',
    size: desktop,
    before: (page) => page.getByRole('button', { name: '添加词句' }).click(),
  },
  { title: 'phrase library, selected', query: 'view=workbench&phrases=300#/phrases', size: { width: 320, height: 900 }, before: selectSome },
  { title: 'phrase library, tags for the selected', query: 'view=workbench&phrases=300#/phrases', size: { width: 320, height: 900 }, before: (page) => nameSome(page, '标签') },
  { title: 'phrase library, a section for the selected', query: 'view=workbench&phrases=300#/phrases', size: desktop, before: (page) => nameSome(page, '归入要件') },
  { title: 'phrase library, imported', query: 'view=workbench&phrases=300#/phrases', size: desktop, before: importSample },
  { title: 'phrase library, files', query: 'view=workbench&phrases=3#/phrases', size: { width: 320, height: 900 }, before: (page) => importSample(page).then(() => tab('导入的文件')(page)) },
  { title: 'phrase library, what recurs', query: 'view=workbench&phrases=3#/phrases', size: desktop, before: (page) => importSample(page).then(() => tab('常用说法')(page)) },
  { title: 'phrase library, duplicates', query: 'view=workbench&phrases=30#/phrases', size: desktop, before: tab('近似词句') },
  { title: 'phrase library, backup', query: 'view=workbench&phrases=30#/phrases', size: { width: 320, height: 900 }, before: openBackup },
  { title: 'phrase library, empty', query: 'view=workbench&phrases=0#/phrases', size: desktop },
  { title: 'document types, none', query: 'view=workbench#/types', size: desktop },
  { title: 'document types', query: 'view=workbench&checklists#/types', size: { width: 320, height: 900 } },
  {
    title: 'a document type',
    query: 'view=workbench&checklists#/types',
    size: { width: 320, height: 1400 },
    before: async (page) => {
      await page.getByRole('button', { name: '编辑：市总工会计划清单' }).click();
      await page.locator('.section-field .group-toggle').nth(1).click();
    },
  },
  {
    title: '检查 folded',
    query: '',
    size: narrow,
    before: (page) => page.getByRole('button', { name: /^占位残留/ }).click(),
  },
  { title: 'settings', query: 'view=workbench#/settings', size: { width: 1280, height: 2200 } },
  { title: 'welcome', query: 'view=welcome', size: desktop },
  { title: 'popup', query: 'view=popup&site=on', size: { width: 340, height: 300 } },
  { title: 'popup, unsupported', query: 'view=popup&site=unsupported', size: { width: 340, height: 300 } },
];

describe.each([
  ['light', false],
  ['dark', true],
])('axe finds nothing in the %s theme:', (_name, dark) => {
  it.each(SCENES)('$title', async ({ query, size, before }) => {
    const page = await harness.open(query, { ...size, dark, reducedMotion: true });
    await before?.(page);
    await page.waitForTimeout(100);
    expect(await violations(page)).toEqual([]);
    // Nothing may be wider than the panel.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
