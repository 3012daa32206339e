import type { TextEdit } from '../../../lib/draft/finding.ts';
import { differing } from './differing.ts';
import type { EditorPage } from './editor-pages.ts';
import type { EditorStage } from './editor-stage.ts';
import { Trial } from './every-editor.ts';
import { Dice } from './fuzz-dice.ts';
import { gapsOf, type FuzzGaps } from './fuzz-gaps.ts';
import { FuzzHistory, type PastText } from './fuzz-history.ts';
import { edited, nextStep, sparing, type FuzzStep } from './fuzz-steps.ts';

/** How many of a family's steps were done, and how many were refused without harm. */
export interface FuzzTally {
  /** Sequences that went well. */
  sequences: number;
  steps: number;
  written: number;
  refused: number;
  undone: number;
  redone: number;
}

const STEPS = 8;
/** How long, in milliseconds, a caret stays where it was put before the user goes on. */
const CARET_HOLDS = 30;
/** How long, in milliseconds, until the families below have seen where a script put the caret: they look every 100 ms. */
const CARET_SEEN = 130;
const SELDOM_LOOKING = new Set(['wangeditor5', 'slate']);
/** Families that take focus or put their caret back of their own accord a while after a key or a change. */
const RESTLESS = new Set(['ckeditor4', 'wangeditor4', 'wangeditor5', 'prosemirror', 'slate', 'vditor']);
/** How long, in milliseconds, our reading may take to catch up. */
const PATIENCE = 3000;

/**
 * Random sequences one after the other on one page, each going on from the text and the history the one
 * before it left. After a failure, and where a text has come twice, the next has a fresh page.
 * @returns what went wrong: the seed and the steps taken on that page, the last being the one that failed.
 */
export async function fuzzInTurn(stage: EditorStage, page: EditorPage, seeds: readonly number[], tally: FuzzTally): Promise<string[]> {
  const failures: string[] = [];
  let run: FuzzRun | undefined;
  let taken: string[] = [];
  for (const seed of seeds) {
    try {
      if (!run) taken = [];
      run ??= await FuzzRun.begin(await Trial.open(stage, page), tally);
      const dice = new Dice(seed);
      for (let count = 0; count < STEPS && !run.over; count += 1) {
        const step = run.next(dice);
        taken.push(`${seed} ${JSON.stringify(step)}`);
        await run.take(step);
      }
      tally.sequences += 1;
      if (!run.over) continue;
    } catch (error) {
      failures.push(`${page.name}, seed ${seed}: ${(error as Error).message}\n  ${taken.join('\n  ')}`);
    }
    await run?.trial.close();
    run = undefined;
  }
  await run?.trial.close();
  return failures;
}

class FuzzRun {
  /** Whether an input method wrote what nigao has not written after. */
  #composed = false;

  private constructor(
    readonly trial: Trial,
    readonly tally: FuzzTally,
    readonly history: FuzzHistory,
  ) {}

  static async begin(trial: Trial, tally: FuzzTally): Promise<FuzzRun> {
    await trial.focus();
    await trial.sit();
    await trial.still();
    return new FuzzRun(trial, tally, new FuzzHistory(trial.text));
  }

  get gaps(): FuzzGaps {
    return gapsOf(this.trial.page.family);
  }

  get over(): boolean {
    return this.history.ambiguous;
  }

  get text(): string {
    return this.history.now.text;
  }

  next(dice: Dice): FuzzStep {
    const { history } = this;
    const undo = history.below !== undefined && this.#isStep(history.now);
    const redo = history.above !== undefined && this.#isStep(history.above) && !(this.gaps.redo && this.#composed);
    const step = nextStep(dice, this.text, { undo, redo });
    return this.gaps.emptied ? sparing(step, this.text) : step;
  }

