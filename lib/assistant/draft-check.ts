import { draftFromBlocks, type BlockSource, type Draft } from '../draft/draft.ts';
import type { DraftUpdate } from '../editors/editor-port.ts';
import { errorCode } from './action-result.ts';
import { AssistantError, type Assistant, type AssistantErrorCode, type CheckOptions } from './assistant.ts';
import { draftUnits, MAX_DRAFT_UNITS, patchBlocks } from './draft-patch.ts';
import { withKeys } from './finding-keys.ts';
import { LatestLoop } from './latest-loop.ts';
import type { Report } from './report.ts';
import type { KeyedFinding } from './session.ts';

/** A draft and what was found in it; all spans count into `draft.text`. */
export interface CheckedDraft {
  readonly revision: number;
  readonly draft: Draft;
  readonly report: Report;
  readonly findings: readonly KeyedFinding[];
}

/** Editors wait for a pause in typing before they tell; this only gathers what comes in one task. */
const CHECK_DELAY = 0;

interface DraftCheckParts {
  readonly assistant: Assistant;
  /** No check starts before this has settled. */
  readonly prepared: Promise<unknown>;
  /** Asked at the start of every check. */
  readonly options: () => CheckOptions;
  readonly done: (checked: CheckedDraft) => void;
  readonly failed: (code: AssistantErrorCode) => void;
}

/**
 * Rebuilds one editor's draft from its updates and keeps it checked: the latest draft wins, and a
 * report on a draft that has changed meanwhile is dropped.
 */
export class DraftCheck {
  readonly #parts: DraftCheckParts;
  readonly #loop: LatestLoop;
  #blocks: readonly BlockSource[] = [];
  #partial = false;
  #revision = 0;
  #draft: Draft | null = null;
  #checked: CheckedDraft | null = null;
  #waiters: (() => void)[] = [];

  constructor(parts: DraftCheckParts) {
    this.#parts = parts;
    this.#loop = new LatestLoop(() => this.#run(), CHECK_DELAY);
  }

  /** The last draft that was checked; `null` before the first and after {@link reset}. */
  get checked(): CheckedDraft | null {
    return this.#checked;
  }

  /** The draft as it is now, checked or not. */
  get draft(): Draft {
    this.#draft ??= draftFromBlocks(this.#blocks, { partial: this.#partial });
    return this.#draft;
  }

  /** Forgets the draft: another editor follows, or the same one from the beginning. */
  reset(): void {
    this.#blocks = [];
    this.#draft = null;
    this.#checked = null;
  }

  update(update: DraftUpdate): void {
    try {
      this.#blocks = patchBlocks(this.#blocks, update);
    } catch (error) {
      this.#parts.failed(errorCode(error));
      return;
    }
    this.#draft = null;
    this.#partial = update.partial;
    this.#revision = update.revision;
    this.#loop.request();
    for (const wake of this.#waiters.splice(0)) wake();
  }

  /** Checks again, because something other than the draft changed. */
  recheck(): void {
    if (this.#revision > 0) this.#loop.request();
  }

  /** Resolves when the draft of now is checked. */
  async settle(): Promise<void> {
    await this.#loop.settle();
  }

  /** Resolves with the next update of the draft, or after `timeout` milliseconds without one. */
  nextUpdate(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeout);
      this.#waiters.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  stop(): void {
    this.#loop.stop();
  }

  async #run(): Promise<void> {
    await this.#parts.prepared;
    const { draft } = this;
    const revision = this.#revision;
    try {
      if (draftUnits(this.#blocks) > MAX_DRAFT_UNITS) throw new AssistantError('draft-too-large');
      const report = await this.#parts.assistant.check(draft, this.#parts.options());
      if (draft !== this.#draft) return;
      this.#checked = { revision, draft, report, findings: withKeys(draft.text, report.findings) };
      this.#parts.done(this.#checked);
    } catch (error) {
      if (draft !== this.#draft) return;
      this.#checked = null;
      this.#parts.failed(errorCode(error));
    }
  }
}
