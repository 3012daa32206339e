import { expect, it } from 'vitest';
import { countCharacters } from '../../../lib/draft/count-characters.ts';

it('counts every unit that is no white space, as the regular expression has it', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit);
    if (countCharacters(character) !== (/\s/.test(character) ? 0 : 1)) expect.fail(`U+${unit.toString(16)}`);
  }
  expect(countCharacters(' 一、 工作目标\u3000\n')).toBe(6);
});