  /** Whether the editor's history has a step for it. */
  #isStep({ by, composed }: PastText): boolean {
    return by !== 'user' || !(this.gaps.typing ?? (composed && this.gaps.composing));
  }

  async take(step: FuzzStep): Promise<void> {
    // With the character beside it, which may be written once more to make a step of its own.
    const { end } = this.history.now;
    if (this.gaps.adjoins && isTyping(step) && end !== undefined && Math.abs(step.at - end) <= 1) return;
    this.tally.steps += 1;
    switch (step.kind) {
      case 'type':
      case 'delete':
      case 'enter':
        await this.#byKeys(step);
        break;
      case 'compose':
        await this.#compose(step);
        break;
      case 'fix':
        await this.#seat(step.from);
        this.#written(step.edits, await this.#write(step.edits));
        break;
      case 'insert':
        await this.#insert(step);
        break;
      case 'undo':
        await this.#undo();
        break;
      case 'redo':
        await this.#redo();
        break;
    }
    await this.#expect(this.text, step.kind);
  }

  async #byKeys(step: FuzzStep & { readonly at: number }): Promise<void> {
    const { text, trial } = this;
    const { keyboard } = trial.scene.page;
    await this.#caretTo(step.at);
    const [head, tail] = [text.slice(0, step.at), text.slice(step.at)];
    if (step.kind === 'type') {
      const composing = await this.#type(step.text);
      this.history.byUser(head + step.text + tail, step.text.length, composing);
    } else if (step.kind === 'delete') {
      for (let press = 0; press < step.presses; press += 1) await keyboard.press('Backspace');
      this.history.byUser(head.slice(0, -step.before.length) + tail, step.presses);
    } else {
      await keyboard.press('Enter');
      this.history.byUser(`${head}\n${tail}`, 1);
    }
  }

  /** Keys of a keyboard, or an input method over them: an editor hears of a key there too. @returns whether it was that. */
  async #type(text: string): Promise<boolean> {
    const { page, cdp } = this.trial.scene;
    if (/^[ -~]*$/.test(text)) {
      await page.keyboard.type(text);
      return false;
    }
    this.#composed = true;
    const process = { key: 'Process', code: 'KeyA', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...process });
    await cdp.send('Input.imeSetComposition', { text: 'a', selectionStart: 1, selectionEnd: 1 });
    await this.#frame();
    await cdp.send('Input.insertText', { text });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65 });
    // No hand is quicker; some take it in only then.
    await page.waitForTimeout(50);
    return true;
  }

  async #compose({ at, text, edit }: FuzzStep & { kind: 'compose' }): Promise<void> {
    const { trial } = this;
    const { cdp } = trial.scene;
    await this.#caretTo(at);
    await cdp.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    await trial.run(`window.late = ${replaceAll([edit])}; 0`);
    await cdp.send('Input.imeSetComposition', { text: 'ni hao', selectionStart: 6, selectionEnd: 6 });
    await cdp.send('Input.insertText', { text });
    this.#composed = true;
    const [{ ok }] = await trial.run<[{ ok: boolean }]>('late');
    this.history.byUser(this.text.slice(0, at) + text + this.text.slice(at), 2, true);
    const by = at <= edit.start ? text.length : 0;
    this.#written([{ ...edit, start: edit.start + by, end: edit.end + by }], [{ ok }]);
  }

  async #insert({ at, text, from }: FuzzStep & { kind: 'insert' }): Promise<void> {
    await this.#caretTo(at);
    await this.#seat(from);
    const result = await this.trial.run<{ ok: boolean }>(`desk.link.insert(${JSON.stringify(text)})`);
    this.#written([{ start: at, end: at, before: '', text }], [result]);
  }

  #write(edits: readonly TextEdit[]): Promise<{ ok: boolean }[]> {
    return this.trial.run(replaceAll(edits));
  }

  #written(edits: readonly TextEdit[], results: readonly { ok: boolean }[]): void {
    const done = edits.filter((_, index) => results[index]?.ok);
    // A refused write was taken back, and may stand where a redo would find it.
    if (done.length < edits.length) this.history.forgetAbove();
    this.#composed &&= done.length === 0;
    this.tally.written += done.length;
    this.tally.refused += edits.length - done.length;
    // The first in the text is written last.
    const [last] = done.toSorted((a, b) => a.start - b.start);
    if (last) this.history.byNigao(edited(this.text, done), done.length, last.start + last.text.length);
  }

  async #undo(): Promise<void> {
    await this.#go('Control+z', -1);
    this.tally.undone += 1;
  }

  async #redo(): Promise<void> {
    await this.#go(this.trial.page.redo ?? 'Control+Shift+z', 1);
    this.tally.redone += 1;
  }

  /** Presses until the text wanted is there: once only, where one press must do. */
  async #go(keys: string, by: -1 | 1): Promise<void> {
    const { trial, history } = this;
    const way = history.way(by);
    let most = way.presses;
    const seen: string[] = [];
    await this.#seat('editor');
    if (this.gaps.haste && history.now.by === 'user') await trial.scene.page.waitForTimeout(this.gaps.haste);
    for (let press = 0; press < most; press += 1) {
      await trial.scene.page.keyboard.press(keys);
      if (most > 1) await this.#settled();
      const text = most > 1 ? await trial.scene.text() : await trial.textOnce(way.text);
      if (this.#same(way.text, text)) return history.goTo(way.to);
      if (text !== seen.at(-1)) seen.push(text);
      if (this.gaps.blank && press === 0 && history.above?.by === 'user' && this.#same(this.text, text)) most += 1;
    }
    const came = seen.map((text) => differing(text, way.text)).join(', then ');
    throw new Error(`${keys}, ${most} presses at most, never came by the text wanted: ${came}`);
  }

  async #seat(seat: 'editor' | 'sidebar'): Promise<void> {
    const { page, frame } = this.trial.scene;
    if (seat === 'sidebar') {
      await page.locator('#elsewhere').first().evaluate((button) => (button as HTMLElement).focus());
      return;
    }
    const away = await frame.evaluate(() => {
      const { editorRoot } = window as unknown as { editorRoot: HTMLElement };
      const had = editorRoot.ownerDocument.hasFocus() && editorRoot.matches(':focus');
      editorRoot.ownerDocument.defaultView!.focus();
      if (!had) editorRoot.focus();
      return !had;
    });
    // Some put their own caret back a while after they get focus.
    if (away) await this.trial.still();
  }

  async #caretTo(at: number): Promise<void> {
    await this.#seat('editor');
    // wangEditor 5 puts its caret where it was once more when it has drawn what was written or undone.
    if (this.history.now.by !== 'user') await this.#settled();
    if (this.history.now.by === 'nigao') await this.trial.scene.page.waitForTimeout(this.gaps.joins ?? 0);
    // An editor that is late with its own caret, on a busy machine, would put it back over this one.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      // Lexical passes over the first caret that a script puts after its own.
      for (const place of [at === 0 ? 1 : 0, at]) {
        await this.trial.run(`desk.adapter.reveal({ start: ${place}, end: ${place} }); 0`);
        // Editors hear of it in an event of its own, a frame later at most.
        await this.#frame();
      }
      await this.trial.scene.page.waitForTimeout(SELDOM_LOOKING.has(this.trial.page.family) ? CARET_SEEN : CARET_HOLDS);
      if ((await this.trial.run('desk.adapter.selection()?.end')) === at) return;
    }
  }

  /** Until an editor has done what it does of its own accord. */
  async #settled(): Promise<void> {
    await (RESTLESS.has(this.trial.page.family) ? this.trial.still() : this.#frame());
  }

  async #frame(): Promise<void> {
    await this.trial.scene.frame.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }

  #same(one: string, other: string): boolean {
    return this.trial.page.family === 'vditor' ? lean(one) === lean(other) : one === other;
  }

  async #expect(wanted: string, what: string): Promise<void> {
    const { trial } = this;
    const latest = Date.now() + PATIENCE;
    const looks = [() => trial.scene.text(), () => trial.run<string>('desk.text')] as const;
    for (const [index, look] of looks.entries()) {
      let text = await look();
      while (!this.#same(text, wanted) && Date.now() < latest) text = await look();
      if (!this.#same(text, wanted)) throw new Error(`after ${what} ${index === 0 ? 'the editor has' : 'we read'} ${differing(text, wanted)}`);
      // Places count into what we read.
      if (index > 0) this.history.readAs(text);
    }
  }
}

function isTyping(step: FuzzStep): step is FuzzStep & { readonly at: number } {
  return step.kind === 'type' || step.kind === 'compose';
}

function replaceAll(edits: readonly TextEdit[]): string {
  return `desk.link.replaceAll(desk.revision, ${JSON.stringify(edits)})`;
}

/** Markdown has no empty paragraphs. */
function lean(text: string): string {
  return text.replace(/\n+/g, '\n').replace(/^\n|\n$/g, '');
}
