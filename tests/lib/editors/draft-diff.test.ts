import { describe, expect, it } from 'vitest';
import { draftFromBlocks, type BlockSource } from '../../../lib/draft/draft.ts';
import { diffDrafts, marksAfter, wholeDraft } from '../../../lib/editors/draft-diff.ts';

const draft = (...texts: string[]) => draftFromBlocks(texts.map((text): BlockSource => ({ kind: 'paragraph', text })));
const texts = (blocks: readonly BlockSource[]): string[] => blocks.map(({ text }) => text);

describe('diffDrafts', () => {
  it.each([
    ['a changed block', ['甲', '乙', '丙'], ['甲', '丁', '丙'], [1, 1, ['丁']]],
    ['an added block', ['甲', '丙'], ['甲', '乙', '丙'], [1, 0, ['乙']]],
    ['a removed block', ['甲', '乙', '丙'], ['甲', '丙'], [1, 1, []]],
    ['one of several equal blocks', ['甲', '甲'], ['甲', '甲', '甲'], [2, 0, ['甲']]],
    ['everything', ['甲'], ['乙', '丙'], [0, 1, ['乙', '丙']]],
  ])('tells %s', (_name, before, after, [from, removed, blocks]) => {
    const update = diffDrafts(draft(...before), draft(...after))!;
    expect([update.from, update.removed, texts(update.blocks)]).toEqual([from, removed, blocks]);
  });

  it('says nothing of what is the same', () => {
    expect(diffDrafts(draft('甲', ''), draft('甲', ''))).toBeNull();
  });

  it('sees a change of kind and level', () => {
    const heading = draftFromBlocks([{ kind: 'heading', text: '甲', level: 2 }]);
    expect(diffDrafts(draft('甲'), heading)!.blocks).toEqual([{ kind: 'heading', text: '甲', level: 2 }]);
  });

  it('gives blocks without places', () => {
    expect(wholeDraft(draft('甲')).blocks).toEqual([{ kind: 'paragraph', text: '甲' }]);
  });
});

describe('marksAfter', () => {
  it('moves marks behind a change and drops those in it', () => {
    const mark = (key: string, start: number, end: number) => ({ key, severity: 'error' as const, start, end });
    const moved = marksAfter([mark('a', 0, 2), mark('b', 3, 5), mark('c', 6, 8)], { start: 4, end: 4, text: '新' });
    expect(moved).toEqual([mark('a', 0, 2), mark('c', 7, 9)]);
  });
});
