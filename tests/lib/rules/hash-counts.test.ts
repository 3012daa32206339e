import { expect, it } from 'vitest';
import { fingerprintOf, type Fingerprint } from '../../../lib/rules/consistency-fingerprint.ts';
import { HashCounts } from '../../../lib/rules/hash-counts.ts';
import { chance } from '../phrases/random.ts';

it('knows the hashes that occur twice, however the list was edited', () => {
  const { below: roll } = chance(7);
  const text = (): string => Array.from({ length: 30 + roll(40) }, () => String.fromCharCode(0x4e00 + roll(900))).join('');
  const known = Array.from({ length: 12 }, () => fingerprintOf(text()));
  const prints: (Fingerprint | null)[] = [];
  const counts = new HashCounts();
  for (let edit = 0; edit < 400; edit += 1) {
    const fresh = roll(3) === 0 ? null : roll(2) === 0 ? fingerprintOf(text()) : known[roll(known.length)]!;
    prints.splice(roll(prints.length + 1), roll(3), fresh);
    counts.follow(prints);
    const expected = new Map<number, number>();
    for (const print of prints) for (const hash of print?.hashes ?? []) expected.set(hash, (expected.get(hash) ?? 0) + 1);
    const there = prints.filter((print) => print !== null);
    expect(there.map((print) => counts.repeatsIn(print).indices)).toEqual(there.map(({ hashes }) => [...hashes.keys()].filter((at) => expected.get(hashes[at]!)! > 1)));
    const slotOf = new Map(there.flatMap((print) => counts.repeatsIn(print).indices.map((at, index) => [print.hashes[at]!, counts.repeatsIn(print).slots[index]!] as const)));
    expect(new Set(slotOf.values()).size).toBe(slotOf.size);
  }
});
