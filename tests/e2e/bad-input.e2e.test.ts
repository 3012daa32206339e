import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { YEAR_FIX, type EditorKind } from './draft-pages.ts';
import { ExtensionBrowser, type OpenedEditor } from './extension-browser.ts';
import { eventually } from './sidebar-driver.ts';

let extension: ExtensionBrowser;
beforeAll(async () => {
  extension = await ExtensionBrowser.start();
});
afterAll(() => extension.close());

const opened: OpenedEditor[] = [];
afterEach(async () => {
  for (const { page, pageErrors } of opened.splice(0)) {
    expect(pageErrors).toEqual([]);
    await page.close();
  }
});

/** Opens a page over `text` put in by script, so that nothing is lost on the way through HTML. */
async function openOver(kind: EditorKind, text: string): Promise<OpenedEditor> {
  const editor = await extension.openEditor(kind, 'page', '');
  opened.push(editor);
  await editor.editor.locator.evaluate((root, value) => {
    if (root instanceof HTMLTextAreaElement) root.value = value;
    else root.replaceChildren(...value.split('\n').map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  }, text);
  await editor.sidebar.open(editor.editor);
  return editor;
}

const KINDS: readonly [EditorKind][] = [['textarea'], ['contenteditable']];

describe.each(KINDS)('bad input in a %s', (kind) => {
  it('an empty draft: no finding, and a word about it', async () => {
    const { sidebar, editor } = await openOver(kind, '');
    await eventually(
      () => sidebar.root.locator('body').innerText(),
      (text) => expect(text).toMatch(/[一-龥]{4}/),
    );
    expect(await sidebar.findings()).toEqual([]);
    expect((await editor.text()).trim()).toBe('');
  });

  it('lone surrogates, emoji and rare Han characters: offsets stay right and nothing is lost', async () => {
    const head = '表彰𠮷野家工会👨‍👩‍👧‍👦小组\ud83d与䶮先生\udc00，㐂。';
    const text = `${head}20__年工作计划`;
    const { sidebar, editor } = await openOver(kind, text);
    const [finding] = await sidebar.findingsWhen((shown) => expect(shown.map((f) => f.rule)).toContain('placeholder/year'));
    expect(finding).toMatchObject({ start: head.length });
    await sidebar.fixFirst('placeholder/year', YEAR_FIX);
    await eventually(
      () => editor.text(),
      (value) => expect(value).toMatch(/20\d\d年工作计划/),
    );
    const units = await editor.locator.evaluate((root) => {
      const value = root instanceof HTMLTextAreaElement ? root.value : (root.textContent ?? '');
      return Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
    });
    const expected = Array.from({ length: head.length }, (_, at) => head.charCodeAt(at));
    expect(units.slice(0, head.length)).toEqual(expected);
  });

  it('HTML with scripts is text, in the editor and in the sidebar', async () => {
    const text = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">20__年工作计划';
    const { page, sidebar, editor } = await openOver(kind, text);
    await sidebar.findingsWhen((shown) => expect(shown.map((f) => f.rule)).toContain('placeholder/year'));
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await sidebar.root.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await sidebar.root.locator('img').count()).toBe(0);
    expect(await editor.text()).toBe(text);
  });
});

describe('a very large draft', () => {
  const sentence = '认真组织职工技能竞赛，推动岗位练兵常态化，促进职工队伍素质整体提升。';

  it('2 MB of text is checked and can be fixed', async () => {
    const line = `${sentence.repeat(5)}\n`;
    const text = `${line.repeat(Math.ceil(2_000_000 / 3 / line.length))}20__年工作计划`;
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(1_900_000);
    const { sidebar, editor } = await openOver('textarea', text);
    await sidebar.findingsWhen((shown) => expect(shown.map((f) => f.rule)).toContain('placeholder/year'), 40_000);
    await sidebar.fixFirst('placeholder/year', YEAR_FIX);
    await eventually(
      () => editor.text(),
      (value) => expect(value.slice(-12)).toMatch(/20\d\d年工作计划$/),
      30_000,
    );
    expect((await editor.text()).length).toBe(text.length);
  });

  it.each(KINDS)('one line of 500,000 characters in a %s is checked and stays as it is', async (kind) => {
    const text = `${sentence.repeat(Math.ceil(500_000 / sentence.length)).slice(0, 499_990)}20__年工作计划`;
    const { sidebar, editor } = await openOver(kind, text);
    await sidebar.findingsWhen((shown) => expect(shown.map((f) => f.rule)).toContain('placeholder/year'), 40_000);
    expect(await editor.text()).toBe(text);
  });
});
