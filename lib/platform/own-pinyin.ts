import type { PinyinReader } from '../phrases/search/pinyin-reader.ts';
import { readPinyinTable } from '../phrases/search/pinyin-table.ts';
import { ownUrl } from './own-url.ts';

/**
 * The readings of characters, from the table that lies beside the extension's scripts. A service worker
 * may not load a script when it is needed, and should not load the dictionary each time it starts.
 */
export async function loadOwnPinyin(): Promise<PinyinReader> {
  const answer = await fetch(ownUrl('/pinyin.txt'));
  return readPinyinTable(await answer.text());
}
