import { expect, it } from 'vitest';
import { filterPhrases } from '../../../components/workbench/library-page.tsx';
import { SAMPLE_LIBRARY } from '../harness/sample-phrases.ts';

it('keeps the phrases that hold all the words', () => {
  expect(filterPhrases(SAMPLE_LIBRARY, '安全 带队', false)).toHaveLength(1);
  expect(filterPhrases(SAMPLE_LIBRARY, '安全 暖意', false)).toHaveLength(0);
  expect(filterPhrases(SAMPLE_LIBRARY, ' ', false)).toHaveLength(SAMPLE_LIBRARY.length);
});

it('keeps only starred ones when asked', () => {
  expect(filterPhrases(SAMPLE_LIBRARY, '', true).every((phrase) => phrase.starred)).toBe(true);
});
