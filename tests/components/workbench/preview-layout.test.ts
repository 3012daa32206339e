import { expect, it } from 'vitest';
import { previewGroups } from '../../../components/workbench/preview-layout.ts';
import { draftFromBlocks } from '../../../lib/draft/draft.ts';
import type { Finding } from '../../../lib/draft/finding.ts';

const finding = (start: number, end: number): Finding => ({
  ruleId: 'a/b',
  family: 'a',
  severity: 'error',
  start,
  end,
  text: '',
  message: '',
  fixes: [],
});
const draft = draftFromBlocks(['甲乙丙', '', '丁戊'].map((text) => ({ kind: 'paragraph' as const, text })));

it('gives each block the findings that touch it, also one that runs over several', () => {
  const [blocks = []] = previewGroups(draft, [finding(0, 2), finding(1, 7)]);
  expect(blocks.map(({ block, marks }) => [block.text, marks.map((mark) => mark.index)])).toEqual([
    ['甲乙丙', [0, 1]],
    ['丁戊', [1]],
  ]);
});

it('draws a finding without width on the character before it, or after it at the start', () => {
  const [blocks = []] = previewGroups(draft, [finding(0, 0), finding(2, 2)]);
  expect(blocks[0]?.marks.map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

it('groups long texts', () => {
  const long = draftFromBlocks(Array.from({ length: 200 }, () => ({ kind: 'paragraph' as const, text: '字' })));
  expect(previewGroups(long, []).map((group) => group.length)).toEqual([80, 80, 40]);
});
