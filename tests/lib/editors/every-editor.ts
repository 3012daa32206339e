import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { differing } from './differing.ts';
import type { EditorPage } from './editor-pages.ts';
import type { EditorStage, FixtureWindow, Scene } from './editor-stage.ts';

/** Typed by the user before a write, key by key: it must not go with what is undone. */
const TYPED = 'typed';
/** How long, in milliseconds, an editor is quiet before it is taken to have settled. */
const QUIET = 120;
/** How long, in milliseconds, a text may take to become what it should be. */
const PATIENCE = 2000;
const PARAGRAPHS = '第一条要抓实。\n第二条要抓细。\n第三条';

/** An editor's page with our code in a world of its own, as a content script has it. */
export class Trial {
  private constructor(
    readonly scene: Scene,
    /** Runs a script there, which may await. */
    readonly run: <T = unknown>(script: string) => Promise<T>,
    readonly page: EditorPage,
    readonly lines: readonly string[],
    readonly kinds: readonly string[],
  ) {}

  static async open(stage: EditorStage, page: EditorPage): Promise<Trial> {
    const scene = await stage.scene(page.path);
    const run = (await scene.isolate()) as Trial['run'];
    const { lines, kinds } = await scene.frame.evaluate(() => (window as unknown as FixtureWindow).fixture);
    return new Trial(scene, run, page, lines, kinds);
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** A new desk on the editor, found as in the product. */
  async sit(): Promise<void> {
    await this.run(`
      window.desk?.link.destroy();
      window.desk = (() => {
        const finder = new lab.EditorFinder(document, () => {}, lab.editorFamilies);
        const found = finder.focused ?? finder.best();
        finder.destroy();
        return new lab.Desk(found.root);
      })(); 0`);
    // The one before left with its desk.
    if (this.page.api) await this.scene.hostPage();
  }

  /** Gives the editor focus, with the caret at the end of its text. */
  async focus(): Promise<void> {
    await this.scene.frame.evaluate(() => {
      const { editorRoot } = window as unknown as FixtureWindow;
      editorRoot.ownerDocument.defaultView!.focus();
      editorRoot.focus();
    });
    await this.scene.page.keyboard.press('Control+End');
  }

  /** Gives focus to something else, as a click in a sidebar does. */
  async leave(): Promise<void> {
    await this.scene.page.locator('#elsewhere').first().evaluate((button) => (button as HTMLElement).focus());
  }

  /** The user types while the editor is open. */
  async type(text = TYPED): Promise<void> {
    await this.focus();
    await this.sit();
    // Some take over where the caret is only a while after it was put there.
    await this.still();
    await this.scene.page.keyboard.type(text);
    await this.still();
  }

  /** Waits until nothing has moved in the editor for a while: some stir on after a key, or when they get focus. */
  async still(): Promise<void> {
    await this.scene.frame.evaluate(async (quiet) => {
      const { editorRoot } = window as unknown as FixtureWindow;
      const latest = Date.now() + 5000;
      let last = Date.now();
      const observer = new MutationObserver(() => (last = Date.now()));
      observer.observe(editorRoot.ownerDocument, { subtree: true, childList: true, characterData: true, attributes: true });
      while (Date.now() - last < quiet && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 20));
      observer.disconnect();
    }, this.page.quiet ?? QUIET);
  }

  /** The editor's own text, as soon as it is what it should be. */
  async textOnce(wanted: string): Promise<string> {
    const latest = Date.now() + PATIENCE;
    let text = await this.scene.text();
    while (text !== wanted && Date.now() < latest) {
      await this.scene.page.waitForTimeout(20);
      text = await this.scene.text();
    }
    return text;
  }

  async press(keys: string, wanted: string): Promise<string> {
    await this.scene.page.keyboard.press(keys);
    return this.textOnce(wanted);
  }

  redo(wanted: string): Promise<string> {
    return this.press(this.page.redo ?? 'Control+Shift+z', wanted);
  }

  raw(): Promise<string> {
    return this.scene.frame.evaluate(() => (window as unknown as FixtureWindow).fixture.raw());
  }

  async close(): Promise<null> {
    await this.scene.close();
    return null;
  }

