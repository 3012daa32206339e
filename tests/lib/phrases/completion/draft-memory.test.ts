import { describe, expect, it } from 'vitest';
import { Completer } from '../../../../lib/phrases/completion/completer.ts';
import { ContextIndex } from '../../../../lib/phrases/completion/context-index.ts';
import { DraftMemory } from '../../../../lib/phrases/completion/draft-memory.ts';
import { createIntlSegmenter } from '../../../../lib/syntax/intl-segmenter.ts';

const textOf = ({ units }: ContextIndex): string => Array.from({ length: units.length }, (_, at) => String.fromCharCode(units.unitAt(at))).join('');

describe('a line that grows', () => {
  it('is the same as one added whole', () => {
    const [whole, grown] = [new ContextIndex(createIntlSegmenter()), new ContextIndex(createIntlSegmenter())];
    whole.add('办好食堂，修好宿舍，');
    grown.add('办好食堂，');
    grown.extend('修好宿舍，');
    expect(textOf(grown)).toBe(textOf(whole));
    const context = Array.from('修，', (unit) => unit.charCodeAt(0));
    expect(grown.find(context)).toEqual(whole.find(context));
  });
});

describe('the memory of a draft', () => {
  it('has each clause as soon as it is finished', () => {
    const draft = new Completer().openDraft();
    for (const before of ['临江阀门厂工会', '临江阀门厂工会，', '临江阀门厂工会，']) draft.complete({ before });
    expect(draft.complete({ before: '临江阀门厂工会，请临江阀' }).map(({ text }) => text)).toContain('门厂');
  });

  it('reads a text typed in any steps as the same', () => {
    const text = '一、任务\n办好食堂，每日公示；修好宿舍：先东楼、后西楼。\n二、保障\n';
    const memory = new DraftMemory(createIntlSegmenter());
    for (let at = 0; at <= text.length; at++) memory.after(text.slice(0, at));
    expect(textOf(memory.after(text))).toBe(textOf(new DraftMemory(createIntlSegmenter()).after(text)));
  });

  it('reads a text anew that was changed before the caret, as if it had been so from the first', () => {
    const changed = '一、任务\n办好食堂，每日公示；\n修好宿舍，先东楼\n\n二、保障\n建好台账，每月更新。';
    const [memory, fresh] = [new DraftMemory(createIntlSegmenter()), new DraftMemory(createIntlSegmenter())];
    const before = textOf(memory.after('另写的一句。'));
    expect(textOf(memory.after(changed))).toBe(before + textOf(fresh.after(changed)));
    // The caret goes back to a place where no sentence has ended, and on from there.
    const [back, rest] = [changed.slice(0, 10), '每周三开放，\n'];
    const lines = new Set(textOf(fresh.after(back + rest)).split('\n'));
    expect(lines).toContain('办好食堂，每周三开放，');
    expect(new Set(textOf(memory.after(back + rest)).split('\n'))).toEqual(new Set(['另写的一句。', ...lines]));
  });

  it('does not grow without end when the caret goes to and fro', () => {
    const memory = new DraftMemory(createIntlSegmenter());
    const text = '办好食堂，每日公示。修好宿舍，先东楼，后西楼。';
    for (let round = 0; round < 2_000; round++) memory.after(text.slice(0, round % 2 === 0 ? 16 : 5));
    expect(memory.after(text).units.lines).toBeLessThan(300);
  });
});
