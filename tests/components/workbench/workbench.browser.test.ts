import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

const desktop = { width: 1280, height: 860 };
const open = async (hash = '') => {
  page = await harness.open(`view=workbench${hash}`, desktop);
};
const says = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const drop = (name: string, content: string) =>
  page.locator('.draft-input').evaluate(
    (target, file) => {
      const data = new DataTransfer();
      data.items.add(new File([file.content], file.name));
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { name, content },
  );

describe('检查文本', () => {
  const check = async () => {
    await open();
    await page.getByLabel('要检查的文本').fill(await page.evaluate(() => window.harness.SAMPLE_TEXT));
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.locator('li[data-rule]').first().waitFor();
  };

  it('shows findings beside the text, ties each to its mark, both ways', async () => {
    await check();
    expect(await page.locator('li[data-rule]').count()).toBe(26);
    await page.locator('li[data-rule]').nth(3).click();
    expect(await page.locator('mark.current').textContent()).toBe('XX县');
    await page.locator('.preview mark', { hasText: '提*案' }).click();
    await page.locator('li.finding.flash', { hasText: '提*案' }).waitFor();
  });

  it('mends the text in memory, one or all, and goes back', async () => {
    await check();
    await page.getByRole('button', { name: '改为“2026年度”' }).click();
    await page.locator('.preview', { hasText: '××县粮食局机关工会2026年度工作计划' }).waitFor();
    await page.getByRole('button', { name: /^全部改好/ }).click();
    await page.locator('.preview', { hasText: '2026年是粮库' }).waitFor();
    await page.locator('.check-toolbar').getByRole('button', { name: '撤销' }).click();
    await page.locator('.preview', { hasText: '20__年是粮库' }).waitFor();
    expect(await page.locator('.preview').textContent()).toContain('2026年度工作计划');
  });

  it('does not call a text all well whose findings the filter hides', async () => {
    await open();
    await page.getByLabel('要检查的文本').fill('由某某同志负责，各科室要高度重视，高度重视。');
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByRole('button', { name: /^提示/ }).click();
    await page.getByRole('button', { name: '删去重复的一遍' }).click();
    await page.getByText('没有“提示”的检查项').waitFor();
    expect(await page.getByText('没有发现残留和差错').count()).toBe(0);
    await page.getByText('还有 1 处轻重不同的').waitFor();
    await page.locator('.preview mark', { hasText: '某某同志' }).click();
    await page.locator('li.finding.flash', { hasText: '某某同志' }).waitFor();
  });

  it('exports the report as a text file', async () => {
    await check();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出报告' }).click()]);
    expect(download.suggestedFilename()).toBe('检查报告-粘贴的文本.txt');
    expect(await readFile(await download.path(), 'utf8')).toContain('拟稿检查报告');
  });

  it('reads a dropped file, and says why it cannot read another', async () => {
    await open();
    await drop('计划.docx', 'PK');
    await page.getByRole('alert').filter({ hasText: '全选复制' }).waitFor();
    await drop('计划.html', '<h1>××县粮食局</h1><script>alert(1)</script><p>20__年度打算</p>');
    await page.locator('li[data-rule]').first().waitFor();
    expect(await page.locator('.check-name').textContent()).toBe('计划.html');
    expect(await page.locator('.preview-block').allTextContents()).toEqual(['××县粮食局', '20__年度打算']);
  });

  it('keeps the draft while the settings are looked at', async () => {
    await check();
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await page.goBack();
    expect(await page.locator('li[data-rule]').count()).toBe(26);
  });

  it('shows a file of nearly five megabytes', async () => {
    await open();
    const started = Date.now();
    await drop('长文.txt', `${'一段不长不短的话，讲一讲库里今年的打算。\n'.repeat(80_000)}XX县`);
    await page.locator('li[data-rule]').first().waitFor();
    await page.locator('li[data-rule]').first().click();
    await page.locator('mark.current').waitFor();
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

describe('设置', () => {
  it('switches a rule off, gives it another weight, and back', async () => {
    await open('#/settings');
    const toggle = page.getByRole('switch', { name: '年份没有填写' });
    const weight = page.getByLabel('轻重：年份没有填写');
    await toggle.click();
    expect(await toggle.getAttribute('aria-checked')).toBe('false');
    expect(await weight.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '全部恢复默认' }).click();
    expect(await toggle.getAttribute('aria-checked')).toBe('true');
    await weight.selectOption('info');
    expect(await weight.inputValue()).toBe('info');
  });

  it('folds a family of rules and switches it off as a whole', async () => {
    await open('#/settings');
    await page.getByRole('button', { name: /^占位残留/ }).click();
    expect(await page.getByRole('switch', { name: '年份没有填写' }).count()).toBe(0);
    await page.getByRole('switch', { name: '整类：占位残留' }).click();
    expect(await page.getByRole('button', { name: /^占位残留/ }).textContent()).toBe('占位残留3 条，关闭 3 条');
    await page.getByRole('searchbox', { name: '筛选规则' }).fill('年份');
    expect(await page.getByRole('switch', { name: '年份没有填写' }).getAttribute('aria-checked')).toBe('false');
    await page.getByRole('switch', { name: '整类：占位残留' }).click();
    expect(await page.getByRole('switch', { name: '年份没有填写' }).getAttribute('aria-checked')).toBe('true');
  });

  it('changes the looks at once and saves particulars', async () => {
    await open('#/settings');
    await page.getByLabel('配色').selectOption('dark');
    expect(await page.locator('.ng').getAttribute('data-theme')).toBe('dark');
    await page.getByLabel('单位全称').fill('青川县粮食局工会');
    await page.getByLabel('单位全称').press('Enter');
    await says('单位资料已保存');
  });
});
