import { anyOfList, keptSummaries } from './kept-summaries.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';
import { hanNumber } from './structure-items.ts';
import { readLine, type Line } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';
import { promisesOf, type Promised } from './structure-promises.ts';
import { seriesOf } from './structure-series.ts';

interface Summary {
  readonly line: Line;
  readonly promises: readonly Promised[];
}

/** A list in the text, by where it begins. */
interface Listed {
  readonly start: number;
  readonly count: number;
  readonly last: number;
  /** The words of the items behind the promised ones. */
  readonly titles: readonly string[];
}

/** Sections every plan has beside those it announces. */
const BESIDE = /保障|要求|组织领导|领导|措施|进度|安排|步骤|结语|附则|落款|其他|经费|督查|考核|总结|问题|不足|打算|下一?步|体会|经验|建议|思路|目标/;

export default defineRule<Summary>({
  id: 'structure/promised-count',
  title: '说的数与列的数不符',
  why: '“以下三方面”后面就要列出三方面（参照 GB/T 9704-2012 7.3.3 的分层列举）；数目对不上，说明改过条目没有改前面的话，或者漏了一条。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  summarise: (block) => ({ line: readLine(block), promises: promisesOf(block) }),
  examples: {
    bad: [
      '今年要做好以下三方面工作。\n（一）建家\n配齐人手。\n（二）帮扶\n摸清底数。\n（三）文体\n办好联赛。\n（四）宣传\n办好专栏。',
      '今年突出抓好三项任务。一是改造食堂。二是更换班车。',
      '重点抓好四件实事：一是改造食堂；二是更换班车；三是增设书屋。',
      '落实“六个一”安排如下：\n1.办一次讲座\n2.搞一次走访\n3.建一个书屋\n4.评一批能手',
    ],
    ok: [
      '今年要做好以下三方面工作。\n（一）建家\n配齐人手。\n（二）帮扶\n摸清底数。\n（三）文体\n办好联赛。',
      '重点抓好三件实事：一是改造食堂；二是更换班车；三是增设书屋。',
      '全年分两个阶段推进。\n一、摸底\n二、整改\n三、验收',
      '着重抓好以下两项任务：\n一、建家\n配齐人手。\n二、帮扶\n摸清底数。\n三、保障措施\n责任到人。',
      '从三个方面发力，推动工作落实。一是建家；二是帮扶。',
      '先办以下“八件实事”中的两项：一是改造食堂；二是更换班车；三是增设书屋。',
    ],
  },
  *check(document, _context, summaries): Iterable<RuleFinding> {
    if (!summaries.some(({ promises }) => promises.length > 0)) return;
    const lines = summaries.map(({ line }) => line);
    const listed = listsByStart(document, lines);
    for (const [index, promises] of keptSummaries(summaries, (summary) => anyOfList(summary.promises))) {
      const block = document.blocks[index];
      for (const promise of promises) {
        const list = block && followingList(promise, index, document, lines, listed);
        if (block && list && !isKept(promise, list)) yield finding(promise, list, block.start, block.text);
      }
    }
  },
});

function listsByStart(document: DocumentView, lines: readonly Line[]): Map<number, Listed> {
  const byStart = new Map<number, Listed>();
  const wrong = new Set(numbersOf(document, lines).slips.map(({ item }) => item));
  for (const { items } of numbersOf(document, lines).lists) {
    const [first] = items;
    if (first?.value !== 1 || items.some((item) => wrong.has(item))) continue;
    byStart.set(first.start, { start: first.start, count: items.length, last: items.at(-1)?.value ?? 0, titles: items.map(({ title }) => document.text.slice(title.start, title.end)) });
  }
  for (const items of seriesOf(document, lines).series) {
    const [first] = items;
    if (first?.value === 1) byStart.set(first.start, { start: first.start, count: items.length, last: items.at(-1)?.value ?? 0, titles: [] });
  }
  return byStart;
}

/** The list that begins right behind the promise, in its block or the next. */
function followingList({ from }: Promised, index: number, { blocks, text }: DocumentView, lines: readonly Line[], listed: ReadonlyMap<number, Listed>): Listed | null {
  const block = blocks[index];
  if (!block) return null;
  let at = block.start + from;
  if (from >= block.text.length) {
    let next = index + 1;
    while (lines[next]?.role === 'noise') next += 1;
    at = blocks[next]?.start ?? -1;
  } else while (/[\s“*]/.test(text.charAt(at))) at += 1;
  return listed.get(at) ?? null;
}

function isKept({ count }: Promised, { count: found, last, titles }: Listed): boolean {
  if (found === count || last === count || found < 2) return true;
  // 一、二、三、 of a whole plan go on behind what was announced.
  return found > count && titles.slice(count).some((title) => BESIDE.test(title));
}

function finding({ start, end, number, count }: Promised, list: Listed, offset: number, text: string): RuleFinding {
  const span = { start: start + offset, end: start + offset + number.length };
  const should = /\d/.test(number) ? String(list.count) : list.count === 2 ? '两' : hanNumber(list.count);
  return {
    start: span.start,
    end: end + offset,
    message: `这里说“${text.slice(start, end)}”，后面列了${list.count}条。请核对：${list.count < count ? '是漏了条目，还是数目写多了' : '是多了条目，还是数目写少了'}。`,
    fixes: [{ ...span, title: `改为“${should}”`, text: should }],
  };
}
