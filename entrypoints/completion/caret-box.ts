import type { Reading } from '../../lib/editors/editor-link.ts';
import { TextareaMirror } from '../../lib/editors/marks/textarea-mirror.ts';

/** Where the character before the caret stands, as its own window sees it; `null` where there is none, or a selection. */
export function caretBox(reading: Reading | null): DOMRect | null {
  const caret = reading?.adapter.selection();
  if (!reading || !caret || caret.start !== caret.end || caret.start === 0) return null;
  const span = { start: caret.start - 1, end: caret.start };
  const { adapter, draft } = reading;
  const { root } = adapter;
  if (root.localName !== 'textarea') return lastBox(adapter.rangesOf(span));
  // A text box has no text nodes to measure: a copy of it has.
  const mirror = new TextareaMirror(root as HTMLTextAreaElement);
  try {
    mirror.show(draft.blocks);
    mirror.place();
    return lastBox(mirror.rangesOf(draft, span));
  } finally {
    mirror.destroy();
  }
}

function lastBox(ranges: readonly Range[]): DOMRect | null {
  return [...(ranges.at(-1)?.getClientRects() ?? [])].at(-1) ?? null;
}
