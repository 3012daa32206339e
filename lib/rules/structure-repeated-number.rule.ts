import { defineRule, type RuleFinding } from './rule.ts';
import { withValue } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';

export default defineRule({
  id: 'structure/repeated-number',
  title: '序号重复或倒退',
  why: '同一层的序号不能重复、不能倒着编（GB/T 9704-2012 7.3.3 的层次序数），否则引用“第几条”时说不清是哪一条。',
  severity: 'error',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: [
      '一、学习安排\n每月一次。\n二、走访安排\n每季一次。\n二、文体安排\n每年两次。',
      '（一）修订章程\n（二）补选委员\n（三）公开账目\n（二）开好例会',
      '1.盘点物资\n2.更换门锁\n2.清理库房\n4.登记造册',
    ],
    ok: ['一、学习安排\n每月一次。\n二、走访安排\n每季一次。', '一、春季\n1.植树\n2.健步走\n二、秋季\n1.登山\n2.拔河', '1.盘点物资，先做三件事：1）清点；2）登记；3）上锁。\n2.更换门锁'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    for (const { kind, item, previous, expected, alone } of numbersOf(document, lines).slips) {
      if (kind !== 'repeated' && kind !== 'backwards') continue;
      const span = { start: item.at, end: item.end };
      const should = withValue(item.written, expected);
      const message = kind === 'repeated' ? `序号“${item.written}”前面已经有了。按顺序这里应是“${should}”。` : `序号从“${previous?.written ?? ''}”倒回“${item.written}”。按顺序这里应是“${should}”。`;
      yield { ...span, message: `${message}请改号，并核对后面的序号。`, fixes: alone || kind === 'repeated' ? [{ ...span, title: `改为“${should}”`, text: should }] : [] };
    }
  },
});
