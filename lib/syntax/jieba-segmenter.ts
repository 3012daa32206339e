import type { Segmenter, Word } from './segmenter.ts';

/** Where jieba's WebAssembly is: an address to fetch, or its bytes (Node reads a file). */
export type WasmSource = URL | string | Response | BufferSource | (() => Promise<BufferSource>);

let loading: Promise<Segmenter> | null = null;

/**
 * jieba as WebAssembly: better words, at the price of 4 MB to load and about 70 MB of memory. Loaded
 * once, on first call; never wait for it on a keystroke.
 * @throws {Error} where WebAssembly may not be run (a page without `wasm-unsafe-eval`) or the file is missing.
 */
export function loadJiebaSegmenter(source: WasmSource): Promise<Segmenter> {
  loading ??= load(source).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(source: WasmSource): Promise<Segmenter> {
  const jieba = await import('jieba-wasm/web');
  await jieba.default({ module_or_path: typeof source === 'function' ? await source() : source });
  return {
    name: 'jieba',
    segment: (text) => withSpans(jieba.cut(text, true), text),
  };
}

/** jieba counts in code points and replaces what is no valid UTF-16; only the lengths of its words are used. */
function withSpans(words: readonly string[], text: string): Word[] {
  const spans: Word[] = [];
  let at = 0;
  for (const word of words) {
    const end = Math.min(text.length, at + word.length);
    if (end > at) spans.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return spans;
}
