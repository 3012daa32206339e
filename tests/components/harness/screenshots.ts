/** Pictures of every scene, to be looked at: `node tests/components/harness/screenshots.ts [folder]`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { importSample, nameSome, openBackup, selectSome } from './library-scenes.ts';
import { startHarness, type OpenOptions } from './open-harness.ts';

interface Shot extends OpenOptions {
  readonly name: string;
  readonly query: string;
  readonly before?: (page: Page) => Promise<unknown>;
}

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const narrow = { width: 320, height: 720 };
const wide = { width: 420, height: 820 };
const desktop = { width: 1280, height: 860 };

const SHOTS: readonly Shot[] = [
  { name: 'findings-320', query: '', ...narrow },
  { name: 'findings-420-dark', query: '', ...wide, dark: true },
  {
    name: 'findings-row-hover',
    query: '',
    ...narrow,
    before: async (page) => {
      await page.locator('li.finding').nth(2).hover();
      await page.getByRole('button', { name: '键盘操作' }).click();
      await page.locator('li.finding').nth(2).getByRole('button').first().focus();
    },
  },
  { name: 'verdict-320', query: '', ...narrow, before: (page) => page.getByRole('button', { name: /须处理/ }).click() },
  { name: 'menu-320', query: '', ...narrow, before: (page) => page.getByRole('button', { name: '更多' }).click() },
  { name: 'fixed-all-320', query: '', ...narrow, before: (page) => page.getByRole('button', { name: /全部改好/ }).click() },
  {
    name: 'ignored-320',
    query: '',
    ...narrow,
    before: async (page) => {
      await page.locator('li.finding').first().hover();
      await page.getByRole('button', { name: '忽略此处' }).first().click();
    },
  },
  {
    name: 'findings-folded-320',
    query: '',
    ...narrow,
    before: async (page) => {
      await page.getByRole('button', { name: /^占位残留/ }).click();
      await page.locator('.group-toggle').nth(1).focus();
    },
  },
  { name: 'sections-inserted-320-dark', query: '', ...narrow, dark: true, before: insertSample },
  { name: 'sections-320', query: '', ...narrow, before: tab('要件') },
  { name: 'sections-420-dark', query: '', ...wide, dark: true, before: tab('要件') },
  { name: 'phrases-320', query: '', ...narrow, before: tab('词句') },
  {
    name: 'phrases-420-dark-search',
    query: '',
    ...wide,
    dark: true,
    before: async (page) => {
      await tab('词句')(page);
      await page.getByRole('searchbox').fill('职工');
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'phrases-none-320',
    query: '',
    ...narrow,
    before: async (page) => {
      await tab('词句')(page);
      await page.getByRole('searchbox').fill('没有这样的话');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'profile-320',
    query: '',
    ...narrow,
    before: async (page) => {
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: '单位资料' }).click();
      await page.getByLabel('年度').fill('26');
    },
  },
  { name: 'waiting-320', query: 'scene=waiting', ...narrow },
  { name: 'checking-320', query: 'scene=checking', ...narrow, before: (page) => page.waitForTimeout(500) },
  { name: 'disconnected-320', query: 'scene=disconnected', ...narrow },
  { name: 'error-320', query: 'scene=error', ...narrow },
  { name: 'readonly-320', query: 'scene=readonly', ...narrow },
  { name: 'empty-320', query: 'findings=0', ...narrow },
  { name: 'workbench-check', query: 'view=workbench', ...desktop },
  { name: 'workbench-report', query: 'view=workbench', ...desktop, before: checkSample },
  { name: 'workbench-report-dark', query: 'view=workbench', ...desktop, dark: true, before: checkSample },
  { name: 'workbench-report-narrow', query: 'view=workbench', width: 640, height: 860, before: checkSample },
  { name: 'library', query: 'view=workbench&phrases=100000#/phrases', ...desktop },
  { name: 'library-selected-dark', query: 'view=workbench&phrases=100000#/phrases', ...desktop, dark: true, before: selectSome },
  { name: 'library-320', query: 'view=workbench&phrases=300#/phrases', ...narrow },
  { name: 'library-selected-320-dark', query: 'view=workbench&phrases=300#/phrases', ...narrow, dark: true, before: selectSome },
  { name: 'library-tagging-320', query: 'view=workbench&phrases=300#/phrases', ...narrow, before: (page) => nameSome(page, '标签') },
  { name: 'library-tagging', query: 'view=workbench&phrases=300#/phrases', width: 1200, height: 700, before: (page) => nameSome(page, '标签') },
  { name: 'library-sorting-640-dark', query: 'view=workbench&phrases=300#/phrases', width: 640, height: 700, dark: true, before: (page) => nameSome(page, '归入要件') },
  { name: 'library-none', query: 'view=workbench&phrases=0#/phrases', ...desktop },
  { name: 'library-search', query: 'view=workbench&phrases=5000#/phrases', ...desktop, before: (page) => page.getByRole('searchbox', { name: '筛选词句' }).fill('健身房 第13') },
  { name: 'library-edit-dark', query: 'view=workbench#/phrases', ...desktop, dark: true, before: (page) => page.getByRole('button', { name: '添加词句' }).click() },
  { name: 'library-edit-320', query: 'view=workbench#/phrases', ...narrow, before: (page) => page.getByRole('button', { name: '添加词句' }).click() },
  { name: 'library-imported', query: 'view=workbench&phrases=40#/phrases', ...desktop, before: importSample },
  { name: 'library-imported-320-dark', query: 'view=workbench&phrases=40#/phrases', ...narrow, dark: true, before: importSample },
  { name: 'library-documents', query: 'view=workbench&phrases=40#/phrases', ...desktop, before: (page) => importSample(page).then(() => tab('导入的文件')(page)) },
  { name: 'library-mining', query: 'view=workbench&phrases=4#/phrases', ...desktop, before: (page) => importSample(page).then(() => tab('常用说法')(page)) },
  { name: 'library-duplicates-dark', query: 'view=workbench&phrases=40#/phrases', ...desktop, dark: true, before: tab('近似词句') },
  { name: 'library-backup', query: 'view=workbench&phrases=40#/phrases', ...desktop, before: openBackup },
  { name: 'workbench-types-none', query: 'view=workbench#/types', ...desktop },
  { name: 'workbench-types', query: 'view=workbench&checklists#/types', ...desktop },
  { name: 'workbench-types-edit', query: 'view=workbench&checklists#/types', ...desktop, before: editSample },
  { name: 'workbench-types-edit-dark', query: 'view=workbench&checklists#/types', ...desktop, dark: true, before: editSample },
  { name: 'workbench-types-320', query: 'view=workbench&checklists#/types', ...narrow },
  { name: 'workbench-types-edit-320', query: 'view=workbench&checklists#/types', width: 320, height: 1100, before: editSample },
  { name: 'workbench-settings', query: 'view=workbench#/settings', width: 1280, height: 2100 },
  { name: 'workbench-settings-dark', query: 'view=workbench#/settings', width: 1280, height: 2100, dark: true },
  { name: 'welcome', query: 'view=welcome', width: 1280, height: 1200 },
  { name: 'welcome-dark', query: 'view=welcome', width: 1280, height: 1200, dark: true },
  { name: 'popup-off', query: 'view=popup', width: 340, height: 300 },
  { name: 'popup-on-dark', query: 'view=popup&site=on', width: 340, height: 300, dark: true },
  { name: 'popup-all', query: 'view=popup&all', width: 340, height: 300 },
  { name: 'popup-unsupported', query: 'view=popup&site=unsupported', width: 340, height: 300 },
];

async function insertSample(page: Page): Promise<void> {
  await tab('要件')(page);
  await page.getByRole('button', { name: '插入本部分：具体措施' }).click();
}

async function editSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '编辑：市总工会计划清单' }).click();
  await page.locator('.section-field .group-toggle').nth(1).click();
}

async function checkSample(page: Page): Promise<void> {
  const text = await page.evaluate(() => window.harness.SAMPLE_TEXT);
  await page.getByLabel('要检查的文本').fill(text);
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.locator('li.finding').nth(3).click();
}

const folder = process.argv[2] ?? 'tests/.artifacts/components';
await mkdir(folder, { recursive: true });
/** Part of the names of the scenes wanted; default: all. */
const wanted = process.argv[3] ?? '';
const harness = await startHarness();
for (const { name, query, before, ...options } of SHOTS.filter((shot) => shot.name.includes(wanted))) {
  const page = await harness.open(query, options);
  await before?.(page);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
for (const problem of new Set(harness.problems)) console.log(problem);
await harness.close();
