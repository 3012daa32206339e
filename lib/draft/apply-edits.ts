import type { TextEdit } from './finding.ts';

/**
 * Applies edits to a text, last to first, each checked against its `before`.
 * @returns the new text, or `null` when any edit's `before` is not what stands there (nothing is applied).
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | null {
  const ordered = [...edits].sort((a, b) => b.start - a.start);
  let result = text;
  for (const edit of ordered) {
    if (text.slice(edit.start, edit.end) !== edit.before) return null;
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}
