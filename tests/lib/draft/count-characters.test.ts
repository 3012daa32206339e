import { expect, it } from 'vitest';
import { countCharacters } from '../../../lib/draft/count-characters.ts';

it('counts every unit that is no white space, as the regular expression has it', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const wrong = units.filter((unit) => {
    const character = String.fromCharCode(unit);
    return countCharacters(character) !== (/\s/.test(character) ? 0 : 1);
  });
  expect(wrong).toEqual([]);
  expect(countCharacters(' 一、 工作目标\u3000\n')).toBe(6);
});
