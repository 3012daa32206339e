import type { Block, BlockSource, Draft } from '../draft/draft.ts';
import type { Mark, DraftUpdate } from './editor-port.ts';
import { spanAfter, type Replacement } from './edit-plan.ts';
import { sameEnds } from './ordering.ts';

/** What changed from one draft to the next, in whole blocks, or `null` when nothing did. */
export function diffDrafts(before: Draft, after: Draft): Omit<DraftUpdate, 'revision'> | null {
  const old = before.blocks;
  const now = after.blocks;
  const [head, tail] = sameEnds(old.length, now.length, (a, b) => sameBlock(old[a]!, now[b]!));
  const removed = old.length - head - tail;
  const blocks = now.slice(head, now.length - tail).map(sourceOf);
  if (removed === 0 && blocks.length === 0) return null;
  return { from: head, removed, blocks, partial: after.partial ?? false };
}

/** The whole draft as the first update of a link. */
export function wholeDraft(draft: Draft): Omit<DraftUpdate, 'revision'> {
  return { from: 0, removed: 0, blocks: draft.blocks.map(sourceOf), partial: draft.partial ?? false };
}

/** Marks where they are after a change of the text; those the change touched are gone. */
export function marksAfter(marks: readonly Mark[], change: Replacement): readonly Mark[] {
  return marks.flatMap((mark) => {
    const span = spanAfter(mark, change);
    return span ? [{ ...mark, start: span.start, end: span.end }] : [];
  });
}

function sameBlock(a: Block, b: Block): boolean {
  return a.text === b.text && a.kind === b.kind && a.level === b.level;
}

function sourceOf({ kind, text, level }: Block): BlockSource {
  return level === undefined ? { kind, text } : { kind, text, level };
}