  /** Brings the first text back by undoing. @returns whether that worked. */
  async reset(): Promise<boolean> {
    await this.run('window.desk?.link.destroy(); window.desk = undefined; 0');
    if ((await this.scene.text()) === this.text) return true;
    await this.focus();
    for (let step = 0; step < 12; step += 1) {
      await this.scene.page.keyboard.press('Control+z');
      await this.scene.page.waitForTimeout(30);
      if ((await this.scene.text()) === this.text) return true;
    }
    return false;
  }
}

const OK = { ok: true };

/** Compares two texts; what it throws names only the lines that differ. */
function expectText(actual: string, wanted: string, what: string): void {
  if (actual !== wanted) expect.fail(`${what}: ${differing(actual, wanted)}`);
}
const write = (edits: readonly (readonly [string, string])[]): string => `desk.replace(...${JSON.stringify(edits)})`;

/** Writes after the user has typed, then goes back and forth in the editor's history. */
async function writeAndUndo(trial: Trial, script: string, wanted: string, note: (step: string) => void, fromOutside = false): Promise<void> {
  await trial.type();
  expectText(await trial.textOnce(trial.text + TYPED), trial.text + TYPED, 'typed');
  // In the editor it would be a completion, which waits for nothing.
  if (fromOutside) await trial.leave();
  const results = await trial.run(script);
  expect(JSON.stringify(results), 'results').toBe(JSON.stringify(Array.isArray(results) ? results.map(() => OK) : OK));
  expectText(await trial.textOnce(wanted), wanted, 'write');
  expectText(await trial.run('desk.text'), wanted, 'read after');
  note('undo');
  await trial.focus();
  expectText(await trial.press('Control+z', trial.text + TYPED), trial.text + TYPED, 'undo');
  note('redo');
  expectText(await trial.redo(wanted), wanted, 'redo');
}

/** Waits until something is as it should be. @throws what is still wrong after a while. */
async function expectSoon(look: () => Promise<unknown>, wanted: unknown, what: string): Promise<void> {
  const latest = Date.now() + PATIENCE;
  while (JSON.stringify(await look()) !== JSON.stringify(wanted) && Date.now() < latest) await delay(20);
  expect(await look(), what).toEqual(wanted);
}

/** One capability of an adapter. `note` names the part that is under way, for what fails. */
type Step = (trial: Trial, page: EditorPage, note: (part: string) => void) => Promise<void>;

