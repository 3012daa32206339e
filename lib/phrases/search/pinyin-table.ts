import type { PinyinReader } from './pinyin-reader.ts';

/** The characters of the table: the CJK block that GB/T 2312 and GBK draw from. */
const FIRST = 0x4e_00;
const LAST = 0x9f_ff;

/** The readings of all common characters as text, a line for each reading: `zhong 中重种…`. */
export function writePinyinTable(read: PinyinReader): string {
  const byReading = new Map<string, string>();
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCharCode(code);
    for (const reading of read(character)) byReading.set(reading, (byReading.get(reading) ?? '') + character);
  }
  return [...byReading]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, characters]) => `${reading} ${characters}\n`)
    .join('');
}

/** A reader over what {@link writePinyinTable} wrote: much quicker to have than the dictionary itself. */
export function readPinyinTable(table: string): PinyinReader {
  const readings = new Map<string, string[]>();
  for (const line of table.split('\n')) {
    const [reading = '', characters = ''] = line.split(' ');
    for (const character of characters) {
      const known = readings.get(character);
      if (known === undefined) readings.set(character, [reading]);
      else known.push(reading);
    }
  }
  return (character) => readings.get(character) ?? [];
}
