import { createIntlSegmenter } from '../../lib/syntax/intl-segmenter.ts';
import { loadJiebaSegmenter } from '../../lib/syntax/jieba-segmenter.ts';
import type { Segmenter } from '../../lib/syntax/segmenter.ts';

// Vite would take `new URL('…', import.meta.url)` for a file to bundle.
const here = import.meta.url;

/**
 * A segmenter (分词): jieba, whose WASM lies beside this module and is loaded on the first call, or
 * `Intl.Segmenter` where WASM may not be run (a page without `wasm-unsafe-eval`).
 */
export async function loadSegmenter(): Promise<Segmenter> {
  const address = new URL('./jieba_rs_wasm_bg.wasm', here);
  try {
    // Node cannot fetch a file; it reads it.
    return await loadJiebaSegmenter(address.protocol === 'file:' ? () => readFile(address) : address);
  } catch (error) {
    console.info('[nigao] jieba cannot be loaded here, Intl.Segmenter is used:', error);
    return createIntlSegmenter();
  }
}

/** Node's own file reading, reached without an import that a browser's bundler would stumble over. */
async function readFile(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const files = globalThis.process.getBuiltinModule('node:fs/promises');
  return new Uint8Array(await files.readFile(address));
}
