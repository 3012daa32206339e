import { numberOf } from '../syntax/numbering.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { anyOfList, keptSummaries } from './kept-summaries.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';
import { hanNumber } from './structure-items.ts';

const NUMBER = '[一二三四五六七八九十]{1,2}|\\d{1,2}';
/** 任务三： 举措2 (a line's beginning) and 第二阶段（…） (a line's or sentence's beginning). */
const LABEL = jointly(new RegExp(`(领域|举措|任务|目标|措施|步骤|阶段|行动|工程|专题|板块|议题)\\s?(${NUMBER})(?=$|[：:、.．\\s（(—])|第(${NUMBER})(阶段|步)(?=[：:，,、（(\\s])`, 'g'));

/** How far back a number that is missing is looked for. */
const LOOK_BACK = 4_000;

interface Labelled {
  readonly start: number;
  readonly words: string;
  readonly name: string;
  readonly value: number;
}

export default defineRule<readonly Labelled[]>({
  id: 'structure/label-number',
  title: '“任务一、任务二”不连贯',
  why: '“任务一”“第一阶段”这样的序号也要从一编起、逐一相连，缺号说明内容丢了（参照 GB/T 9704-2012 7.3.3 的层次序数）。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  examples: {
    bad: ['任务一：建家\n任务二：帮扶\n任务四：文体', '第一阶段（一月）：摸底。第三阶段（五月）：总结。', '举措2\n办好班车\n举措3\n办好食堂'],
    ok: ['任务一：建家\n任务二：帮扶\n任务三：文体', '第一阶段（一月）：摸底。第二阶段（五月）：总结。', '完成第二阶段任务三成以上。', '任务一：建家\n任务二：帮扶\n目标\n任务一：巩固'],
  },
  summarise: ({ text, kind }) => (kind === 'table-cell' ? [] : labelsIn(text)),
  *check(document, _context, summaries): Iterable<RuleFinding> {
    const latest = new Map<string, number>();
    for (const [index, labels] of keptSummaries(summaries, anyOfList)) {
      const offset = document.blocks[index]?.start ?? 0;
      for (const label of labels) {
        const before = latest.get(label.name) ?? 0;
        if (label.value > before + 1 && !isNamed(label, label.value - 1, document, offset)) yield finding(label, before, offset);
        latest.set(label.name, label.value);
      }
    }
  },
});

function labelsIn(text: string): Labelled[] {
  return allMatches(LABEL, text).flatMap(({ 0: words, 1: name, 2: number, 3: ordinal, 4: noun, index }) => {
    const before = text.slice(Math.max(0, index - 2), index);
    const isAtStart = index === 0 || /[\n#*]\s?$/.test(before) || (noun !== undefined && /[。；;：:]\s?$/.test(before));
    const value = numberOf(number ?? ordinal ?? '');
    return isAtStart && value > 0 ? [{ start: index, words, name: name ?? `第…${noun}`, value }] : [];
  });
}

/** Whether the number before is named anywhere in front. */
function isNamed({ words, start }: Labelled, value: number, { text }: DocumentView, offset: number): boolean {
  const before = text.substring(Math.max(0, offset + start - LOOK_BACK), offset + start);
  return before.includes(withNumber(words, String(value))) || before.includes(withNumber(words, hanNumber(value)));
}

function withNumber(words: string, number: string): string {
  return words.replace(/[一二三四五六七八九十]{1,2}|\d{1,2}/, number);
}

function finding({ words, start, value }: Labelled, before: number, offset: number): RuleFinding {
  const isHan = /[一二三四五六七八九十]/.test(words);
  const missing = withNumber(words, isHan ? hanNumber(before + 1) : String(before + 1));
  const span = { start: start + offset, end: start + offset + words.length };
  return { ...span, message: before === 0 && value > 1 ? `有“${words}”，前面没有“${missing}”。请补上，或从一编起。` : `编到“${words}”，缺“${missing}”。请补上，或把序号改连。` };
}