/** What every adapter is held to, by the name of the capability. */
export const STEPS: Readonly<Record<string, Step>> = {
  async found({ run, scene }, { family }) {
    const best = await run(`
      window.log = [];
      window.finder = new lab.EditorFinder(document, (_root, family) => log.push(family.id), lab.editorFamilies);
      finder.best()?.family.id`);
    expect(best).toBe(family);
    await scene.page.locator('#elsewhere').first().focus().catch(() => undefined);
    await scene.frame.evaluate(() => {
      const { editorRoot } = window as unknown as FixtureWindow;
      editorRoot.ownerDocument.defaultView!.focus();
      editorRoot.focus();
    });
    await expectSoon(() => run('log'), [family], 'told of');
    await run('finder.destroy()');
  },

  async read(trial) {
    await trial.sit();
    expectText(await trial.scene.text(), trial.text, 'the page itself');
    expect(await trial.run('desk.blocks.map((block) => block.text)')).toEqual(trial.lines);
    expect(await trial.run('desk.blocks.map((block) => block.kind)')).toEqual(trial.kinds);
  },

  async marked(trial, _page, note) {
    const before = await trial.raw();
    await trial.focus();
    await trial.sit();
    // What an editor changes in itself on focus is its own affair.
    await trial.still();
    await trial.scene.frame.evaluate(() => {
      const mutations: string[] = [];
      const root = (window as unknown as FixtureWindow).editorRoot;
      const observer = new MutationObserver((records) => mutations.push(...records.map(({ type }) => type)));
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      Object.assign(window, { mutations });
    });
    await trial.run(`desk.link.showMarks(desk.revision, [desk.mark('贯切', 'error'), desk.mark('建家率', 'error')])`);
    await trial.still();
    const mutations = await trial.scene.frame.evaluate(() => (window as unknown as { mutations: string[] }).mutations);
    expect(mutations, 'mutations').toEqual([]);
    expect(await trial.raw(), 'saved').toBe(before);
    expect(await markedWords(trial)).toEqual(['建家率', '贯切'].toSorted());
    note('after typing');
    await trial.run(`(() => { const { start } = desk.edit('今年', ''); desk.adapter.reveal({ start, end: start }); })()`);
    await trial.scene.page.keyboard.type('x');
    const typed = trial.text.replace('今年', 'x今年');
    await expectSoon(() => trial.run('desk.text'), typed, 'typed');
    await expectSoon(() => markedWords(trial), ['建家率', '贯切'].toSorted(), 'marks after an edit in their paragraph');
  },

  async revealed(trial) {
    await trial.sit();
    await trial.run(`desk.link.reveal(desk.revision, desk.edit('建家率', ''))`);
    await expectSoon(() => trial.run('desk.link.selectedText()'), '建家率', 'selected');
    expectText(await trial.scene.text(), trial.text, 'text');
  },

  async replaced(trial, _page, note) {
    const wanted = trial.text.replace('贯切', '贯彻').concat(TYPED);
    await writeAndUndo(trial, write([['贯切', '贯彻']]), wanted, note);
  },

  async 'replaced across formats'(trial, _page, note) {
    const words = trial.text.includes('**') ? '请**认真**贯切' : '请认真贯切';
    const wanted = trial.text.replace(words, '请扎实贯彻').concat(TYPED);
    await writeAndUndo(trial, write([[words, '请扎实贯彻']]), wanted, note);
  },

  async deleted(trial, _page, note) {
    const wanted = trial.text.replace('今年', '').concat(TYPED);
    await writeAndUndo(trial, write([['今年', '']]), wanted, note);
  },

  async inserted(trial, page, note) {
    await trial.type();
    await trial.leave();
    const blocks = async (): Promise<number> => (await trial.run<unknown[]>('desk.blocks')).length;
    const before = await blocks();
    expect(await trial.run(`desk.link.insert(${JSON.stringify(PARAGRAPHS)})`), await trial.scene.text()).toEqual(OK);
    const wanted = paragraphsOf(trial.text + TYPED + PARAGRAPHS);
    const paragraphs = (text: string): Promise<void> =>
      expectSoon(async () => paragraphsOf(await trial.scene.text()), text, 'paragraphs');
    await paragraphs(wanted);
    if (!page.softParagraphs) await expectSoon(blocks, before + 2, 'blocks');
    expect(await trial.scene.page.evaluate(() => document.activeElement?.id), 'focus').toBe('elsewhere');
    note('undo');
    await trial.focus();
    expectText(await trial.press('Control+z', trial.text + TYPED), trial.text + TYPED, 'undo');
    note('redo');
    await trial.scene.page.keyboard.press(page.redo ?? 'Control+Shift+z');
    await paragraphs(wanted);
    note('typing on');
    await trial.focus();
    await trial.still();
    await trial.scene.page.keyboard.type('on');
    await paragraphs(`${wanted}on`);
  },

  async 'phrase inserted'(trial, _page, note) {
    const phrase = '要层层压实责任。';
    const insert = `desk.link.insert(${JSON.stringify(phrase)})`;
    const wanted = trial.text + TYPED + phrase;
    await writeAndUndo(trial, insert, wanted, note, true);
    note('one behind the other');
    await trial.still();
    await trial.leave();
    expect(await trial.run(insert)).toEqual(OK);
    expectText(await trial.textOnce(wanted + phrase), wanted + phrase, 'second phrase');
    await trial.focus();
    expectText(await trial.press('Control+z', wanted), wanted, 'undo of the second alone');
  },

  async 'all fixed'(trial, _page, note) {
    await trial.type();
    const results = await trial.run(write([['二〇二六', '二〇二七'], ['贯切', '贯彻'], ['建议条', '建议120条'], ['请照此', '请遵照']]));
    expect(JSON.stringify(results)).toBe(JSON.stringify([OK, OK, OK, OK]));
    const typed = trial.text + TYPED;
    const fixed = typed.replace('二六', '二七').replace('贯切', '贯彻').replace('建议条', '建议120条').replace('请照此', '请遵照');
    expectText(await trial.textOnce(fixed), fixed, 'write');
    expectText(await trial.run('desk.text'), fixed, 'read after');
    note('undo');
    await trial.focus();
    for (let presses = 0; presses < 4 && (await trial.scene.text()) !== typed; presses += 1) {
      const before = await trial.scene.text();
      await trial.scene.page.keyboard.press('Control+z');
      await expectSoon(async () => (await trial.scene.text()) !== before, true, 'something undone');
    }
    expectText(await trial.scene.text(), typed, 'after at most one Ctrl+Z per fix');
    note('caret');
    await trial.focus();
    await trial.still();
    await expectSoon(() => trial.run('desk.text'), typed, 'read after undoing');
    expect(JSON.stringify(await trial.run(write([['建家率达到', '建家率要达到']])))).toBe(JSON.stringify([OK]));
    await trial.scene.page.keyboard.type('more');
    const wanted = `${typed.replace('建家率', '建家率要')}more`;
    expectText(await trial.textOnce(wanted), wanted, 'typing on where the caret was');
  },

  async refused(trial) {
    await trial.sit();
    const results = await trial.run(`(async () => {
      const { start, end } = desk.edit('贯切', '');
      return desk.link.replaceAll(desk.revision, [{ start, end, before: '别的', text: '贯彻' }]);
    })()`);
    expect(results).toEqual([{ ok: false, code: 'text-changed' }]);
    expectText(await trial.scene.text(), trial.text, 'text');
  },

  async composition(trial) {
    const { cdp, page } = trial.scene;
    await trial.focus();
    await trial.sit();
    await trial.still();
    await trial.run('desk.told.length = 0');
    await cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    await cdp.send('Input.imeSetComposition', { text: "ni'hao", selectionStart: 6, selectionEnd: 6 });
    await trial.run(`desk.link.showMarks(desk.revision, [desk.mark('建家率', 'error')])`);
    await trial.run(`window.late = ${write([['贯切', '贯彻']])}; 0`);
    // Twice as long as a change is read after.
    await page.waitForTimeout(250);
    expect(await trial.run(`desk.told.filter(([what]) => what === 'draftChanged')`)).toEqual([]);
    expect(await trial.run('desk.told.some(([what]) => what === "composing")')).toBe(true);
    await cdp.send('Input.insertText', { text: '你好' });
    expect(JSON.stringify(await trial.run('late'))).toBe(JSON.stringify([OK]));
    const wanted = `${trial.text.replace('贯切', '贯彻')}你好`;
    expectText(await trial.textOnce(wanted), wanted, 'text');
    await expectSoon(() => trial.run('desk.text'), wanted, 'read after');
  },

  /** In the page's own world, where what we hang on it can be counted. */
  async destroyed(trial) {
    const { page } = trial.scene;
    await trial.focus();
    await trial.still();
    const left = async (): Promise<string[]> => {
      const { bytes, hanging } = await trial.scene.traces();
      return [await trial.raw(), ...bytes.flatMap((page) => page.split(/(?=<)/)), ...hanging.flat()];
    };
    const before = await left();
    await page.evaluate(() => {
      const finder = new window.lab.EditorFinder(document, () => undefined, window.lab.editorFamilies);
      Object.assign(window, { finder });
      window.desk = new window.lab.Desk((finder.focused ?? finder.best())!.root);
    });
    await page.evaluate(() => window.desk.link.showMarks(window.desk.revision, [window.desk.mark('贯切', 'error')]));
    await trial.still();
    await page.evaluate(() => {
      window.desk.link.destroy();
      (window as unknown as { finder: { destroy(): void } }).finder.destroy();
    });
    const after = await left();
    expect(after.filter((line) => !before.includes(line)).join('\n'), 'left behind').toBe('');
    expect(before.filter((line) => !after.includes(line)).join('\n'), 'taken away').toBe('');
  },
};

/** A write that an editor cannot take without harm is refused, and the text is as it was. */
export async function expectRefusal(trial: Trial, step: string): Promise<void> {
  const tries: Record<string, string> = {
    'replaced across formats': write([['请认真贯切', '请扎实贯彻']]),
    inserted: `(async () => [await desk.link.insert(${JSON.stringify(PARAGRAPHS)})])()`,
  };
  await trial.type();
  const before = await trial.raw();
  expect(await trial.run(tries[step]!)).toEqual([{ ok: false, code: 'write-refused' }]);
  expect(await trial.raw(), 'saved').toBe(before);
  expectText(await trial.scene.text(), trial.text + TYPED, 'text');
}

/** Markdown separates paragraphs by an empty line. */
function paragraphsOf(text: string): string {
  return text.replace(/\n+/g, '\n');
}

async function markedWords(trial: Trial): Promise<string[]> {
  const words = await trial.run<string[]>(`
    [...desk.adapter.root.ownerDocument.defaultView.CSS.highlights.get('nigao-error')].map((range) => range.toString())`);
  return words.toSorted();
}
