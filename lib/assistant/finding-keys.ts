import type { Finding } from '../draft/finding.ts';
import type { KeyedFinding } from './session.ts';
import { surroundings } from './surroundings.ts';

/**
 * Gives each finding a key made of its rule, its words and what stands around it, so that it stays
 * the same while the text elsewhere is edited; findings alike in all of these are numbered in order.
 * @param text the draft's text the findings were made from.
 */
export function withKeys(text: string, findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { before, after } = surroundings(text, finding);
    const base = digest([finding.ruleId, finding.text, before, after].join('\u0000'));
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return { ...finding, key: `${base}-${ordinal}` };
  });
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
