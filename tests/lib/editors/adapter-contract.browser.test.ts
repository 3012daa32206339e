import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, type FixtureWindow, type Scene } from './editor-stage.ts';
import type { Desk } from './in-page.ts';

/** What pages are made of without any editor's package; those are in every-editor.browser.test.ts. */
const PLAIN = ['textarea', 'contenteditable'] as const;
const HOSTS = ['plain', 'iframe', 'nested', 'shadow'] as const;
const LINES = [
  '矿工会二〇二六年工作计划',
  '各车间：请认真贯切职代会精神，今年共收到合理化建议条。',
  '一、总体目标',
  '建家率达到百分之九十。',
  '',
  '特此安排，请照此办理。',
];
const TEXT = LINES.join('\n');
/** Typed key by key: browsers take such keys for one undo step, and would add what follows to it. */
const TYPED = 'typed';

let stage: EditorStage;
let scene: Scene;

beforeAll(async () => {
  stage = await EditorStage.open();
});
afterAll(() => stage.close());
afterEach(() => scene?.close());

/** Opens a page and a link to its editor, with the caret at the end of the text where asked. */
async function open(path: string, focus = true): Promise<void> {
  scene = await stage.scene(path);
  if (focus) await focusEditor();
  await scene.page.evaluate(() => {
    // The editor is found as in the product: from the top frame, by the finder.
    const finder = new window.lab.EditorFinder(document, () => undefined);
    const found = finder.focused ?? finder.best();
    finder.destroy();
    window.desk = new window.lab.Desk(found!.root);
  });
}

async function focusEditor(): Promise<void> {
  await scene.frame.evaluate(() => (window as unknown as FixtureWindow).editorRoot.focus());
  await scene.page.keyboard.press('Control+End');
}

/** Runs a task with the desk, in the top frame. */
function atDesk<T, A>(task: (desk: Desk, argument: A) => T | Promise<T>, argument?: A): Promise<T> {
  return scene.page.evaluate(`(${task})(window.desk, ${JSON.stringify(argument ?? null)})`);
}

const settled = (): Promise<void> => scene.page.waitForTimeout(250);
const told = (name: string): Promise<unknown[]> =>
  atDesk((desk, wanted: string) => desk.told.filter(([what]) => what === wanted), name);

async function typeSomething(): Promise<void> {
  await focusEditor();
  await scene.page.keyboard.type(TYPED);
  await settled();
}

async function undo(): Promise<string> {
  await focusEditor();
  await scene.page.keyboard.press('Control+z');
  return scene.text();
}

async function redo(): Promise<string> {
  await scene.page.keyboard.press('Control+Shift+z');
  return scene.text();
}

