import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_TEXT, YEAR_FIX, type EditorKind } from './draft-pages.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

/** What an input method for Pinyin sends for one word: growing letters, then the Han characters. */
async function compose(ime: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await new Promise((resolve) => {
      setTimeout(resolve, 120);
    });
  }
}

describe.each<[EditorKind]>([['textarea'], ['contenteditable']])('an input method in a %s', (kind) => {
  it('is left alone: nothing is read, written or drawn until it is done', async () => {
    const { page, editor, sidebar, pageErrors } = await extension.openEditor(kind);
    await sidebar.open(editor);
    const before = await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    await editor.caretAfter('做到一户一策。');
    const ime = await page.context().newCDPSession(page);
    await compose(ime, ['m', 'me', 'mei', 'mei n', 'mei nian', 'mei nian X', 'mei nian XX']);
    // Far longer than the pause after which typing is checked.
    await page.waitForTimeout(1200);
    expect(await editor.text()).toContain('做到一户一策。mei nian XX');
    expect(await sidebar.findings()).toEqual(before);

    await ime.send('Input.insertText', { text: '每年慰问XX户' });
    await eventually(
      () => editor.text(),
      (text) => expect(text).toBe(SAMPLE_TEXT.replace('做到一户一策。', '做到一户一策。每年慰问XX户')),
    );
    await sidebar.findingsWhen((shown) => expect(shown.length).toBe(before.length + 1));
    expect(pageErrors).toEqual([]);
    await page.close();
  });

  it('refuses a fix while composing and writes it afterwards', async () => {
    const { page, editor, sidebar } = await extension.openEditor(kind);
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    await editor.caretAfter('做到一户一策。');
    const ime = await page.context().newCDPSession(page);
    await compose(ime, ['z', 'zh', 'zhu']);
    const row = sidebar.rows('placeholder/year').first();
    // Pressed by script: a click with the mouse would take the focus and so end the composition.
    await row.getByRole('button', { name: YEAR_FIX }).first().evaluate((button: HTMLElement) => button.click());
    await page.waitForTimeout(800);
    expect(await editor.text()).toContain('做到一户一策。zhu');
    expect(await editor.text()).toContain('临江镇总工会20__年工作计划');
    await ime.send('Input.insertText', { text: '助' });
    await eventually(
      () => editor.text(),
      (text) => expect(text).toContain('做到一户一策。助'),
    );
    await sidebar.fixFirst('placeholder/year', YEAR_FIX);
    await eventually(
      () => editor.text(),
      (text) => expect(text).toMatch(/临江镇总工会20\d\d年工作计划/),
    );
    expect(await editor.text()).toContain('做到一户一策。助');
    await page.close();
  });
});
