import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readChecklistFile, writeChecklistFile } from '../../../lib/checklists/checklist-file.ts';
import { SAMPLE_CHECKLIST } from '../harness/sample-checklist.ts';
import { startHarness, type Harness } from '../harness/open-harness.ts';

let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await startHarness();
});
afterEach(() => page.close());
afterAll(async () => {
  await harness.close();
  expect(harness.problems).toEqual([]);
});

const open = async (query = '') => {
  page = await harness.open(`view=workbench${query}#/types`, { width: 1000, height: 900 });
};
const own = () => page.getByRole('region', { name: '自定文种' }).locator('.checklist-row');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const says = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const order = () => page.locator('.section-field .group-title').allTextContents();
const choose = (content: string, name = '清单.json') =>
  page.getByLabel('选择清单文件').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

describe('the list', () => {
  it('says what to do when there are none, and shows the built-in ones to begin with', async () => {
    await open();
    await page.getByText('还没有自定的文种').waitFor();
    expect(await page.getByRole('button', { name: /^照此改一份/ }).count()).toBe(2);
    expect(await button('导出全部').isDisabled()).toBe(true);
  });

  it('deletes with a way back', async () => {
    await open('&checklists');
    await button('删除：市总工会计划清单').click();
    await says('已删去“市总工会计划清单”');
    expect(await own().count()).toBe(0);
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await own().first().waitFor();
  });
});

describe('the form', () => {
  it('makes a copy of a built-in type one’s own', async () => {
    await open();
    await button('照此改一份：年度工作计划').click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('新的文种');
    await page.getByLabel('名称').first().fill('县总计划清单');
    await page.getByLabel('标题用词').fill('工作计划、年度安排');
    await page.locator('.section-field .group-toggle').nth(2).click();
    await page.locator('.section-field-body').getByLabel('名称').fill('年度指标');
    await page.getByLabel(/^线索词/).fill('入会率，办实事');
    await page.getByLabel('最少字数').fill('50');
    await page.getByLabel(/^必备/).uncheck();
    await button('保存').click();
    await says('已保存“县总计划清单”');
    expect(await own().textContent()).toContain('8 个要件，必备 6 个 · 标题有“工作计划”“年度安排”时自动选用');
    await button('编辑：县总计划清单').click();
    expect((await order())[2]).toBe('年度指标');
    await page.locator('.section-field .group-toggle').nth(2).click();
    expect(await page.getByLabel(/^线索词/).inputValue()).toBe('入会率、办实事');
  });

  it('moves sections by buttons and keys, and keeps the focus on what moves', async () => {
    await open('&checklists');
    await button('编辑：市总工会计划清单').click();
    await button('下移：总体要求').click();
    expect((await order()).slice(0, 3)).toEqual(['标题', '年度目标', '总体要求']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('下移：总体要求');
    await says('“总体要求”移到第 3');
    await page.locator('.section-field .group-toggle').nth(5).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await order()).toEqual(['标题', '年度目标', '总体要求', '结语', '重点任务', '经费保障']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('结语');
    await button('上移：年度目标').click();
    expect(await button('上移：年度目标').isDisabled()).toBe(true);
    // A button that has become useless passes the focus on after it has been drawn.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '下移：年度目标');
  });

  it('adds a section and takes one away, with a way back', async () => {
    await open('&checklists');
    await button('编辑：市总工会计划清单').click();
    await button('添加要件').click();
    await page.waitForFunction(() => document.activeElement?.localName === 'input');
    await page.keyboard.type('督查考核');
    expect((await order()).at(-1)).toBe('督查考核');
    await page.keyboard.press('Enter');
    expect(await page.locator('.checklist-editor').count()).toBe(1);
    await button('去掉：年度目标').click();
    expect(await order()).not.toContain('年度目标');
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    expect((await order())[2]).toBe('年度目标');
  });

  it('says what is wrong and keeps what was typed', async () => {
    await open('&checklists');
    await button('新建空白清单').click();
    await button('保存').click();
    await page.getByRole('alert').filter({ hasText: '名称不能为空' }).waitFor();
    await page.getByLabel('名称').first().fill('市总工会计划清单');
    await page.locator('.section-field .group-toggle').first().click();
    await page.locator('.section-field-body').getByLabel('名称').fill('经费');
    await page.getByLabel('最少字数').fill('很多');
    await button('保存').click();
    await page.getByRole('alert').filter({ hasText: '最少字数' }).waitFor();
    await page.getByLabel('最少字数').fill('20');
    await button('保存').click();
    await page.getByRole('alert').filter({ hasText: '换个名称' }).waitFor();
    await page.getByLabel('名称').first().fill('局工会清单');
    await button('保存').click();
    await says('已保存');
    expect(await own().count()).toBe(2);
  });

  it('lets what was left unsaved be taken up again', async () => {
    await open('&checklists');
    await button('编辑：市总工会计划清单').click();
    await page.getByLabel('名称').first().fill('改了一半');
    await button('取消').click();
    await says('修改没有保存');
    await page.getByRole('status').getByRole('button', { name: '接着改' }).click();
    expect(await page.getByLabel('名称').first().inputValue()).toBe('改了一半');
  });
});

describe('files', () => {
  it('go out and come back in, replacing the older issue', async () => {
    await open('&checklists');
    const [download] = await Promise.all([page.waitForEvent('download'), button('导出：市总工会计划清单').click()]);
    expect(download.suggestedFilename()).toBe('要件清单-市总工会计划清单.json');
    const text = await readFile(await download.path(), 'utf8');
    expect(readChecklistFile(text)).toEqual({ ok: true, checklists: [SAMPLE_CHECKLIST] });
    const newer = { ...SAMPLE_CHECKLIST, title: '市总工会计划清单（新）' };
    await choose(writeChecklistFile([newer, { ...SAMPLE_CHECKLIST, id: 'custom-other', title: '另一份' }]));
    await says('已导入 2 份清单，其中 1 份替换了原来的');
    expect(await own().locator('strong').allTextContents()).toEqual(['市总工会计划清单（新）', '另一份']);
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-type^="custom-"]').length === 1);
  });

  it('that are refused say why, until one is taken', async () => {
    await open();
    await choose('一、指导思想');
    await page.getByRole('alert').filter({ hasText: '不是要件清单' }).waitFor();
    await choose(JSON.stringify({ format: 'nigao-checklists', version: 1, checklists: [{ ...SAMPLE_CHECKLIST, sections: [] }] }));
    await page.getByRole('alert').filter({ hasText: '至少要有一个要件' }).waitFor();
    await choose('x'.repeat(1024 * 1024 + 1));
    await page.getByRole('alert').filter({ hasText: '超过 1 MB' }).waitFor();
    expect(await own().count()).toBe(0);
    await choose(writeChecklistFile([SAMPLE_CHECKLIST]));
    await says('已导入 1 份清单。');
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
