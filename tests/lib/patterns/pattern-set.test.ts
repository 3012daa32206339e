import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { PatternSet } from '../../../lib/patterns/pattern-set.ts';
import { takeApart } from '../../../lib/patterns/take-apart.ts';
import { startsOf } from '../../../lib/patterns/regex-starts.ts';
import { parseRegex } from '../../../lib/patterns/regex-syntax.ts';
import { sampleCharacters } from '../rules/regex-ambiguity.ts';
import { ruleExpressions } from '../rules/rule-expressions.ts';
import { spelled } from './spelled-matches.ts';
import { chance } from '../phrases/random.ts';

/** What the engine of the browser finds, asked at every character. */
function searched(pattern: RegExp, text: string): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

/** What one of a set's expressions finds. */
function found(set: PatternSet, index: number, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  set.tryEach(index, text, (expression) => {
    const match = expression.exec(text);
    if (match) matches.push(match);
    return match ? match.index + match[0].length : -1;
  });
  return matches;
}

describe('expressions taken apart', () => {
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
    '^乙?丙|^(?:甲|乙乙)',
    '(?:^|甲)乙|丁$',
    '(\\s?甲)|(\\S?乙)',
    '([甲乙]?丙)|(丁)\\2',
    '(?<first>甲)丙|乙\\k<first>丁|(?<second>丙)丁',
  ])('finds with %s what the engine finds', (source) => {
    const { below: roll } = chance(3);
    for (const flags of ['g', 'gm']) {
      const pattern = new RegExp(source, flags);
      const set = new PatternSet([takeApart(pattern)]);
      for (let round = 0; round < 400; round += 1) {
        const text = Array.from({ length: roll(12) }, () => '甲乙丙丁\na\u2003\u2028'.charAt(roll(8))).join('');
        expect(spelled(found(set, 0, text)), text).toEqual(spelled(searched(pattern, text)));
      }
    }
  });

  it.each(['\\s', '\\S', '\\d', '\\w', '\\W', '.', '[^\\s甲]'])('knows the units of %s as the engine does', (source) => {
    const [start] = startsOf(source);
    const own = new RegExp(source);
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => start!.first.some(([from, to]) => from <= unit && unit <= to) !== own.test(String.fromCharCode(unit)));
    expect(wrong).toEqual([]);
  });

  it('finds the same in many texts by turns, and in one that is longer than all of them', () => {
    const { below: roll } = chance(5);
    const patterns = [/甲乙|丙(?=丁)/g, /(?<![甲乙])丁/g, /乙{2,4}/g];
    const set = new PatternSet(patterns.map((pattern) => takeApart(pattern)));
    const texts = Array.from({ length: 1_200 }, (_, at) => Array.from({ length: at === 700 ? 200_000 : 40 }, () => '甲乙丙丁'.charAt(roll(4))).join(''));
    const order = texts.flatMap((text, at) => [text, texts[roll(at + 1)]!]);
    for (const text of order) {
      const index = roll(3);
      expect(found(set, index, text).map((match) => match.index)).toEqual(searched(patterns[index]!, text).map((match) => match.index));
      expect(set.mayMatch(index, text) || searched(patterns[index]!, text).length === 0).toBe(true);
    }
  });

  it.each(['甲?', '甲?(?=乙)'])('refuses %s, which may be empty', (source) => {
    expect(() => takeApart(new RegExp(source, 'g'))).toThrow('may be empty');
  });

  it.each([/a/gi, /./gs, /甲/gy, /\u{1f600}/gu, new RegExp(String.raw`\p{2}`, 'g')])('refuses %s, whose units its source does not tell', (pattern) => {
    expect(() => takeApart(pattern)).toThrow('cannot be told');
  });

  it('finds with every expression of the rules, all together, what the engine finds, in their examples and in texts of its own characters', async () => {
    const examples = ALL_RULES.flatMap(({ examples: { bad, ok } }) => [...bad, ...ok]);
    const { below: roll } = chance(8);
    const sources = [...new Set([...(await ruleExpressions()).values()].flatMap((own) => [...own]))].filter((source) => !mayBeEmpty(source));
    const patterns = sources.map((source) => new RegExp(source, 'gm'));
    const set = new PatternSet(patterns.map((pattern) => takeApart(pattern)));
    const different: string[] = [];
    patterns.forEach((pattern, index) => {
      const characters = [...sampleCharacters(parseRegex(pattern.source)), '工', '，'];
      const own = Array.from({ length: 20 }, () => Array.from({ length: 30 }, () => characters[roll(characters.length)]!).join(''));
      const bad = [...examples, ...own].find((text) => spelled(found(set, index, text)) !== spelled(searched(pattern, text)));
      if (bad !== undefined) different.push(`${pattern.source} in ${bad}`);
    });
    expect(different).toEqual([]);
    expect(patterns.length).toBeGreaterThan(300);
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
