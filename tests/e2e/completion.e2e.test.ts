import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompletionOffers } from './completion-offers.ts';
import type { EditorKind } from './draft-pages.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

/** The beginning of what nearly every plan goes on with in the same words. */
const BEGUN = '坚持以习近平新时代中国特色';

async function writing(kind: EditorKind) {
  const opened = await extension.openEditor(kind);
  const offers = await CompletionOffers.in(opened.page);
  const { page, editor } = opened;
  await editor.caretAfter('把各项工作做实做细。');
  // As somebody who writes: one piece after the other.
  const type = async (text: string) => page.keyboard.type(text, { delay: 40 });
  const offered = () => eventually(() => offers.shown(), (shown) => expect(shown.length).toBeGreaterThan(0));
  const gone = () => eventually(() => offers.shown(), (shown) => expect(shown).toEqual([]));
  const focused = () => editor.locator.evaluate((root) => root.contains(document.activeElement));
  return { ...opened, type, offered, gone, focused, offers };
}

describe.each<EditorKind>(['textarea', 'contenteditable'])('completion in a %s', (kind) => {
  it('goes on with what is written by Tab, and one Ctrl+Z takes just that back', async () => {
    const { page, editor, type, offered } = await writing(kind);
    await type(BEGUN);
    const before = await editor.text();
    const [first = ''] = await offered();
    await page.keyboard.press('Tab');
    await eventually(
      () => editor.text(),
      (text) => expect(text).toBe(before.replace(BEGUN, BEGUN + first)),
    );
    await editor.undo();
    await eventually(
      () => editor.text(),
      (text) => expect(text).toBe(before),
    );
    await page.close();
  });

  it('takes offer after offer by Tab, with the keyboard where it was and no key of ours for the page', async () => {
    const { page, editor, type, offered, gone, focused } = await writing(kind);
    await type(BEGUN);
    await page.evaluate(() => {
      const heard: string[] = [];
      for (const what of ['keydown', 'keyup'] as const) document.addEventListener(what, ({ key, isTrusted }) => isTrusted && heard.push(`${what} ${key}`), true);
      Object.assign(globalThis, { heard });
    });
    let written = BEGUN;
    for (let taken = 0; taken < 2; taken += 1) {
      const [first = ''] = await offered();
      written += first;
      await page.keyboard.press('Tab');
      await eventually(
        () => editor.text(),
        (text) => expect(text).toContain(written),
      );
      expect(await focused()).toBe(true);
    }
    await offered();
    await page.keyboard.press('Escape');
    await gone();
    expect(await focused()).toBe(true);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  it('leaves no trace of what is not taken: Escape and typing on are rid of it, Tab is the page’s again', async () => {
    const { page, editor, type, offered, gone, focused } = await writing(kind);
    await type(BEGUN);
    await offered();
    const markup = await editor.markup();
    await page.keyboard.press('Escape');
    await gone();
    expect(await editor.markup()).toBe(markup);
    await type('社');
    await offered();
    await type('保缴费情况');
    expect(await editor.text()).toContain(`${BEGUN}社保缴费情况`);
    await gone();
    await page.keyboard.press('Tab');
    await eventually(focused, (still) => expect(still).toBe(false));
    await page.close();
  });
});

it('says nothing while an input method composes, and goes on with what came of it', async () => {
  const { page, editor, offered, offers } = await writing('textarea');
  const ime = await page.context().newCDPSession(page);
  await page.keyboard.insertText('坚');
  await page.keyboard.press('Backspace');
  // Some input methods show the words themselves while they compose: an offer would be at hand.
  await ime.send('Input.imeSetComposition', { text: BEGUN, selectionStart: BEGUN.length, selectionEnd: BEGUN.length });
  expect(await editor.text()).toContain(BEGUN);
  // As long as the pause after which it would speak otherwise.
  await page.waitForTimeout(600);
  expect(await offers.shown()).toEqual([]);
  await ime.send('Input.insertText', { text: BEGUN });
  await offered();
  expect(await editor.text()).toContain(BEGUN);
  await page.close();
});

it('says nothing where the user has switched it off', async () => {
  const workbench = await extension.openOwnPage('workbench.html#/settings');
  const toggle = workbench.getByRole('switch', { name: '打字时提示词句' });
  await toggle.click();
  const { page, type, offered, offers } = await writing('textarea');
  await type(BEGUN);
  await page.waitForTimeout(1000);
  expect(await offers.shown()).toEqual([]);
  await toggle.click();
  await eventually(
    async () => toggle.getAttribute('aria-checked'),
    (checked) => expect(checked).toBe('true'),
  );
  await type('社');
  await offered();
  await page.close();
  await workbench.close();
});
