import type { Span } from '../draft/span.ts';
import type { TextEdit } from '../draft/finding.ts';
import type { Batch } from './batch-undo.ts';
import { borrowFocus, hasFocus } from './borrowed-focus.ts';
import { afterSelecting, later } from './dom-selection.ts';
import { joined, planEdits, selectionAfter, smallest, withNeighbour, type Replacement } from './edit-plan.ts';
import type { WriteRefusal, WriteResult } from './editor-adapter.ts';
import type { ImeGuard } from './ime-guard.ts';
import { documentOf, isAlive } from './page-realm.ts';
import { keepScroll } from './scrolling.ts';
import { pressKey, tapKey } from './write-paths/keyed-command.ts';
import type { TakenOver } from './write-paths/write-path.ts';
import type { WritingHabits } from './write-paths/writing-habits.ts';

/** How long, in milliseconds, a write waits for an input method to finish. */
const QUEUE_TIMEOUT = 10_000;
/** A write that is not in an editor's own model after so many milliseconds is not coming any more. */
const PATIENCE = 500;
/** How often, in milliseconds, to look whether it is there. */
const POLL = 20;
const UNDO = /Mac|iP/.test(navigator.platform) ? { metaKey: true } : { ctrlKey: true };
const DONE: WriteResult = { ok: true };

/** Edits written as one, by their place in the list; the last in the text first. */
interface Group {
  readonly members: number[];
  replacement: Replacement;
}

/** What a family of editors gives so that its text can be written. Spans count into `text()`. */
export interface WritableText {
  readonly root: HTMLElement;
  readonly ime: ImeGuard;
  readonly readOnly: boolean;
  readonly habits: WritingHabits;
  /** When the user last pressed a key in it or let go of one, as `Date.now()`. */
  readonly lastKey: number;
  /** How often the user has pressed one. */
  readonly keys: number;
  /** The text as last handed out, which the callers' spans count into. */
  knownText(): string;
  /** The text as it is now. */
  text(): string;
  selection(): Span | null;
  /** Selects a span; an undo step that is still open must be closed by it. */
  select(span: Span): void;
  /** Whether this replacement can be done as one, and loses nothing but text. */
  mayReplace(change: Replacement): boolean;
  /** Whether replacements in both spans may be written as one, with the text between. */
  mayJoin(first: Span, second: Span): boolean;
  /** Puts text over the selection the way a user's key would, in one undo step. */
  type(text: string): TakenOver;
  /** How the text put in will read. */
  shown(text: string): string;
  /** Told of several writes that are one to the user. */
  batchWritten?(batch: Batch): void;
}

/**
 * Writes into an editor as a user would: the text is compared first, the smallest span is selected
 * and typed over, and the result is compared with what was expected. One write at a time.
 */
export class TextWriter {
  readonly #target: WritableText;
  #last: Promise<unknown> = Promise.resolve();
  /** The user is typing and has asked with a key: nothing may hold them up. */
  #hurried = false;
  /** When the last write was over: a history that joins it with a key joins it with the next write too. */
  #wrote = 0;

  constructor(target: WritableText) {
    this.#target = target;
  }

