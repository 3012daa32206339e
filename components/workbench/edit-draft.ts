import { plainFix } from '../../lib/draft/plain-fix.ts';
import { applyEdits } from '../../lib/draft/apply-edits.ts';
import type { Block, Draft } from '../../lib/draft/draft.ts';
import type { Finding, TextEdit } from '../../lib/draft/finding.ts';
import { contains, overlaps } from '../../lib/draft/span.ts';

/**
 * A draft with edits applied, its blocks still in place.
 * @returns the new draft, or `null` when an edit's `before` does not stand there or an edit reaches
 * over the edge of a block.
 */
export function editDraft(draft: Draft, edits: readonly TextEdit[]): Draft | null {
  const text = applyEdits(draft.text, edits);
  if (text === null) return null;
  const waiting = new Set(edits);
  let moved = 0;
  const blocks = draft.blocks.map((block): Block => {
    let grown = 0;
    for (const edit of waiting) {
      if (!contains(block, edit)) continue;
      waiting.delete(edit);
      grown += edit.text.length - (edit.end - edit.start);
    }
    const start = block.start + moved;
    moved += grown;
    const end = block.end + moved;
    return { ...block, start, end, text: text.slice(start, end) };
  });
  return waiting.size > 0 ? null : { ...draft, text, blocks };
}

/** The first fixes that can be made together; a finding whose edits would touch another's is left out. */
export function fixesTogether(findings: readonly Finding[]): { readonly edits: TextEdit[]; readonly applied: number } {
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const finding of findings) {
    const own = plainFix(finding)?.edits ?? [];
    if (own.length === 0 || own.some((edit) => edits.some((other) => overlaps(edit, other)))) continue;
    edits.push(...own);
    applied += 1;
  }
  return { edits, applied };
}
