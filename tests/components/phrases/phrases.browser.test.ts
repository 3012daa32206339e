import type { CDPSession, Page } from 'playwright-core';
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

const calls = () => page.evaluate(() => window.harness.session.calls);
const searched = async () =>
  (await calls()).filter(([method]) => method === 'suggest').map(([, query]) => (query as { words?: string }).words);
const ids = () =>
  page.locator('li[data-phrase-id]').evaluateAll((items) => items.map((item) => item.getAttribute('data-phrase-id')));
const box = () => page.getByRole('searchbox', { name: '搜索词句' });

async function openPhrases(): Promise<void> {
  page = await harness.open('');
  await page.getByRole('tab', { name: '词句' }).click();
  await page.locator('li[data-phrase-id]').first().waitFor();
}

describe('the phrase tab', () => {
  it('asks nothing before it is shown, then follows the caret’s section', async () => {
    page = await harness.open('');
    expect(await searched()).toEqual([]);
    await page.getByRole('tab', { name: '词句' }).click();
    await page.locator('li[data-phrase-id="p-1"]').waitFor();
    await page.evaluate(() => window.harness.session.set({ caretSectionId: 'schedule' }));
    await page.locator('li[data-phrase-id="p-6"]').waitFor();
    expect(await ids()).toEqual(['p-5', 'p-6']);
  });

  it('marks what was searched for and shows open slots without braces', async () => {
    await openPhrases();
    await box().fill('职工');
    await page.locator('li[data-phrase-id="p-4"]').waitFor();
    expect(await page.locator('li[data-phrase-id="p-4"] mark').allTextContents()).toEqual(['职工']);
    expect(await page.locator('li[data-phrase-id="p-4"] .slot').allTextContents()).toEqual(['届次']);
  });

  it('asks once for words typed without a pause', async () => {
    await openPhrases();
    const before = (await searched()).length;
    await box().pressSequentially('竞赛主题', { delay: 10 });
    await page.waitForTimeout(300);
    expect((await searched()).slice(before)).toEqual(['竞赛主题']);
  });

  it('does not search for what an input method has not finished', async () => {
    await openPhrases();
    await box().focus();
    const before = (await searched()).length;
    const input: CDPSession = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: "zhi'gong", selectionStart: 8, selectionEnd: 8 });
    await page.waitForTimeout(250);
    expect((await searched()).slice(before)).toEqual([]);
    await input.send('Input.insertText', { text: '职工' });
    await page.waitForTimeout(250);
    expect((await searched()).slice(before)).toEqual(['职工']);
    expect(await box().inputValue()).toBe('职工');
  });

  it('inserts with the button 插入 and says which slots are left', async () => {
    await openPhrases();
    await page.locator('li[data-phrase-id="p-1"]').getByRole('button', { name: '插入', exact: true }).click();
    expect((await calls()).at(-1)).toEqual(['insert', expect.stringContaining('{{年度}}'), 'p-1']);
    await page.getByRole('status').filter({ hasText: '还要填写：年度、单位、数量' }).waitFor();
  });

  it('says so when the text went to the clipboard instead', async () => {
    await openPhrases();
    await page.evaluate(() => {
      window.harness.session.result = { ok: false, code: 'write-refused', copied: true };
    });
    await page.getByRole('button', { name: '插入', exact: true }).first().click();
    await page.getByRole('status').filter({ hasText: '文字已复制' }).waitFor();
    expect(await page.locator('.toast.error').count()).toBe(0);
  });

  it('is worked from the search box with arrows and Enter', async () => {
    await openPhrases();
    await box().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await calls()).at(-1)?.[2]).toBe('p-2');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('empties the box with the first Escape and leaves with the second', async () => {
    await openPhrases();
    await box().fill('竞赛');
    await box().press('Escape');
    expect(await box().inputValue()).toBe('');
    expect((await calls()).some(([method]) => method === 'focusEditor')).toBe(false);
    await box().press('Escape');
    expect((await calls()).at(-1)).toEqual(['focusEditor']);
  });

  it('narrows to a section and a field, and helps out of a dead end', async () => {
    await openPhrases();
    await page.getByRole('combobox', { name: '要件' }).selectOption('@any');
    await page.locator('li[data-phrase-id="p-6"]').waitFor();
    await page.getByRole('combobox', { name: '领域' }).selectOption('safety');
    await page.waitForFunction(() => document.querySelectorAll('li[data-phrase-id]').length === 1);
    expect(await ids()).toEqual(['own-2']);
    await page.getByRole('combobox', { name: '领域' }).selectOption('mining');
    await page.getByText('这里还没有词句').waitFor();
    await page.getByRole('button', { name: '在全部词句里找' }).click();
    await page.locator('li[data-phrase-id="p-1"]').waitFor();
  });

  it('saves the selection, with a way back, and says when nothing is selected', async () => {
    await openPhrases();
    await page.getByRole('button', { name: '存所选文字' }).click();
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await page.getByRole('status').filter({ hasText: '已从我的词句中删去' }).waitFor();
    const actions = (await calls()).filter(([method]) => method !== 'suggest');
    expect(actions).toEqual([['saveSelection'], ['removePhrase', 'own-1']]);
    await page.evaluate(() => {
      window.harness.session.result = { ok: false, code: 'invalid-input' };
    });
    await page.getByRole('button', { name: '存所选文字' }).click();
    await page.getByRole('status').filter({ hasText: '请先在编辑器里选中' }).waitFor();
  });
});