  /** Applies edits whose spans count into `knownText()`, last to first. */
  replaceAll(edits: readonly TextEdit[]): Promise<readonly WriteResult[]> {
    const target = this.#target;
    const known = target.knownText();
    return this.#queued(async () => {
      this.#hurried = false;
      const refusal = await this.#refusal();
      if (refusal) return edits.map(() => refused(refusal));
      const now = target.text();
      const plan = planEdits(edits, known, now);
      const results = plan.map((planned) => (planned ? DONE : refused('text-changed')));
      const groups = this.#groups(plan, now);
      if (groups.length === 0) return results;
      const lost = await this.#asUser('keep-view', async (caret) => {
        // The text as it was at first and after each write that stands.
        const texts = [now];
        const standing: (readonly number[])[] = [];
        for (const { members, replacement } of groups) {
          // The user may have typed between two writes; what is left of the plan is then void.
          const result = target.text() === texts.at(-1) ? await this.#write(replacement) : refused('text-changed');
          for (const index of members) results[index] = result;
          const text = target.text();
          if (result.ok) {
            standing.push(members);
            texts.push(text);
            continue;
          }
          // Some take back writes of a moment ago together with one that went wrong.
          const back = texts.lastIndexOf(text);
          if (back < 0) continue;
          for (const index of standing.splice(back).flat()) results[index] = result;
          texts.length = back + 1;
        }
        target.batchWritten?.({ before: now, after: texts.at(-1)!, steps: standing.length });
        return standing.flat().reduce((selection, index) => selection && selectionAfter(selection, plan[index]!), caret);
      });
      return lost ? edits.map(() => refused(lost)) : results;
    });
  }

  /** Inserts at the caret; after the selection where something is selected. */
  insert(text: string): Promise<WriteResult> {
    const target = this.#target;
    return this.#queued(async () => {
      this.#hurried = Boolean(target.habits.browserHistory) && hasFocus(target.root);
      const refusal = await this.#refusal();
      if (refusal) return refused(refusal);
      const put = text.replace(/\r\n?/g, '\n');
      // What was typed a moment ago must be known before the caret is counted into it.
      const { length } = target.text();
      const at = target.selection()?.end ?? length;
      let result = DONE;
      const lost = await this.#asUser('follow-caret', async (caret) => {
        result = await this.#write({ start: at, end: at, text: put });
        const end = at + target.shown(put).length;
        return result.ok ? { start: end, end } : caret;
      });
      return lost ? refused(lost) : result;
    });
  }

  #queued<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#last.then(job);
    // A failure belongs to its own caller; the next write must still have its turn.
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #refusal(): Promise<WriteRefusal | null> {
    const { root, ime, habits } = this.#target;
    const latest = Date.now() + QUEUE_TIMEOUT;
    for (;;) {
      if (!(await ime.whenFree(QUEUE_TIMEOUT))) return 'composing';
      const wait = Math.min(latest, Math.max(this.#target.lastKey, this.#wrote) + (this.#hurried ? 0 : (habits.pause ?? 0))) - Date.now();
      if (wait <= 0) break;
      await later(wait);
    }
    if (!isAlive(root)) return 'editor-gone';
    return this.#target.readOnly ? 'read-only' : null;
  }

  /** Replacements that may be written as one, the last group first. */
  #groups(plan: readonly (Replacement | null)[], text: string): Group[] {
    const groups: Group[] = [];
    const byPlace = plan.flatMap((planned, index) => (planned ? [{ planned, index }] : []));
    byPlace.sort((a, b) => b.planned.start - a.planned.start || b.index - a.index);
    for (const { planned, index } of byPlace) {
      const later = groups.at(-1);
      if (later && this.#target.mayJoin(planned, later.replacement)) {
        later.members.push(index);
        later.replacement = joined(text, [planned, later.replacement]);
      } else {
        groups.push({ members: [index], replacement: planned });
      }
    }
    return groups;
  }

  /**
   * Lends focus and selection to a job, which returns the selection to leave behind.
   * @returns why what was written is no longer there, if it is not.
   */
  async #asUser(
    view: 'keep-view' | 'follow-caret',
    job: (caret: Span | null) => Promise<Span | null>,
  ): Promise<WriteRefusal | null> {
    const target = this.#target;
    const before = target.text();
    const caret = target.selection();
    const restoreScroll = keepScroll(target.root);
    const giveBackFocus = borrowFocus(target.root);
    const after = await job(caret);
    this.#wrote = Date.now();
    if (target.ime.busy || !isAlive(target.root)) return null;
    const { keys } = target;
    const text = target.text();
    if (after) target.select(after);
    if (view === 'keep-view') restoreScroll();
    // Some take the focus once more when they make their step.
    if (target.habits.rest) await later(target.habits.rest);
    giveBackFocus();
    const now = target.text();
    if (now === text) return null;
    if (target.keys === keys) return 'write-refused';
    // The user has typed since, or taken it back already.
    return now === before ? 'text-changed' : null;
  }

  async #write(wanted: Replacement): Promise<WriteResult> {
    const target = this.#target;
    const before = target.text();
    const least = smallest(before, { ...wanted, text: target.shown(wanted.text) });
    if (least.start === least.end && least.text === '') return DONE;
    const replacement = target.habits.overText
      ? withNeighbour(before, least, (span) => target.mayJoin(span, span))
      : least;
    const { start, end, text } = replacement;
    if (!target.mayReplace(replacement)) return refused('write-refused');
    if (target.habits.spaced && !this.#hurried) this.#pressSpace(before, end);
    // Twice at most: just after it got focus ProseMirror takes a caret at the very start for a slip of the browser's.
    for (let attempt = 0; attempt < 2 && (attempt === 0 || target.selection()?.start !== start); attempt += 1) {
      await afterSelecting(target.root, () => target.select(replacement));
      if (target.habits.follow) await later(target.habits.follow);
      if (target.ime.busy) return refused('composing');
      if (!isAlive(target.root)) return refused('editor-gone');
      if (target.text() !== before) return refused('text-changed');
    }
    const { keys } = target;
    const takenOver = await target.type(text);
    const expected = before.slice(0, start) + text + before.slice(end);
    if (await this.#becomes(expected)) return DONE;
    // Refused means untouched: what the editor made of it is taken back, once, by its own undo.
    if (target.keys === keys && !target.ime.busy && target.text() !== before) await this.#takeBack(before, takenOver);
    return refused('write-refused');
  }

  /** Behind a character that no shortcut ends with; a space pressed by a script writes nothing. */
  #pressSpace(text: string, end: number): void {
    const { root } = this.#target;
    const at = /^.*\p{sc=Han}/su.exec(text.slice(0, end))?.[0].length;
    // Lines that are edited each for itself have no history of their own.
    if (!at || !root.isContentEditable) return;
    this.#target.select({ start: at, end: at });
    tapKey(root, { key: ' ', code: 'Space', keyCode: 32 });
  }

  /** Whether the text is as expected as soon as the editor has taken it in, and stays so. */
  async #becomes(expected: string): Promise<boolean> {
    const target = this.#target;
    const { settle = 0 } = target.habits;
    await later();
    const latest = settle > 0 ? Date.now() + PATIENCE : 0;
    while (target.text() !== expected) {
      if (Date.now() >= latest || target.ime.busy) return false;
      await later(POLL);
    }
    if (settle > 0) await later(settle);
    return target.text() === expected;
  }

  async #takeBack(before: string, byEditor: Awaited<TakenOver>): Promise<void> {
    const { root, habits } = this.#target;
    await later(habits.rest);
    if (habits.browserHistory && !byEditor) documentOf(root).execCommand('undo');
    else pressKey(root, 'keydown', { key: 'z', code: 'KeyZ', keyCode: 90, ...UNDO });
    await this.#becomes(before);
  }
}

function refused(code: WriteRefusal): WriteResult {
  return { ok: false, code };
}
