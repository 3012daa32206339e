import { describe, expect, it } from 'vitest';
import { Completer } from '../../../../lib/phrases/completion/completer.ts';
import { nextNumbers } from '../../../../lib/phrases/completion/numbering.ts';

const texts = (before: string): readonly string[] => nextNumbers(before).map(({ text }) => text);

describe('the number that comes next', () => {
  it.each([
    ['一、总体思路\n', ['二、']],
    ['九、总结\n十、附则\n', ['十一、']],
    ['十九、附则\n', ['二十、']],
    ['（一）办好食堂\n每日公示。\n', ['（二）']],
    ['1.办好食堂\n　　', ['2.']],
    ['一、任务\n（一）办好食堂\n（二）修好宿舍\n', ['（三）', '二、']],
    ['一、任务\n（一）办好食堂\n二、保障\n', ['三、', '（一）']],
    ['一、任务\n（一）食堂\n1、菜谱\n二、保障\n（一）人手\n', ['（二）', '三、', '1、']],
    ['主要抓好三件事：一是办好食堂；', ['二是']],
    ['第一，摸清底数。', ['第二，']],
    ['第二章 会员\n', ['第三章']],
    ['没有编号的话\n', []],
    ['一、总体思路', []],
    ['全年达到3.5万元\n', []],
    ['2026年要点\n', []],
  ])('after %j', (before, expected) => {
    expect(texts(before)).toEqual(expected);
  });

  it('learns from the draft how likely a number is at all', () => {
    const brothers = '一、甲\n二、乙\n三、丙\n四、丁\n';
    const [sure] = nextNumbers(brothers);
    const [unsure] = nextNumbers(brothers.replaceAll('\n', '\n接着说。\n再说。\n'));
    expect(sure?.chance).toBeGreaterThan(1.5 * (unsure?.chance ?? 1));
  });

  it('is offered with marks as wide as those in the draft, before all else', () => {
    const [offer] = new Completer().openDraft().complete({ before: '(一)办好食堂,每日公示\n' });
    expect(offer?.text).toBe('(二)');
  });
});
