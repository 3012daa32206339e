import { describe, expect, it } from 'vitest';
import { Completer } from '../../../../lib/phrases/completion/completer.ts';
import { personalText, starterText } from '../../../../lib/phrases/completion/learn-phrases.ts';
import type { CompletionQuery } from '../../../../lib/phrases/completion/completer.ts';
import { chance } from '../random.ts';
import { TINY_PACK } from '../tiny-pack.ts';

const LINES = [
  '组织开展困难职工走访慰问活动，把温暖送到家门口。',
  '组织开展困难职工走访慰问活动，逐户建立台账。',
  '组织开展安全生产知识竞赛，人人参与。',
];

function completerOf(...lines: readonly string[]): Completer {
  const completer = new Completer();
  for (const [at, text] of lines.entries()) completer.add({ id: `line-${at}`, text });
  return completer;
}

function offers(completer: Completer, before: string, rest: Partial<CompletionQuery> = {}): readonly string[] {
  return completer.openDraft().complete({ before, ...rest }).map((offer) => offer.text);
}

describe('completion', () => {
  it('continues what has been begun, to the end of a word', () => {
    const found = offers(completerOf(...LINES), '下半年，组织开展困难职');
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(LINES.some((line) => line.includes(`困难职${text}`))).toBe(true);
    expect(found.some((text) => text.startsWith('工走访'))).toBe(true);
  });

  it('goes by the longer context where a short one would mislead', () => {
    const completer = completerOf('加强班组建设。', '加强班组建设。', '加强制度建设，健全班组台账。');
    expect(offers(completer, '健全班组')[0]).toMatch(/^台账/);
    expect(offers(completer, '加强班组')[0]).toMatch(/^建设/);
  });

  it('offers no more than asked for, none twice, and chances between 0 and 1 in the order of worth', () => {
    const found = completerOf(...LINES).openDraft().complete({ before: '组织开展', limit: 2 });
    expect(found.length).toBeLessThanOrEqual(2);
    expect(new Set(found.map((offer) => offer.text)).size).toBe(found.length);
    for (const { chance: likely } of found) expect(likely > 0 && likely <= 1).toBe(true);
  });

  it('keeps quiet below the least chance and where nothing is known', () => {
    expect(offers(completerOf(...LINES), '组织开展', { leastChance: 0.99 })).toEqual([]);
    expect(offers(new Completer(), '组织开展')).toEqual([]);
    expect(offers(completerOf(...LINES), 'zzz qqq')).toEqual([]);
  });

  it('never offers an open slot or goes across a line break', () => {
    const completer = completerOf('全年慰问{{数量}}人次以上，全部到位。', '第一行结束\n第二行开始');
    for (const before of ['全年慰问', '第一行结', '第一行结束', '']) {
      for (const text of offers(completer, before)) expect(text).not.toMatch(/[{}\n]/);
    }
    expect(offers(completer, '全年慰问')).toEqual([]);
  });

  it('writes marks as wide as the draft does', () => {
    const completer = completerOf('认真学习,深刻领会。', '认真学习，深刻领会。');
    expect(offers(completer, '一是提高认识,认真学习').some((text) => text.startsWith(',深刻'))).toBe(true);
    expect(offers(completer, '一是提高认识，认真学习').some((text) => text.startsWith('，深刻'))).toBe(true);
  });

  it('learns from the draft itself, sentence by sentence', () => {
    const draft = completerOf(...LINES).openDraft();
    const written = '青禾书屋每周三晚上开放。';
    expect(draft.complete({ before: '青禾书' })).toEqual([]);
    expect(draft.complete({ before: `${written}青禾书` })[0]?.text).toMatch(/^屋/);
  });

  it('prefers texts of the caret’s section', () => {
    const completer = new Completer();
    completer.add({ id: 'a', text: '认真做好收尾。', sections: ['closing'] });
    completer.add({ id: 'b', text: '认真做好统计。', sections: ['tasks'] });
    expect(offers(completer, '认真做好', { sectionId: 'tasks', limit: 1 })[0]).toMatch(/^统计/);
    expect(offers(completer, '认真做好', { sectionId: 'closing', limit: 1 })[0]).toMatch(/^收尾/);
  });

  it('forgets what is taken back', () => {
    const completer = completerOf(...LINES);
    completer.forget('line-2');
    expect(offers(completer, '安全生产知识')).toEqual([]);
    completer.forget('never-there');
  });

  it('gives the same answer after warming, and to the same question', () => {
    const [cold, warm] = [completerOf(...LINES, ...LINES), completerOf(...LINES, ...LINES)];
    expect(warm.warm(1_000)).toBe(true);
    expect(offers(warm, '组织开展困难职工')).toEqual(offers(cold, '组织开展困难职工'));
  });

  it('weighs phrases by whose they are and how they are used', () => {
    const fill = (text: string): string => text.replace('{{年度}}', '2027');
    const times = { createdAt: 0, updatedAt: 0, lastUsedAt: 0 };
    const own = { id: 'own-1', text: '{{年度}}年底前完成。', sections: [], documentTypes: [], fields: [], starred: false, uses: 0, ...times };
    expect(personalText(own, fill).text).toBe('2027年底前完成。');
    expect(personalText({ ...own, uses: 7 }, fill).weight).toBeGreaterThan(personalText(own, fill).weight ?? 0);
    for (const starter of TINY_PACK.phrases) expect(starterText(starter, fill).weight).toBeLessThan(personalText(own, fill).weight ?? 0);
  });

  it.each([['\ud800'], ['😀'.repeat(2_000)], ['长'.repeat(200_000)], ['\n'.repeat(5_000)], [''], ['，，，'], [',;:?!()']])('stands odd surroundings', (before) => {
    expect(() => offers(completerOf(...LINES, '用好😀表情，𠮷野家。'), before)).not.toThrow();
  });

  it('always offers what some text really has after what stands before the caret, whole characters', () => {
    const random = chance(11);
    const pieces = ['职工', '工会', '开展', '活动', '，', '。', '😀', '𠮷', 'App', '2027年', ','];
    const texts = Array.from({ length: 60 }, () => random.text(pieces, 12));
    const completer = completerOf(...texts);
    const whole = texts.join('\n').replaceAll(',', '，');
    for (let round = 0; round < 400; round++) {
      for (const text of offers(completer, random.text(pieces, 6))) {
        expect(text.isWellFormed()).toBe(true);
        expect(whole).toContain(text.replaceAll(',', '，'));
      }
    }
  });
});
