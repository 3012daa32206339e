import type { Segmenter } from './segmenter.ts';

/** The segmenter every browser and Node has: nothing to load, good enough for most things. */
export function createIntlSegmenter(): Segmenter {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    name: 'intl',
    segment: (text) => Array.from(words.segment(text), ({ segment, index }) => ({ text: segment, start: index, end: index + segment.length })),
  };
}
