import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_TEXT, YEAR_FIX, type EditorKind } from './draft-pages.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

describe.each<[EditorKind]>([['textarea'], ['contenteditable']])('what survives in a %s', (kind) => {
  it('works after the page was reloaded', async () => {
    const { page, editor, sidebar } = await extension.openEditor(kind);
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    await page.reload();
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    await page.close();
  });

  it('goes on after the service worker was killed', async () => {
    const { page, editor, sidebar } = await extension.openEditor(kind);
    await sidebar.open(editor);
    const before = await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    await extension.killServiceWorker();
    await editor.caretAfter('做到一户一策。');
    await page.keyboard.insertText('走访××户。');
    await sidebar.findingsWhen((shown) => expect(shown.length).toBe(before.length + 1), 30_000);
    await sidebar.fixFirst('placeholder/year', YEAR_FIX);
    await eventually(
      () => editor.text(),
      (text) => expect(text).toMatch(/临江镇总工会20\d\d年工作计划/),
    );
    await extension.killServiceWorker();
    await sidebar.fixFirst('placeholder/year', YEAR_FIX);
    await eventually(
      () => editor.text(),
      (text) => expect(text).not.toContain('20__年'),
      30_000,
    );
    await page.close();
  });
});

describe('what the user decided', () => {
  it('ignore once holds over a reload and does not hide the same words elsewhere', async () => {
    const { page, editor, sidebar } = await extension.openEditor('textarea');
    await sidebar.open(editor);
    const before = await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    const rows = sidebar.rows('placeholder/year');
    await rows.first().hover();
    await rows.first().getByRole('button', { name: /忽略/ }).first().click();
    const after = await sidebar.findingsWhen((shown) => expect(shown).toHaveLength(before.length - 1));
    expect(after.filter((f) => f.rule === 'placeholder/year')).toHaveLength(1);
    await page.reload();
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown).toEqual(after));
    await extension.killServiceWorker();
    await page.reload();
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown).toEqual(after), 30_000);
    // Edited text before it: the place is known by its words, not by its number.
    await editor.caretAfter('三、主要任务');
    await page.keyboard.insertText('（共两项）');
    await page.waitForTimeout(1000);
    expect((await sidebar.findings()).filter((f) => f.rule === 'placeholder/year')).toHaveLength(1);
    await page.close();
  });

  it('a saved selection is in the library from then on', async () => {
    const words = '走访困难职工家庭，建立帮扶档案，做到一户一策。';
    const { page, editor, sidebar } = await extension.openEditor('contenteditable');
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    await editor.select(words);
    await sidebar.tab('词句');
    await sidebar.root.getByRole('button', { name: /存/ }).first().click();
    await page.waitForTimeout(500);
    await extension.killServiceWorker();
    await page.reload();
    await sidebar.open(editor);
    await sidebar.tab('词句');
    await sidebar.root.getByRole('searchbox').fill('一户一策');
    await eventually(
      () => sidebar.root.locator('[data-phrase-id]').allTextContents(),
      (texts) => expect(texts.some((text) => text.includes(words))).toBe(true),
    );
    expect(await editor.text()).toBe(SAMPLE_TEXT);
    await page.close();
  });
});
