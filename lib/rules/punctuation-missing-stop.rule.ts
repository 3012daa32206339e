import { defineRule, type RuleFinding } from './rule.ts';
import { readNumbering } from '../syntax/numbering.ts';

/** What the check needs of a block: where a full stop is missing or a pause ends it, and how it begins. */
interface Ending {
  readonly ends: 'open' | 'pause' | 'closed';
  readonly beginsSection: boolean;
}

const SECTIONS: ReadonlySet<string> = new Set(['part', 'han', 'article']);
const LEAST = 40;

export default defineRule<Ending>({
  id: 'punctuation/missing-stop',
  title: '段末缺句号',
  why: 'GB/T 15834-2011第4.2.3条：陈述句末用句号，一段的最后一句和列举的最后一项都要用句号收尾。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  examples: {
    bad: [
      '各基层工会要建立困难职工台账，做到一户一档。全年走访不少于四次，把组织的关心送到每一个困难职工家庭',
      '三是建立困难职工台账，做到一户一档，全年走访不少于四次，把组织的关心送到每一个困难职工的家里；\n三、保障措施',
    ],
    ok: ['各基层工会要建立困难职工台账。', '二、建立困难职工台账', '制作单位：工会办公室', '一是建立台账；\n二是按季度走访。'],
  },
  summarise: ({ text, kind }) => ({
    ends: kind === 'heading' || kind === 'table-cell' ? 'closed' : ending(text),
    beginsSection: SECTIONS.has(readNumbering(text, 0)?.style ?? ''),
  }),
  *check({ blocks, text }, _context, summaries): Iterable<RuleFinding> {
    const at = summaries.flatMap(({ ends }, index) => {
      const isLast = index + 1 === summaries.length || summaries[index + 1]?.beginsSection === true;
      return isLast && ends !== 'closed' ? [index] : [];
    });
    for (const index of at) {
      const { end } = blocks[index]!;
      const mark = text.charAt(end - 1);
      const start = end - 1;
      if (summaries[index]?.ends === 'pause') yield { start, end, message: `一段到此结束，末尾的“${mark}”应改为句号；如果后面漏了内容请补上。`, fixes: [{ title: '改为句号', start, end, text: '。' }] };
      else yield { start, end, message: '段末没有标点，请补上句号；如果话没有说完请补全。', fixes: [{ title: '补上句号', start, end, text: `${mark}。` }] };
    }
  },
});

/** Short lines are headings, labels and signatures; a line without any full stop may be one too. */
function ending(text: string): Ending['ends'] {
  if (text.length < LEAST) return 'closed';
  const last = text.charAt(text.length - 1);
  if (/[，、；,;]/.test(last)) return 'pause';
  return /[\u3400-\u9fff]/.test(last) && !/[年月日]/.test(last) && text.includes('。') && text.includes('，') ? 'open' : 'closed';
}
