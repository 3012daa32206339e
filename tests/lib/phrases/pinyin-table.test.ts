import { expect, it } from 'vitest';
import { loadPinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { readPinyinTable, writePinyinTable } from '../../../lib/phrases/search/pinyin-table.ts';

it('says of every character what the dictionary says', async () => {
  const read = await loadPinyinReader();
  const table = writePinyinTable(read);
  const again = readPinyinTable(table);
  for (let code = 0x4e_00; code <= 0x9f_ff; code++) {
    const character = String.fromCharCode(code);
    const expected = [...read(character)].sort().join();
    if ([...again(character)].sort().join() !== expected) expect.fail(`${character}: ${again(character).join()} is not ${expected}`);
  }
  expect(again('重').toSorted()).toEqual(expect.arrayContaining(['chong', 'zhong']));
  expect(again('x')).toEqual([]);
  expect(table.length).toBeLessThan(60_000);
});
