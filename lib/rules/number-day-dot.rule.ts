import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** Days known by their date, written with a point or a dash. */
const DAY = /[“"'](?:3[.．-]15|5[.．-]12|6[.．-]26|12[.．-]4|11[.．-]9|4[.．-]26|12[.．-]13|9[.．-]18|6[.．-]16|3[.．-]8|5[.．-]1|5[.．-]4|7[.．-]1|12[.．-]9|4[.．-]15)[”"']/g;

export default defineRule({
  id: 'number/day-dot',
  title: '含月日的专名',
  why: 'GB/T 15835-2011第5.1.6条：含有月日的专名用阿拉伯数字时，月日之间用间隔号“·”。',
  severity: 'warning',
  scope: 'block',
  needs: '“"\'',
  pattern: DAY,
  examples: {
    bad: ['“3.15”消费者权益日', '“12-4”国家宪法日'],
    ok: ['“3·15”消费者权益日', '“五一”期间', '版本“2.15”'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index } of allMatches(DAY, text)) {
      const plain = found.slice(1, -1).replace(/[.．-]/, '·');
      const span = { start: index + 1, end: index + found.length - 1 };
      yield { ...span, message: `月日之间用间隔号：“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
    }
  },
});
