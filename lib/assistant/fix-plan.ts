import type { TextEdit } from '../draft/finding.ts';
import { plainFix } from '../draft/plain-fix.ts';
import { overlaps } from '../draft/span.ts';
import type { WriteResult } from '../editors/editor-adapter.ts';
import type { BatchResult, KeyedFinding } from './session.ts';

/** Edits that can be written together, and the findings that had to be left for the next round. */
export interface FixPlan {
  readonly edits: readonly TextEdit[];
  /** How many of `edits`, in order, belong to each finding taken. */
  readonly sizes: readonly number[];
  readonly skipped: readonly KeyedFinding[];
}

/**
 * Takes the fix of each finding, in order, leaving out whatever overlaps one already taken. Findings
 * without a fix, or with one that a person has to choose, are not in the plan at all.
 */
export function planFixes(findings: readonly KeyedFinding[]): FixPlan {
  const edits: TextEdit[] = [];
  const sizes: number[] = [];
  const skipped: KeyedFinding[] = [];
  const byStart = [...findings].sort((a, b) => firstStart(a) - firstStart(b));
  let frontier: TextEdit | null = null;
  for (const finding of byStart) {
    const fix = plainFix(finding);
    if (!fix) continue;
    const own = [...fix.edits].sort((a, b) => a.start - b.start);
    if (collides(own, frontier, edits)) {
      skipped.push(finding);
      continue;
    }
    edits.push(...own);
    sizes.push(own.length);
    for (const edit of own) if (frontier === null || edit.end > frontier.end) frontier = edit;
  }
  return { edits, sizes, skipped };
}

/** Counts a finding as applied when each of its edits was written. */
export function tally(plan: FixPlan, results: readonly WriteResult[]): BatchResult {
  let applied = 0;
  let refused = 0;
  let code: BatchResult['code'];
  let at = 0;
  for (const size of plan.sizes) {
    const own = results.slice(at, at + size);
    at += size;
    const refusal = own.find((result) => !result.ok);
    if (own.length === size && refusal === undefined) applied += 1;
    else refused += 1;
    if (refusal && !refusal.ok) code ??= refusal.code;
  }
  return code === undefined ? { applied, refused } : { applied, refused, code };
}

function firstStart(finding: KeyedFinding): number {
  return finding.fixes[0]?.edits.reduce((least, edit) => Math.min(least, edit.start), finding.start) ?? finding.start;
}

/** Findings come in order, so most of the time looking at the furthest edit is enough. */
function collides(own: readonly TextEdit[], frontier: TextEdit | null, taken: readonly TextEdit[]): boolean {
  const first = own[0];
  if (!first || frontier === null || first.start > frontier.end) return false;
  return own.some((edit) => taken.some((other) => overlaps(edit, other)));
}
