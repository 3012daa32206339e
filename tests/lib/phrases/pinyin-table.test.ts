import { expect, it } from 'vitest';
import { loadPinyinReader } from '../../../lib/phrases/search/pinyin-reader.ts';
import { readPinyinTable, writePinyinTable } from '../../../lib/phrases/search/pinyin-table.ts';

it('says of every character what the dictionary says', async () => {
  const read = await loadPinyinReader();
  const table = writePinyinTable(read);
  const again = readPinyinTable(table);
  const characters = Array.from({ length: 0x9f_ff - 0x4e_00 + 1 }, (_none, at) => String.fromCharCode(0x4e_00 + at));
  const sorted = (readings: readonly string[]) => readings.toSorted().join();
  expect(characters.filter((character) => sorted(again(character)) !== sorted(read(character)))).toEqual([]);
  expect(again('重').toSorted()).toEqual(expect.arrayContaining(['chong', 'zhong']));
  expect(again('x')).toEqual([]);
  expect(table.length).toBeLessThan(60_000);
});
