import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { allMatches, manyMatches } from '../../../lib/rules/pattern.ts';
import { startsOf } from '../../../lib/rules/regex-starts.ts';
import { parseRegex } from '../../../lib/rules/regex-syntax.ts';
import { sampleCharacters } from './regex-ambiguity.ts';
import { ruleExpressions } from './rule-expressions.ts';
import { chance } from '../phrases/random.ts';

/** Where the matches are, what they are, and their groups; of those with names only the ones that took part. */
const placesOf = (matches: readonly RegExpExecArray[]): unknown[] =>
  matches.map((match) => [match.index, ...(match.groups ? [match[0], ...Object.entries(match.groups).flatMap(([name, words]) => (words === undefined ? [] : [name, words]))] : match)]);

describe('an expression taken apart', () => {
  it.each([
    '甲乙?|乙丙|丙{2,3}(?=丁|$)',
    '(?<=甲|^)乙(?=丙)|(?<!丁)丁',
    '(?<![甲乙])(?:丙|丁乙)(?!丁)',
    '(?:甲|乙(?=丙))(?:丁|$)',
    '(?:甲?乙)+|丁(?=$|\\n)',
    '(?:(?<=甲)|乙)丙',
    '(甲)(乙)?|丙(丁)',
    '[^甲\\n]丁|\\n(?=甲)',
    '甲*乙',
    '丙\\b|甲\\B丁',
    '(甲?)\\1乙',
    '\\s\\S|.乙',
    '乙(?=丙)(?<=甲乙)|丁(?=甲|$)(?!甲乙)',
    '(?<!甲乙|[丁\\n])丙|(?<!丙甲|丁)(?:甲|乙丙)',
    '乙(?=丙?)(?!丁)|丙?丁(?=甲|丙)(?<!乙丁)',
  ])('finds with %s what the engine finds', (source) => {
    const { below: roll } = chance(3);
    for (const flags of ['g', 'gm']) {
      const pattern = new RegExp(source, flags);
      for (let round = 0; round < 400; round += 1) {
        const text = Array.from({ length: roll(12) }, () => '甲乙丙丁\na\u2003\u2028'.charAt(roll(8))).join('');
        expect(placesOf(manyMatches(pattern, text)), text).toEqual(placesOf(allMatches(pattern, text)));
      }
    }
  });

  it.each(['\\s', '\\S', '\\d', '\\w', '\\W', '.', '[^\\s甲]'])('knows the units of %s as the engine does', (source) => {
    const [start] = startsOf(source);
    const own = new RegExp(source);
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => start!.first.some(([from, to]) => from <= unit && unit <= to) !== own.test(String.fromCharCode(unit)));
    expect(wrong).toEqual([]);
  });

  it('may not be empty, nor take upper case for lower', () => {
    expect(() => manyMatches(/甲?/g, '乙')).toThrow('may be empty');
    expect(() => manyMatches(/甲?(?=乙)/g, '乙')).toThrow('may be empty');
    expect(() => manyMatches(/a/gi, 'A')).toThrow('flags');
  });

  it('finds with every expression of the rules what the engine finds, in their examples and in texts of its own characters', async () => {
    const examples = ALL_RULES.flatMap(({ examples: { bad, ok } }) => [...bad, ...ok]);
    const { below: roll } = chance(8);
    const different: string[] = [];
    let compared = 0;
    for (const source of new Set([...(await ruleExpressions()).values()].flatMap((own) => [...own]))) {
      if (mayBeEmpty(source)) continue;
      const pattern = new RegExp(source, 'gm');
      const characters = [...sampleCharacters(parseRegex(source)), '工', '，'];
      const own = Array.from({ length: 20 }, () => Array.from({ length: 30 }, () => characters[roll(characters.length)]!).join(''));
      compared += 1;
      const bad = [...examples, ...own].find((text) => placesOf(manyMatches(pattern, text)).join('|') !== placesOf(allMatches(pattern, text)).join('|'));
      if (bad !== undefined) different.push(`${source} in ${bad}`);
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(300);
  }, 120_000);
});

function mayBeEmpty(source: string): boolean {
  try {
    startsOf(source);
    return false;
  } catch {
    return true;
  }
}
