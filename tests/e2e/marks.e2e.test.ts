import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEFTOVERS } from './draft-pages.ts';
import { ExtensionBrowser } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

describe('marks', () => {
  it('stand over the words of a rich editor as custom highlights and leave its document alone', async () => {
    const { page, editor, sidebar } = await extension.openEditor('contenteditable');
    const before = await editor.markup();
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    const marked = await eventually(
      () =>
        page.evaluate(() =>
          ['nigao-error', 'nigao-warning', 'nigao-info'].flatMap((name) =>
            [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).cloneContents().textContent),
          ),
        ),
      (texts) => expect(texts.length).toBeGreaterThanOrEqual(LEFTOVERS.length),
    );
    expect(marked.filter((text) => text === '20__年' || text === '20__')).toHaveLength(2);
    expect(await editor.markup()).toBe(before);
    await page.close();
  });

  it('a click on a mark shows its finding', async () => {
    const { page, editor, sidebar } = await extension.openEditor('contenteditable');
    await sidebar.open(editor);
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
    const box = await editor.locator.evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && !node.nodeValue?.includes('（此处填写）')) node = walker.nextNode();
      if (!node?.nodeValue) throw new Error('sample text is gone');
      const range = document.createRange();
      const start = node.nodeValue.indexOf('（此处填写）');
      range.setStart(node, start + 2);
      range.setEnd(node, start + 4);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(box.x, box.y);
    await eventually(
      () => sidebar.rows('placeholder/explicit').first().evaluate((row) => row.className),
      (classes) => expect(classes).toMatch(/flash|active/),
    );
    await page.close();
  });

  it('a click on a finding shows its words in the editor', async () => {
    for (const kind of ['textarea', 'contenteditable'] as const) {
      const { page, editor, sidebar } = await extension.openEditor(kind);
      await sidebar.open(editor);
      await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThanOrEqual(5));
      await sidebar.rows('placeholder/explicit').first().click();
      await eventually(
        () =>
          editor.locator.evaluate((root) =>
            root instanceof HTMLTextAreaElement
              ? root.value.slice(root.selectionStart, root.selectionEnd)
              : String(getSelection()),
          ),
        (selected) => expect(selected).toContain('此处填写'),
      );
      await page.close();
    }
  });
});
