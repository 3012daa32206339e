import { expect, it } from 'vitest';
import { fingerprintOf, type Fingerprint } from '../../../lib/rules/consistency-fingerprint.ts';
import { findRepeats } from '../../../lib/rules/consistency-repeats.ts';
import { chance } from '../phrases/random.ts';

it('finds the same with what it kept from drafts before as without', () => {
  const { below: roll } = chance(11);
  const words = (length: number): string => Array.from({ length }, () => String.fromCharCode(0x4e00 + roll(700))).join('');
  const pieces = Array.from({ length: 3 }, () => words(24));
  const kept = new Map<string, Fingerprint | null>();
  // As the engine has it: blocks of the same text share one fingerprint.
  const printOf = (text: string): Fingerprint | null => {
    if (!kept.has(text)) kept.set(text, fingerprintOf(text));
    return kept.get(text)!;
  };
  const block = (): string => Array.from({ length: 1 + roll(4) }, () => (roll(3) === 0 ? words(10) : pieces[roll(pieces.length)]!)).join(roll(2) === 0 ? '，' : '');
  const texts: string[] = [];
  for (let edit = 0; edit < 300; edit += 1) {
    texts.splice(roll(texts.length + 1), roll(3), roll(2) === 0 && texts.length > 0 ? texts[roll(texts.length)]! : block());
    expect(findRepeats(texts, texts.map(printOf))).toEqual(findRepeats(texts, texts.map(fingerprintOf)));
  }
});
