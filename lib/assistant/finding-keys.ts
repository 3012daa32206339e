import type { Finding } from '../draft/finding.ts';
import type { KeyedFinding } from './session.ts';
import { surroundings } from './surroundings.ts';

/** Words of so many UTF-16 units are seldom recognised by themselves: `人`, `；`. */
const RECOGNISABLE = 3;

/**
 * Gives each finding a key made of its rule, its words and what stands on either side, so that it
 * stays the same while the text elsewhere is edited; findings alike in all of these are numbered in
 * order.
 * @param text the draft's text the findings were made from.
 */
export function withKeys(text: string, findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { before, after } = surroundings(text, finding);
    const words = digest(`${finding.ruleId}\u0000${finding.text}`);
    const place = [words, digest(before), digest(after)].join('.');
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    const key = `${place}.${ordinal}`;
    return finding.text.length > RECOGNISABLE ? { ...finding, key } : { ...finding, key, beside: { before, after } };
  });
}

/**
 * The finding a key was given to, also when one side of it was edited meanwhile, as by the fix of its
 * neighbour; `undefined` when it is gone or cannot be told from another.
 */
export function findByKey(findings: readonly KeyedFinding[], key: string): KeyedFinding | undefined {
  const exact = findings.find((finding) => finding.key === key);
  if (exact) return exact;
  const [words, before, after] = key.split('.');
  const alike = findings.filter((finding) => {
    const [itsWords, itsBefore, itsAfter] = finding.key.split('.');
    return itsWords === words && (itsBefore === before || itsAfter === after);
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/** Two FNV-1a sums over the units, as one short word: enough to tell the findings of one draft apart. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}
