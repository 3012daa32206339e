import { describe, expect, it } from 'vitest';
import { CONFUSION_DICTIONARIES } from '../../../dictionaries/confusions.ts';
import type { ConfusionContext, ConfusionDictionary } from '../../../dictionaries/confusions-table.ts';
import { SPUN_DICTIONARIES } from '../../../dictionaries/spun.ts';
import type { SpunDictionary } from '../../../dictionaries/spun-table.ts';
import { confusionFinder } from '../../../lib/rules/wording-confusions.ts';
import { spunWordsOf } from '../../../lib/rules/wording-spun-words.ts';

const confusions = (CONFUSION_DICTIONARIES as readonly ConfusionDictionary[]).flatMap(({ pairs, inContext = [], shownOnly = {} }) => [
  ...Object.entries(pairs).map(([wrong, right]) => ({ wrong, right, context: {} })),
  ...inContext.map(([wrong, right, context]) => ({ wrong, right, context })),
  ...Object.entries(shownOnly).map(([wrong, right]) => ({ wrong, right, context: {} })),
]);
const spun = (SPUN_DICTIONARIES as readonly SpunDictionary[]).flatMap(({ entries }) => Object.values(entries).flat());

describe('confusions', () => {
  it('say where they come from and on what terms', () => {
    for (const { id, title, source, licence } of CONFUSION_DICTIONARIES) expect([id, title, source, licence].every((text) => text.length > 2)).toBe(true);
  });

  it('hold some hundred pairs, each once and each a change', () => {
    const plain = CONFUSION_DICTIONARIES.flatMap(({ pairs }) => Object.keys(pairs));
    expect(plain.length).toBeGreaterThan(600);
    expect(new Set(plain).size).toBe(plain.length);
    expect(confusions.filter(({ wrong, right }) => wrong === right || wrong.length < 2)).toEqual([]);
  });

  it('have no right word that is itself called wrong', () => {
    const find = confusionFinder(['error', 'warning', 'info']);
    expect(confusions.filter(({ right }) => find(right).length > 0).map(({ wrong, right }) => `${wrong} → ${right}`)).toEqual([]);
  });

  const find = confusionFinder(['error', 'warning', 'info']);
  const wrongs = (text: string) => find(text).map(({ wrong }) => wrong);
  const first = (alternatives: string | undefined) => alternatives?.split('|')[0] ?? '';

  it.each(confusions.map((confusion) => [confusion.wrong, confusion.context as ConfusionContext] as const))('find %s where its neighbours allow it', (wrong, { after, before }) => {
    expect(wrongs(first(after) + wrong + first(before))).toContain(wrong);
  });

  const alone = confusions.filter(({ wrong }) => confusions.filter((other) => other.wrong === wrong).length === 1).map(({ wrong, context }) => [wrong, context as ConfusionContext] as const);

  it.each(alone.filter(([, { notAfter }]) => notAfter))('do not find %s behind the end of another word', (wrong, { notAfter, before }) => {
    expect(wrongs(first(notAfter) + wrong + first(before))).not.toContain(wrong);
  });

  it.each(alone.filter(([, { notBefore, before }]) => notBefore && !before))('do not find %s in front of the rest of another word', (wrong, { after, notBefore }) => {
    expect(wrongs(first(after) + wrong + first(notBefore))).not.toContain(wrong);
  });
});

describe('spun words', () => {
  it('stand in each of their settings', () => {
    const settings = spun.flatMap(([word, , alternatives]) => alternatives.split('|').map((setting) => [word, setting] as const));
    expect(settings.length).toBeGreaterThan(2000);
    expect(settings.filter(([word, setting]) => !setting.includes(word))).toEqual([]);
    expect(settings.filter(([word, setting]) => !spunWordsOf(setting).some((found) => found.spun === word || setting.includes(found.spun)))).toEqual([]);
  });

  it('have one setting each', () => {
    const all = spun.flatMap(([, , alternatives]) => alternatives.split('|'));
    expect(all.filter((setting, index) => all.indexOf(setting) !== index)).toEqual([]);
  });

  it('give the longer setting the say', () => {
    expect(spunWordsOf('职工用心参与')[0]).toMatchObject({ spun: '用心', original: '积极', start: 2, end: 4 });
    expect(spunWordsOf('自觉接受监督')).toEqual([]);
  });
});
