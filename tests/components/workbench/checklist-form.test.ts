import { describe, expect, it } from 'vitest';
import { copyForm, emptyForm, formOf, moved, readForm, wordsIn } from '../../../components/workbench/checklist-form.ts';
import { mergeChecklists, readChecklists } from '../../../components/workbench/checklist-import.ts';
import { SAMPLE_CHECKLIST } from '../harness/sample-checklist.ts';

describe('the form of a checklist', () => {
  it('reads back what it shows', () => {
    expect(readForm(formOf(SAMPLE_CHECKLIST), [])).toEqual({ ok: true, checklist: SAMPLE_CHECKLIST });
  });

  it('takes words apart at any usual mark', () => {
    expect(wordsIn(' 会费、行政补助，经费；\n 预算 ,, ')).toEqual(['会费', '行政补助', '经费', '预算']);
    expect(wordsIn('')).toEqual([]);
  });

  it('says what is wrong in a sentence', () => {
    const form = formOf(SAMPLE_CHECKLIST);
    expect(readForm({ ...form, title: ' ' }, [])).toEqual({ ok: false, reason: '名称不能为空。' });
    expect(readForm({ ...form, sections: [] }, [])).toEqual({ ok: false, reason: '要件至少要有一个要件。' });
    expect(readForm(form, ['市总工会计划清单'])).toEqual({ ok: false, reason: '已经有叫“市总工会计划清单”的文种，请换个名称。' });
    const [first, ...others] = form.sections;
    expect(readForm({ ...form, sections: [{ ...first!, minLength: '3.5' }, ...others] }, [])).toEqual({ ok: false, reason: '第1个要件“标题”的最少字数应为整数。' });
    expect(readForm({ ...form, sections: [{ ...first!, minLength: 'x' }, ...others] }, [])).toMatchObject({ ok: false, reason: expect.stringMatching(/^第1个要件“标题”的最少字数[\u4e00-\u9fff]+。$/) as string });
  });

  it('copies under another id and a title that is free', () => {
    const copy = copyForm(SAMPLE_CHECKLIST, ['市总工会计划清单', '市总工会计划清单（自定）']);
    expect(copy.title).toBe('市总工会计划清单（自定2）');
    expect(copy.id).toMatch(/^custom-/);
    expect(copy.id).not.toBe(SAMPLE_CHECKLIST.id);
    expect(emptyForm().sections).toHaveLength(1);
  });

  it('moves within the list only', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    const list = ['a', 'b'];
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 1, 1)).toBe(list);
  });
});

describe('an import', () => {
  it('replaces what has the same id and adds the rest', () => {
    const newer = { ...SAMPLE_CHECKLIST, title: '新' };
    const other = { ...SAMPLE_CHECKLIST, id: 'custom-b' };
    expect(mergeChecklists([SAMPLE_CHECKLIST], [other, newer])).toEqual({ ok: true, checklists: [newer, other], replaced: 1 });
  });

  it('is refused when there would be too many', () => {
    const own = Array.from({ length: 50 }, (_, index) => ({ ...SAMPLE_CHECKLIST, id: `custom-${index}` }));
    expect(mergeChecklists(own, [{ ...SAMPLE_CHECKLIST, id: 'custom-x' }])).toMatchObject({ ok: false, reason: expect.stringContaining('最多保存50份') as string });
    expect(mergeChecklists(own, [{ ...SAMPLE_CHECKLIST, id: 'custom-3' }])).toMatchObject({ ok: true });
  });

  it('says when a file cannot be read', async () => {
    expect(await readChecklists({ size: 2e6, text: async () => '' })).toMatchObject({ ok: false, reason: expect.stringContaining('1 MB') as string });
    expect(await readChecklists({ size: 2, text: () => Promise.reject(new Error('gone')) })).toMatchObject({ ok: false, reason: expect.stringContaining('读不出来') as string });
  });
});
