import type { Span } from '../draft/span.ts';
import type { BlockView } from '../syntax/block-view.ts';
import { numberOf } from '../syntax/numbering.ts';
import { anyOf, notPreceded } from '../patterns/compose.ts';
import { allMatches, jointly } from '../patterns/search.ts';

/** A number of things that a text says will follow (做好以下三方面工作); spans count into the block's text. */
export interface Promised extends Span {
  readonly count: number;
  /** The number as written. */
  readonly number: string;
  /** Where what is promised begins; the block's end where the next block brings it. */
  readonly from: number;
}

const HAN = '一二三四五六七八九十';
/** 三个方面, 5项重点任务, 四大工程, “七个一” */
const UNIT = '(?:个|大|项|条|点|件|类|种|步|方面)(?![月年多半小余以]|人|单位|工作日|百分|千米|家)';
const QUANTITY = jointly(anyOf(`十[${HAN.slice(0, 9)}]${UNIT}`, `[两${HAN.slice(1)}]${UNIT}`, notPreceded('[\\d.．]', '\\d{1,2}', UNIT)));
/** What announces a list, beside a colon. */
const ANNOUNCES = /以下|下列|如下/;
const LEADS = /以下|下列|如下|主要|重点|着重|做到|做好|抓好|抓住|突出|坚持|分为|分|包括|包含|有|即|是|围绕|实现|完成|办好|办|采取|落实|处理好|把握|开展|做|抓/;
/** No count of what follows: 第三项, 前两条, 上述四点, 这三个方面, 每两个. */
const NO_COUNT = /[第前后上述这那该各每几此]$|上述$|以上$|其他$|其余$/;
/** Up to a colon, a full stop with 一是 behind it, or the block's end. */
const TAIL = /^[^。！？!?；;：:，,、\n]{0,14}?(?:[：:]|。(?=一是|一要|第一[，、]|[（(]?[一1][)）.．、])|。?$)/;
const CLAUSE_MAX = 64;

/** What a block promises, at most once for each colon and for its end. */
export function promisesOf({ text, kind }: BlockView): readonly Promised[] {
  if (kind === 'table-cell' || text.startsWith('|')) return NONE;
  const quantities = allMatches(QUANTITY, text);
  if (quantities.length === 0) return NONE;
  const promises: Promised[] = [];
  for (const [index, match] of quantities.entries()) {
    const start = match.index;
    const end = start + match[0].length;
    const tail = TAIL.exec(text.slice(end, end + 24));
    if (!tail || /[中里内]的?|之一|部分|其中/.test(tail[0]) || NO_COUNT.test(text.slice(Math.max(0, start - 2), start))) continue;
    const from = end + tail[0].length;
    const clause = clauseBefore(text, start) + text.slice(start, from);
    const leadsOn = /[：:]$/.test(tail[0]) || from < text.length;
    if (leadsOn ? !LEADS.test(clause) : !ANNOUNCES.test(clause)) continue;
    // Two numbers in one clause: which of them the list keeps cannot be told.
    const other = quantities[index - 1];
    if (other && other.index >= start - clauseBefore(text, start).length && !ANNOUNCES.test(text.slice(Math.max(0, start - 3), start))) continue;
    const number = match[0].replace(/(?:个|大|项|条|点|件|类|种|步|方面)$/, '');
    promises.push({ start, end, from, number, count: number === '两' ? 2 : numberOf(number) });
  }
  return promises;
}

const NONE: readonly Promised[] = [];

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CLAUSE_MAX), at);
  return before.slice(Math.max(...['。', '；', ';', '！', '？', '：', ':', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
}
