import { TRADITIONAL } from '../../dictionaries/residue-traditional.ts';
import { repairAll, stretchOf, times, type Repair } from './residue-repairs.ts';
import { defineRule } from './rule.ts';

const SIMPLIFIED_OF: ReadonlyMap<string, string> = new Map(TRADITIONAL.pairs);
const SIMPLIFIED_CHARACTERS = new Set(SIMPLIFIED_OF.values());

interface Traditional {
  readonly repairs: readonly Repair[];
  /** Whether the block has simplified characters as well. */
  readonly mixed: boolean;
}

export default defineRule<Traditional | null>({
  id: 'residue/traditional',
  title: '繁简混用',
  why: '公文使用规范汉字（《国家通用语言文字法》第九条），繁体字多半是复制网页时带来的。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['加強職工教育，推进工会工作', '工會组织动员职工参加競赛', '做好安全生产\n年終總結要写实\n慰问困难职工\n办好职工书屋'],
    ok: ['加强职工教育', '工會組織動員職工參加競賽', '乾隆年间与后勤部门', '李昇同志任组长'],
  },
  needs: [...SIMPLIFIED_OF.keys()].join(''),
  otherwise: null,
  summarise: ({ text }) => {
    const repairs: Repair[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const simplified = SIMPLIFIED_OF.get(text.charAt(at));
      if (simplified !== undefined) repairs.push({ start: at, end: at + 1, text: simplified });
    }
    return repairs.length > 0 ? { repairs, mixed: [...text].some((character) => SIMPLIFIED_CHARACTERS.has(character)) } : null;
  },
  *check({ blocks }, _context, summaries) {
    let withTraditional = 0;
    for (const summary of summaries) if (summary) withTraditional += 1;
    if (withTraditional === 0) return;
    const mostlySimplified = withTraditional * 2 < summaries.length;
    for (const [index, summary] of summaries.entries()) {
      const block = blocks[index];
      if (!summary || !block || (!summary.mixed && !mostlySimplified)) continue;
      const { start, end } = stretchOf(summary.repairs);
      const words = summary.repairs.slice(0, 6).map((repair) => block.text.charAt(repair.start)).join('、');
      const count = summary.repairs.length;
      yield {
        start: block.start + start,
        end: block.start + end,
        message: `夹有繁体字“${words}”${times(count)}。请改为规范汉字；人名、书名原用繁体的可保留。`,
        fixes: [repairAll(block.text, summary.repairs, `改为简体${times(count)}`, block.start)],
      };
    }
  },
});
