import { expect, it } from 'vitest';
import { CharacterIndex } from '../../../lib/draft/character-index.ts';
import { countCharacters } from '../../../lib/draft/count-characters.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';

it('counts any part of a draft as reading it would', () => {
  const text = ' 标题 一\n\n　　第一段，有 空格。\n第二段\n \n末段。 ';
  const { blocks } = draftFromString(text);
  const index = new CharacterIndex(text, blocks, blocks.map((block) => countCharacters(block.text)));
  expect(index.total).toBe(countCharacters(text));
  for (let start = 0; start <= text.length; start += 1) {
    for (let end = start; end <= text.length; end += 1) expect([start, end, index.in({ start, end })]).toEqual([start, end, countCharacters(text.slice(start, end))]);
  }
});
