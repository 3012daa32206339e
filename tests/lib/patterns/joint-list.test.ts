import { expect, it, vi } from 'vitest';
import { chance } from '../phrases/random.ts';
import { spelled } from './spelled-matches.ts';
import { sampleCharacters } from '../rules/regex-ambiguity.ts';

const SEARCH = '../../../lib/patterns/search.ts';

it('finds with each expression that is made ready, as it is, what the engine finds in examples and texts of its own characters', async () => {
  const ready: RegExp[] = [];
  vi.doMock(SEARCH, async (original) => {
    const real = await original<typeof import('../../../lib/patterns/search.ts')>();
    return { ...real, jointly: (pattern: RegExp) => (ready.push(pattern), real.jointly(pattern)) };
  });
  const { ALL_RULES } = await import('../../../lib/rules/all-rules.ts');
  await import('../../../lib/syntax/headings.ts');
  const { allMatches, hasMatch } = await import('../../../lib/patterns/search.ts');
  const { parseRegex } = await import('../../../lib/patterns/regex-syntax.ts');

  const { below: roll } = chance(11);
  const examples = ALL_RULES.flatMap(({ examples: { bad, ok } }) => [...bad, ...ok]);
  const joined = Array.from({ length: 200 }, () => Array.from({ length: 4 }, () => examples[roll(examples.length)]!).join(['', '\n', '，'][roll(3)]));
  const own = new Map(
    ready.map((pattern) => {
      const characters = [...sampleCharacters(parseRegex(pattern.source)), '工', '，', '\n'];
      return [pattern, Array.from({ length: 20 }, () => Array.from({ length: 30 }, () => characters[roll(characters.length)]!).join(''))];
    }),
  );
  const native = (pattern: RegExp, text: string): string => spelled(text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)));
  const different: string[] = [];
  for (const text of [...examples, ...joined]) for (const pattern of ready) if (isDifferent(pattern, text)) different.push(`${pattern.source} in ${text}`);
  for (const [pattern, texts] of own) for (const text of texts) if (isDifferent(pattern, text)) different.push(`${pattern.source} in ${text}`);
  expect(different).toEqual([]);
  expect(ready.length).toBeGreaterThan(60);

  function isDifferent(pattern: RegExp, text: string): boolean {
    const wanted = native(pattern, text);
    return spelled(allMatches(pattern, text)) !== wanted || hasMatch(pattern, text) !== (wanted !== '');
  }
}, 120_000);
