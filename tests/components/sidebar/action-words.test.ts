import { describe, expect, it } from 'vitest';
import { batchToast, insertedToast } from '../../../components/sidebar/action-words.ts';
import { suggestFrom } from '../harness/sample-phrases.ts';

const nothing = () => undefined;

describe('batchToast', () => {
  it('says how many and how to take it back', () => {
    const toast = batchToast({ applied: 3, refused: 0 }, nothing);
    expect(toast.text).toMatch(/^已改好 3 处。按 .+ 可撤销。$/);
    expect(toast.action?.title).toBe('回到编辑器');
  });

  it('says what was not changed and why', () => {
    expect(batchToast({ applied: 3, refused: 2, code: 'text-changed' }, nothing)).toMatchObject({
      text: expect.stringContaining('另有 2 处没有改'),
      tone: 'error',
    });
    expect(batchToast({ applied: 0, refused: 2, code: 'composing' }, nothing).text).toContain('输入法');
  });

  it('says when there was nothing to do', () => {
    expect(batchToast({ applied: 0, refused: 0 }, nothing).text).toBe('没有可以一键改好的地方。');
  });
});

it('insertedToast names the slots still open, each once', () => {
  const [phrase] = suggestFrom({ words: '发展会员' }, null);
  if (!phrase) throw new Error('no such sample');
  expect(insertedToast(phrase).text).toBe('已插入，还要填写：年度、单位、数量。');
  expect(insertedToast({ ...phrase, openSlots: [] }).text).toBe('已插入。');
});
