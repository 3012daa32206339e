import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LEFTOVERS, SAMPLE_TEXT, YEAR_FIX, type EditorKind, type Place } from './draft-pages.ts';
import { ExtensionBrowser, type OpenedEditor } from './extension-browser.ts';
import { eventually, type ShownFinding } from './sidebar-driver.ts';

const CASES: readonly [EditorKind, Place][] = [
  ['textarea', 'page'],
  ['textarea', 'iframe'],
  ['textarea', 'shadow'],
  ['contenteditable', 'page'],
  ['contenteditable', 'iframe'],
  ['contenteditable', 'shadow'],
];

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

const opened: OpenedEditor[] = [];
afterEach(async () => {
  for (const { page, pageErrors } of opened.splice(0)) {
    await page.close();
    expect(pageErrors).toEqual([]);
  }
  expect(extension.browser.strayRequests).toEqual([]);
});

async function open(kind: EditorKind, place: Place): Promise<OpenedEditor> {
  const editor = await extension.openEditor(kind, place);
  opened.push(editor);
  await editor.sidebar.open(editor.editor);
  return editor;
}

function expectLeftovers(findings: readonly ShownFinding[], text = SAMPLE_TEXT): void {
  for (const leftover of LEFTOVERS) {
    const found = findings.filter(
      (f) => f.rule === leftover.rule && f.start < leftover.start + leftover.text.length && leftover.start < Math.max(f.end, f.start + 1),
    );
    expect(found, `${leftover.rule} at ${leftover.start}: ${text.slice(leftover.start - 4, leftover.start + 8)}`).not.toEqual([]);
  }
}

describe.each(CASES)('%s in a %s', (kind, place) => {
  it('opens, finds the leftovers where they stand, and closes', async () => {
    const { editor, sidebar } = await open(kind, place);
    const before = await editor.markup();
    const findings = await sidebar.findingsWhen((shown) => expectLeftovers(shown));
    expect(findings.map((f) => f.start)).toEqual(findings.map((f) => f.start).toSorted((a, b) => a - b));
    expect(await editor.markup()).toBe(before);
    await sidebar.close(editor);
    expect(await editor.markup()).toBe(before);
  });

  it('fixes one finding by its button, and one Ctrl+Z takes it back', async () => {
    const { editor, sidebar } = await open(kind, place);
    await sidebar.findingsWhen((shown) => expectLeftovers(shown));
    await sidebar.fixFirst('placeholder/year', YEAR_FIX);
    const fixed = await eventually(
      () => editor.text(),
      (text) => expect(text).toMatch(/临江镇总工会20\d\d年工作计划/),
    );
    expect(fixed.replace(/20\d\d年/, '20__年')).toBe(SAMPLE_TEXT);
    await sidebar.findingsWhen((shown) => expect(shown.filter((f) => f.rule === 'placeholder/year')).toHaveLength(1));
    await editor.undo();
    await eventually(
      () => editor.text(),
      (text) => expect(text).toBe(SAMPLE_TEXT),
    );
    await sidebar.findingsWhen((shown) => expectLeftovers(shown));
  });

  it('fixes all at once, and one Ctrl+Z takes all of it back', async () => {
    const { editor, sidebar } = await open(kind, place);
    await sidebar.findingsWhen((shown) => expectLeftovers(shown));
    await sidebar.fixAll();
    await eventually(
      () => editor.text(),
      (text) => expect(text.match(/20\d\d年/g)).toHaveLength(2),
    );
    await sidebar.findingsWhen((shown) => expect(shown.filter((f) => f.rule === 'placeholder/year')).toEqual([]));
    await editor.undo();
    await eventually(
      () => editor.text(),
      (text) => expect(text).toBe(SAMPLE_TEXT),
    );
  });

  it('inserts a phrase at the caret', async () => {
    const { editor, sidebar } = await open(kind, place);
    await sidebar.findingsWhen((shown) => expectLeftovers(shown));
    await editor.caretAfter('做到一户一策。');
    await sidebar.tab('词句');
    const suggestion = sidebar.root.locator('[data-phrase-id]').first();
    await suggestion.getByRole('button', { name: '插入' }).click();
    const text = await eventually(
      () => editor.text(),
      (value) => expect(value.length).toBeGreaterThan(SAMPLE_TEXT.length + 5),
    );
    const at = SAMPLE_TEXT.indexOf('做到一户一策。') + '做到一户一策。'.length;
    expect(text.slice(0, at)).toBe(SAMPLE_TEXT.slice(0, at));
    expect(text.endsWith(SAMPLE_TEXT.slice(at))).toBe(true);
    await editor.undo();
    await eventually(
      () => editor.text(),
      (value) => expect(value).toBe(SAMPLE_TEXT),
    );
  });

  it('follows what is typed', async () => {
    const { page, editor, sidebar } = await open(kind, place);
    await sidebar.findingsWhen((shown) => expectLeftovers(shown));
    const before = (await sidebar.findings()).length;
    await editor.caretAfter('做到一户一策。');
    await page.keyboard.insertText('慰问困难职工××户。');
    await sidebar.findingsWhen((shown) => expect(shown.length).toBeGreaterThan(before));
    expect(await editor.text()).toContain('做到一户一策。慰问困难职工××户。');
  });
});