describe.each(PLAIN)('%s', (id) => {
  describe.each(HOSTS)('in %s', (host) => {
    const path = `/${id}.html?host=${host}`;

    it('is found by focus and as the largest', async () => {
      scene = await stage.scene(path);
      const found = await scene.page.evaluate(() => {
        const log: string[] = [];
        const finder = new window.lab.EditorFinder(document, (_root, family) => log.push(family.id));
        Object.assign(window, { finder, log });
        return [finder.best()?.family.id, finder.focused];
      });
      expect(found).toEqual([id, null]);
      await focusEditor();
      const log = await scene.page.evaluate(() => (window as unknown as { log: string[] }).log);
      expect(log).toEqual([id]);
    });

    it('is read as its blocks', async () => {
      await open(path);
      const kinds = await scene.frame.evaluate(() => (window as unknown as FixtureWindow).fixture.kinds);
      const blocks = await atDesk((desk) => desk.blocks);
      expect(blocks.map((block) => block.text)).toEqual(LINES);
      expect(blocks.map((block) => block.kind)).toEqual(kinds);
      expect((await told('opened'))[0]).toMatchObject(['opened', { kind: id, readOnly: false }]);
    });

    it('tells what is typed as a change of one block, and where the caret is', async () => {
      await open(path);
      await scene.page.keyboard.type(TYPED);
      await settled();
      expect(await atDesk((desk) => desk.text)).toBe(TEXT + TYPED);
      const updates = (await told('draftChanged')) as [string, { from: number; removed: number; blocks: unknown[] }][];
      expect(updates.length).toBeGreaterThan(1);
      for (const [, update] of updates.slice(1)) expect(update).toMatchObject({ from: 5, removed: 1 });
      const end = (TEXT + TYPED).length;
      expect((await told('caretMoved')).at(-1)).toEqual(['caretMoved', { start: end, end }]);
    });

    it('is marked, flashed and revealed without a trace in the document', async () => {
      await open(path);
      const before = await scene.frame.evaluate(() => {
        const { editorRoot } = window as unknown as FixtureWindow;
        const mutations: string[] = [];
        new MutationObserver((records) => mutations.push(...records.map(({ type }) => type))).observe(editorRoot, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        Object.assign(window, { mutations });
        return [editorRoot.outerHTML, (window as unknown as FixtureWindow).fixture.text()];
      });
      await atDesk(async (desk) => {
        await desk.link.showMarks(desk.revision, [desk.mark('认真贯切', 'error'), desk.mark('建家率', 'info')]);
        await desk.link.reveal(desk.revision, desk.edit('特此', ''));
      });
      await settled();
      const after = await scene.frame.evaluate(() => {
        const { editorRoot, fixture, mutations } = window as unknown as FixtureWindow & { mutations: string[] };
        return [editorRoot.outerHTML, fixture.text(), mutations.join()];
      });
      expect(after).toEqual([...before, '']);
      const selected = await atDesk((desk) => desk.link.selectedText());
      expect(selected).toBe('特此');
    });

    it('is replaced in one undo step, over a format too', async () => {
      await open(path);
      await typeSomething();
      const done = await atDesk((desk) => desk.replace(['请认真贯切', '请扎实贯彻']));
      expect(done).toEqual([{ ok: true }]);
      const wanted = TEXT.replace('请认真贯切', '请扎实贯彻') + TYPED;
      expect(await scene.text()).toBe(wanted);
      expect(await atDesk((desk) => desk.text)).toBe(wanted);
      expect(await undo()).toBe(TEXT + TYPED);
      expect(await redo()).toBe(wanted);
    });

    it('takes paragraphs at the caret in one undo step, also while focus is elsewhere', async () => {
      await open(path);
      await typeSomething();
      const inserted = '第一条要抓实。\n第二条要抓细。\n第三条';
      await scene.page.locator('#elsewhere').first().evaluate((button) => (button as HTMLElement).focus());
      expect(await atDesk((desk, text: string) => desk.link.insert(text), inserted)).toEqual({ ok: true });
      const wanted = TEXT + TYPED + inserted;
      expect(await scene.text()).toBe(wanted);
      expect(await atDesk((desk) => desk.blocks.length)).toBe(LINES.length + 2);
      const focused = await scene.page.evaluate(() => document.activeElement?.id);
      expect(focused).toBe('elsewhere');
      expect(await undo()).toBe(TEXT + TYPED);
      expect(await redo()).toBe(wanted);
      // What is typed on is a step of its own.
      await scene.page.keyboard.press('Control+End');
      await scene.page.keyboard.type('on');
      expect(await undo()).toBe(wanted);
    });

    it('has all fixes applied in one undo step, the caret staying with its words', async () => {
      await open(path);
      await typeSomething();
      const done = await atDesk((desk) =>
        desk.replace(['二〇二六', '二〇二七'], ['贯切', '贯彻'], ['建议条', '建议120条'], ['请照此', '请遵照']),
      );
      expect(done).toEqual([{ ok: true }, { ok: true }, { ok: true }, { ok: true }]);
      const wanted = TEXT.replace('二六', '二七').replace('贯切', '贯彻').replace('建议条', '建议120条').replace('请照此', '请遵照');
      expect(await scene.text()).toBe(wanted + TYPED);
      expect(await atDesk((desk) => desk.text)).toBe(wanted + TYPED);
      await scene.page.keyboard.type('more');
      expect(await scene.text()).toBe(`${wanted}${TYPED}more`);
      expect(await undo()).toBe(wanted + TYPED);
      expect(await undo()).toBe(TEXT + TYPED);
      expect(await redo()).toBe(wanted + TYPED);
      expect(await undo()).toBe(TEXT + TYPED);
      expect(await undo()).toBe(TEXT);
    });

    it('refuses what does not fit the text any more, and changes nothing', async () => {
      await open(path);
      const results = await atDesk(async (desk) => {
        const { start, end } = desk.edit('贯切', '');
        return [
          await desk.link.replaceAll(desk.revision, [{ start, end, before: '别的', text: '贯彻' }]),
          await desk.link.replaceAll(desk.revision - 1, [{ start, end, before: '贯切', text: '贯彻' }]),
        ];
      });
      expect(results).toEqual([[{ ok: false, code: 'text-changed' }], [{ ok: false, code: 'text-changed' }]]);
      expect(await scene.text()).toBe(TEXT);
    });

    it('is left alone while an input method composes', async () => {
      await open(path);
      await atDesk((desk) => {
        desk.told.length = 0;
      });
      await scene.cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
      await scene.cdp.send('Input.imeSetComposition', { text: "ni'hao", selectionStart: 6, selectionEnd: 6 });
      // Marks and a write come in the middle: they wait.
      await atDesk((desk) => desk.link.showMarks(desk.revision, [desk.mark('建家率', 'error')]));
      const write = atDesk((desk) => desk.replace(['贯切', '贯彻']));
      await scene.page.waitForTimeout(400);
      expect(await told('composing')).toEqual([['composing', true]]);
      expect(await told('draftChanged')).toEqual([]);
      expect(await scene.text()).toBe(`${TEXT}ni'hao`);
      await scene.cdp.send('Input.insertText', { text: '你好' });
      const result = await write;
      await settled();
      expect(result).toEqual([{ ok: true }]);
      expect(await scene.text()).toBe(`${TEXT.replace('贯切', '贯彻')}你好`);
      expect(await atDesk((desk) => desk.text)).toBe(`${TEXT.replace('贯切', '贯彻')}你好`);
      expect((await told('composing')).at(-1)).toEqual(['composing', false]);
    });

    it('leaves nothing behind', async () => {
      scene = await stage.scene(path);
      await focusEditor();
      await settled();
      const before = await scene.traces();
      await scene.page.evaluate(() => {
        const finder = new window.lab.EditorFinder(document, () => undefined);
        Object.assign(window, { finder });
        window.desk = new window.lab.Desk(finder.focused!.root);
      });
      await atDesk(async (desk) => {
        await desk.link.showMarks(desk.revision, [desk.mark('贯切', 'error'), desk.mark('一、', 'warning')]);
        await desk.link.reveal(desk.revision, desk.edit('特此', ''));
      });
      await settled();
      expect(await scene.traces()).not.toEqual(before);
      await scene.page.evaluate(() => {
        window.desk.link.destroy();
        (window as unknown as { finder: { destroy(): void } }).finder.destroy();
      });
      expect(await scene.traces()).toEqual(before);
    });

    it('says when it is gone', async () => {
      await open(path);
      await scene.page.evaluate(() => document.body.replaceChildren());
      await scene.page.waitForTimeout(900);
      expect(await told('closed')).toEqual([['closed']]);
      const late = await atDesk((desk) => desk.link.insert('x'));
      expect(late).toEqual({ ok: false, code: 'editor-gone' });
    });
  });
});
