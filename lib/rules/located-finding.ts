import type { Finding, Fix, Severity } from '../draft/finding.ts';
import type { Span } from '../draft/span.ts';
import { opaqueSpans } from './opaque-spans.ts';
import { familyOf, type Rule, type RuleFinding } from './rule.ts';

/** A rule's finding inside the text it looked at, with the rule that said it. */
export interface LocatedFinding {
  readonly rule: Rule;
  readonly finding: RuleFinding;
}

/** Without what stands in a place that only looks like a leftover. */
export function withoutLookAlikes(found: readonly LocatedFinding[], text: string): readonly LocatedFinding[] {
  if (!found.some(({ rule }) => rule.id.startsWith('placeholder/'))) return found;
  const opaque = opaqueSpans(text);
  if (opaque.length === 0) return found;
  const covered = new Coverage(text.length);
  for (const span of opaque) covered.add(span);
  return found.filter(({ rule, finding }) => !rule.id.startsWith('placeholder/') || !covered.touches(finding));
}

/** Two rules of one family often see the same place: the one that saw more of it speaks. */
export function withoutOverlaps(found: readonly LocatedFinding[], text: string): readonly LocatedFinding[] {
  if (found.length < 2) return found;
  if (found.length <= FEW && !anyOverlap(found)) return [...found].sort((a, b) => a.finding.start - b.finding.start);
  const byLength = [...found].sort((a, b) => length(b) - length(a) || (a.rule.rank ?? 0) - (b.rule.rank ?? 0) || a.finding.start - b.finding.start);
  const taken = new Map<string, Coverage>();
  const kept = byLength.filter(({ rule, finding }) => {
    const family = familyOf(rule.id);
    const covered = taken.get(family) ?? new Coverage(text.length);
    taken.set(family, covered);
    if (covered.touches(finding)) return false;
    covered.add(finding);
    return true;
  });
  return kept.sort((a, b) => a.finding.start - b.finding.start);
}

/** So few are compared each with each. */
const FEW = 16;

function anyOverlap(found: readonly LocatedFinding[]): boolean {
  return found.some(({ rule, finding: { start, end } }, at) => found.some((other, before) => before < at && other.finding.start < end && start < other.finding.end && familyOf(other.rule.id) === familyOf(rule.id)));
}

/** Which characters of a text are taken: overlap is asked in the span's own length, however many there are. */
class Coverage {
  readonly #taken: Uint8Array;

  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  add({ start, end }: Span): void {
    this.#taken.fill(1, start, end);
  }

  touches({ start, end }: Span): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }
}

const length = ({ finding }: LocatedFinding): number => finding.end - finding.start;

/** Turns a located finding into one of the draft: `offset` is where the text it counts into begins. */
export function toFinding({ rule, finding }: LocatedFinding, source: string, offset: number, severity: Severity = finding.severity ?? rule.severity): Finding {
  const fixes: Fix[] = (finding.fixes ?? []).map((fix) => ({
    title: fix.title,
    edits: [fix, ...(fix.also ?? [])].map(({ start, end, text }) => ({ start: start + offset, end: end + offset, before: source.slice(start, end), text })),
  }));
  return {
    ruleId: rule.id,
    family: familyOf(rule.id),
    severity,
    start: finding.start + offset,
    end: finding.end + offset,
    text: source.slice(finding.start, finding.end),
    message: finding.message,
    fixes,
  };
}
