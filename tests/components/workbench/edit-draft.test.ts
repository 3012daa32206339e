import { describe, expect, it } from 'vitest';
import { editDraft, fixesTogether } from '../../../components/workbench/edit-draft.ts';
import { draftFromBlocks } from '../../../lib/draft/draft.ts';
import type { Finding } from '../../../lib/draft/finding.ts';

const draft = draftFromBlocks([
  { kind: 'heading', level: 1, text: '20__年计划' },
  { kind: 'paragraph', text: '' },
  { kind: 'paragraph', text: '发展会员人，XX市。' },
]);
const edit = (before: string, text: string) => {
  const start = draft.text.indexOf(before);
  return { start, end: start + before.length, before, text };
};

describe('editDraft', () => {
  it('changes the text and moves the blocks after it', () => {
    const edited = editDraft(draft, [edit('XX市', '广元市'), edit('20__年', '2026年度')]);
    expect(edited?.text).toBe('2026年度计划\n\n发展会员人，广元市。');
    expect(edited?.blocks.map((block) => block.text)).toEqual(['2026年度计划', '', '发展会员人，广元市。']);
    for (const block of edited?.blocks ?? []) expect(edited?.text.slice(block.start, block.end)).toBe(block.text);
    expect(edited?.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  });

  it('inserts where nothing stood, at the edge of a block too', () => {
    const end = draft.text.length;
    const edited = editDraft(draft, [{ start: end, end, before: '', text: '完' }]);
    expect(edited?.blocks.at(-1)?.text).toBe('发展会员人，XX市。完');
  });

  it('refuses what does not stand there and what crosses blocks', () => {
    expect(editDraft(draft, [{ ...edit('XX市', '广元市'), before: 'YY市' }])).toBeNull();
    expect(editDraft(draft, [{ start: 5, end: 12, before: draft.text.slice(5, 12), text: '' }])).toBeNull();
  });
});

it('fixesTogether leaves out fixes that touch another', () => {
  const finding = (start: number, end: number): Finding => ({
    ruleId: 'a/b',
    family: 'a',
    severity: 'error',
    start,
    end,
    text: '',
    message: '',
    fixes: [{ title: '改', edits: [{ start, end, before: '', text: '' }] }],
  });
  const { edits, applied } = fixesTogether([finding(0, 4), finding(2, 6), finding(6, 8), { ...finding(9, 10), fixes: [] }]);
  expect(applied).toBe(2);
  expect(edits.map(({ start }) => start)).toEqual([0, 6]);
});
