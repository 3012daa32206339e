import type { SectionNode } from '../syntax/tree.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const LEAST_SECTIONS = 4;
const LEAST_TEXT = 800;
/** A section this many times as long as the usual one, and more than this part of the whole, outweighs the rest. */
const TIMES = 8;
const PART = 0.7;
/** A section shorter than this part of the usual one is next to nothing. */
const THIN = 0.06;

export default defineRule({
  id: 'structure/uneven-section',
  title: '各部分长短悬殊',
  why: '各部分篇幅要大体匀称（公文写作惯例）：一节独大，说明该分层；一节只有一句，说明没写到位。',
  severity: 'info',
  scope: 'document',
  needsWhole: true,
  examples: {
    bad: [`一、思路\n${'稳中求进抓落实。'.repeat(6)}\n二、目标\n${'年底全部见效。'.repeat(6)}\n三、任务\n${'逐项抓好各分会的落实。'.repeat(90)}\n四、保障\n${'责任落实到人头。'.repeat(6)}`],
    ok: [`一、思路\n${'稳中求进抓落实。'.repeat(10)}\n二、目标\n${'年底全部见效。'.repeat(10)}\n三、任务\n${'逐项抓好各分会的落实。'.repeat(40)}\n四、保障\n${'责任落实到人头。'.repeat(10)}`, '一、思路\n短。\n二、目标\n也短。'],
  },
  *check({ tree, text }): Iterable<RuleFinding> {
    const sections = tree.children.filter((child): child is SectionNode => child.type === 'section');
    if (sections.length < LEAST_SECTIONS || text.length < LEAST_TEXT || new Set(sections.map(({ depth }) => depth)).size > 1) return;
    const lengths = sections.map(({ start, end }) => end - start);
    const usual = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    for (const [index, { heading }] of sections.entries()) {
      const length = lengths[index] ?? 0;
      // Whatever stands unnumbered behind the last section would be counted with it.
      const isHuge = index < sections.length - 1 && length > usual * TIMES && length > whole * PART;
      const isThin = length <= usual * THIN && length > heading.end - heading.start + 2;
      if (!isHuge && !isThin) continue;
      const span = { start: heading.start, end: heading.end };
      yield { ...span, message: isHuge ? `这一部分占了全文的${Math.round((length / whole) * 100)}%，比其他部分长得多。可以再分成几部分。` : `这一部分只有${length}个字，比其他部分短得多。请写到位，或并入别处。` };
    }
  },
});
