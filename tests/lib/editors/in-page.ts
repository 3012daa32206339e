import type { BlockSource } from '../../../lib/draft/draft.ts';
import type { TextEdit } from '../../../lib/draft/finding.ts';
import type { Severity } from '../../../lib/draft/finding.ts';
import type { EditorAdapter } from '../../../lib/editors/editor-adapter.ts';
import { EditorFinder } from '../../../lib/editors/editor-finder.ts';
import { editorFamilies } from '../../../lib/editors/editor-families.ts';
import { ImeGuard } from '../../../lib/editors/ime-guard.ts';
import { EditorLink } from '../../../lib/editors/editor-link.ts';
import type { EditorEvents, Mark } from '../../../lib/editors/editor-port.ts';
import { onFocusReturned } from '../../../lib/editors/borrowed-focus.ts';

/** One thing an editor told its session. */
export type Told = { readonly [K in keyof EditorEvents]: readonly [K, ...Parameters<EditorEvents[K]>] }[keyof EditorEvents];

/**
 * The other side of an editor link, kept in the page under test: it holds the draft as a session
 * would, made of updates alone.
 */
export class Desk {
  readonly told: Told[] = [];
  readonly adapter: EditorAdapter;
  readonly link: EditorLink;
  blocks: readonly BlockSource[] = [];
  revision = 0;

  constructor(root: HTMLElement) {
    const family = editorFamilies.find((candidate) => candidate.matches(root));
    if (!family) throw new Error('no family for this root');
    this.adapter = family.open(root);
    const tell =
      <K extends keyof EditorEvents>(name: K) =>
      (...args: Parameters<EditorEvents[K]>): void => {
        this.told.push([name, ...args] as unknown as Told);
      };
    this.link = new EditorLink(this.adapter, {
      opened: tell('opened'),
      draftChanged: (update) => {
        tell('draftChanged')(update);
        const { from, removed, blocks, revision } = update;
        this.blocks = [...this.blocks.slice(0, from), ...blocks, ...this.blocks.slice(from + removed)];
        this.revision = revision;
      },
      caretMoved: tell('caretMoved'),
      composing: tell('composing'),
      markClicked: tell('markClicked'),
      closed: tell('closed'),
    });
    this.link.start();
  }

  get text(): string {
    return this.blocks.map((block) => block.text).join('\n');
  }

  /** The edit that turns these words, wherever they first stand, into others. */
  edit(before: string, text: string): TextEdit {
    const start = this.text.indexOf(before);
    if (start < 0) throw new Error(`“${before}” is not in the draft`);
    return { start, end: start + before.length, before, text };
  }

  mark(words: string, severity: Severity): Mark {
    const { start, end } = this.edit(words, '');
    return { key: words, severity, start, end };
  }

  replace(...edits: [string, string][]): Promise<readonly unknown[]> {
    return this.link.replaceAll(
      this.revision,
      edits.map(([before, text]) => this.edit(before, text)),
    );
  }
}

export const lab = { Desk, EditorFinder, EditorLink, ImeGuard, editorFamilies, onFocusReturned };
declare global {
  interface Window {
    lab: typeof lab;
    desk: Desk;
  }
}
window.lab = lab;
