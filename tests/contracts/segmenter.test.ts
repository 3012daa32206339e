import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIntlSegmenter } from '../../lib/syntax/intl-segmenter.ts';
import { loadJiebaSegmenter } from '../../lib/syntax/jieba-segmenter.ts';
import type { Segmenter } from '../../lib/syntax/segmenter.ts';

const wasm = join(createRequire(import.meta.url).resolve('jieba-wasm/web'), '../jieba_rs_wasm_bg.wasm');

describe.each<[string, () => Promise<Segmenter>]>([
  ['Intl.Segmenter', async () => createIntlSegmenter()],
  ['jieba', () => loadJiebaSegmenter(async () => new Uint8Array(await readFile(wasm)))],
])('%s', (_name, open) => {
  it.each([['维护职工合法权益，构建和谐劳动关系。'], ['20__年 ABC\n下一行'], ['𠮷林省😀工会'], ['\ud800孤立'], ['']])('cuts %j without losing a unit', async (text) => {
    const words = (await open()).segment(text);
    expect(words.map((word) => word.text).join('')).toBe(text);
    for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
  });

  it('knows words', async () => {
    expect((await open()).segment('维护职工合法权益').map(({ text }) => text)).toContain('职工');
  });
});
