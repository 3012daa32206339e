import type { Draft } from '../draft/draft.ts';
import type { TextEdit } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import type { Replacement } from './edit-plan.ts';
import type { EditorAdapter, EditorFamily, WriteResult } from './editor-adapter.ts';
import { ImeGuard } from './ime-guard.ts';
import { listen } from './listening.ts';
import { readOnceFree } from './read-once-free.ts';
import { TextWriter, type WritableText } from './text-writer.ts';
import type { TakenOver } from './write-paths/write-path.ts';
import type { WritingHabits } from './write-paths/writing-habits.ts';

/** What adapters share: the guard, one write at a time, and observers that hear of changes. */
export abstract class WritableEditor implements EditorAdapter, WritableText {
  readonly ime: ImeGuard;
  /** Undone by `destroy`. */
  protected readonly stops = new Set<() => void>();
  readonly #writer: TextWriter;
  lastKey = 0;
  keys = 0;

  constructor(
    readonly family: EditorFamily,
    readonly root: HTMLElement,
    readonly habits: WritingHabits,
  ) {
    this.ime = new ImeGuard(root);
    this.#writer = new TextWriter(this);
    this.stops.add(() => this.ime.destroy());
    this.stops.add(listen(root, 'keydown keyup compositionend', this.#keyed, true));
  }

  abstract get readOnly(): boolean;
  abstract read(): Draft;
  abstract rangesOf(span: Span): Range[];
  abstract reveal(span: Span): void;
  abstract selection(): Span | null;
  abstract knownText(): string;
  abstract text(): string;
  abstract select(span: Span): void;
  abstract mayReplace(change: Replacement): boolean;
  abstract mayJoin(first: Span, second: Span): boolean;
  abstract type(text: string): TakenOver;
  abstract shown(text: string): string;
  /** Calls back when the text may have changed. @returns the way to stop. */
  protected abstract watch(changed: () => void): () => void;

  async replace(edit: TextEdit): Promise<WriteResult> {
    return (await this.replaceAll([edit]))[0]!;
  }

  replaceAll(edits: readonly TextEdit[]): Promise<readonly WriteResult[]> {
    return this.#writer.replaceAll(edits);
  }

  insert(text: string): Promise<WriteResult> {
    return this.#writer.insert(text);
  }

  observe(listener: () => void): () => void {
    const once = readOnceFree(this.ime, listener);
    const unwatch = this.watch(once.ask);
    const stop = (): void => {
      unwatch();
      once.stop();
      this.stops.delete(stop);
    };
    this.stops.add(stop);
    return stop;
  }

  destroy(): void {
    for (const stop of this.stops) stop();
  }

  readonly #keyed = (event: Event): void => {
    // Paths press keys too; Chromium does not always vouch for the end of a composition.
    if (!event.isTrusted && event.type[0] === 'k') return;
    // On a busy page what a key does may come much later than the key, but before it comes up.
    this.lastKey = Date.now();
    if (event.type !== 'keyup') this.keys += 1;
  };
}
