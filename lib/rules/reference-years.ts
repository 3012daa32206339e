import type { Span } from '../draft/span.ts';
import { allMatches, jointly } from '../patterns/search.ts';

/** What a year in a text is said to be. */
export type YearRole =
  /** The year the document is for: 制定2026年工作计划. */
  | 'claim'
  /** 2026年是…之年. */
  | 'theme'
  /** A time by which something is to be done: 2026年6月底前完成. */
  | 'deadline'
  | 'other';

/** A year written in digits, with 年 behind it. */
export interface YearMention extends Span {
  readonly year: number;
  /** The month behind it, 0 without one. */
  readonly month: number;
  readonly role: YearRole;
}

const YEAR = jointly(/(?:19[5-9]|20[0-4])\d\s?年(?!级)(?<![\d.]\d{4}\s?年)/g);

const IN_TITLE = /《[^》]*$/;

/** Every year of a text; those inside 《》 and in numbers of documents are names, not dates, and left out. */
export function yearMentions(text: string): YearMention[] {
  return allMatches(YEAR, text).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 16), start);
    if (IN_TITLE.test(text.slice(Math.max(0, start - 40), start))) return [];
    const after = text.slice(end, end + 28);
    return [{ start, end, year: Number(match[0].slice(0, 4)), month: Number(/^\s?(\d{1,2})\s?月/.exec(after)?.[1] ?? 0), role: roleOf(before, after) }];
  });
}

const CLAIMED_BEFORE = /(?:为做好|为搞好|为完成|制[定订]|做好|搞好)(?:本?(?:单位|公司|学校|局|院|会))?$/;
const CLAIMED_AFTER = /^度?(?:[^，。；,;、和与及总比]{0,12}?)(?:工作)(?:计划|要点|方案|安排|的?总体要求|的?指导思想|的?总体思路|的?基本思路|的?主要任务|的?总体目标|总的指导思想)(?!的?(?:完成|执行|落实|实施)|和?总结)/;
const WORK_AFTER = /^度?[^，。；,;总]{0,10}(?:工作|计划|任务|目标)/;
const REVIEW_BEFORE = /(?:总结|回顾|对照|完成|执行|上报|编制|谋划|起草|印发|附[：:]?)[^，。；]{0,4}$/;
const DEADLINE_AFTER =
  /^(?:\d{1,2}月份?)?(?:\d{1,2}日)?(?:年?底|年?末|中旬|下旬|上旬)?之?前(?:[，,]|要|将|必须|力争|确保|努力|全面|全部|基本){0,3}(?:完成|达到|实现|做到|上报|报送|报|组织|开展|召开|落实|建立|成立|形成|启动|举办|下发|印发|整改|消除|交)/;
const PROMISED_BEFORE = /(?:力争|确保|计划|拟|争取|预计)(?:在|于|到|至)?$/;
const TARGET_AFTER = /^(?:\d{1,2}月)?(?:年?底|年?末)?[，,]?(?:全面|基本|力争|确保|要)?(?:实现|达到|完成|建成|形成|做到)/;

function roleOf(before: string, after: string): YearRole {
  if (!REVIEW_BEFORE.test(before) && ((CLAIMED_BEFORE.test(before) && WORK_AFTER.test(after)) || (/(?:^|[。；，,、：:\s])$/.test(before) && CLAIMED_AFTER.test(after)))) return 'claim';
  if (/^是[^，。；]{0,26}(?:之|[第后]一|一)年/.test(after) || /今年是$/.test(before)) return 'theme';
  if (DEADLINE_AFTER.test(after)) return 'deadline';
  if (PROMISED_BEFORE.test(before) || (/到$/.test(before) && TARGET_AFTER.test(after))) return 'deadline';
  return 'other';
}

/** A date that stands alone on its line, or behind the unit that signs. */
export interface DateLine extends Span {
  readonly year: number;
  readonly month: number;
}

const DATE_LINE = /(?:^|[\s（()）\u4e00-\u9fff])((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?\d{1,2}\s?日)?(?:印发|发布)?[）)]?$/;
/** A line below the title: （2014年3月5日在…会议上）, 发布时间：2014-03-05. */
const HEAD_DATE = /^[（(]((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日|(?:^|时间|日期)[：:]?\s?((?:19|20)\d\d)[-/.](\d{1,2})[-/.]\d{1,2}(?!\d)/;

/** The date of a short line that ends in one, as signatures do; null for any other text. */
export function dateLine(text: string): DateLine | null {
  if (text.length > 45 || /[，。；：,;:《]/.test(text)) return null;
  const match = DATE_LINE.exec(text);
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1] as string);
  return { year: Number(match[1]), month: Number(match[2]), start, end: text.length };
}

/** The year of a date in the head of a published text, or 0. */
export function headYear(text: string): number {
  const match = text.length > 80 ? null : HEAD_DATE.exec(text);
  return Number(match?.[1] ?? match?.[3] ?? 0);
}

const NUMBER_LINE = /^[\u4e00-\u9fff]{2,12}[〔[［（(]((?:19|20)\d\d)[〕\]］）)]第?\d{1,4}号$/;

/** The year of a line that is nothing but the document's own number (×工发〔2026〕3号), or 0. */
export function numberLineYear(text: string): number {
  return text.length > 30 ? 0 : Number(NUMBER_LINE.exec(text)?.[1] ?? 0);
}

/** Whether a text leaves a year open, as a template does: `20__年`, `XX年`. */
export function leavesYearOpen(text: string): boolean {
  return /20\s?\d?\\?[_＿xXｘＸ×*＊○]|[_＿xXｘＸ×*＊]\\?[_＿xXｘＸ×*＊]\s?年|二[〇○0]\s?[_＿xX×]/.test(text);
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** The years a title names, in digits, in Han (二〇二六年) or by a five-year plan (“十四五”), earliest first. */
export function yearsOfTitle(title: string): number[] {
  const plan = /(?<![一二三四五六七八九十])十([一二三四五六])五(?!普法)/.exec(title.replace(/[“”"‘’]/g, ''));
  const planned = plan ? [1991 + 5 * (2 + HAN_DIGITS.indexOf(plan[1] as string)), 1995 + 5 * (2 + HAN_DIGITS.indexOf(plan[1] as string))] : [];
  const arabic = title.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).match(/(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d|号)/g) ?? [];
  const han = (title.match(/二[〇○零Oo0][一二三四][〇○零一二三四五六七八九Oo0]/g) ?? []).map((year) => [...year.replace(/[○零Oo0]/g, '〇')].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
  const named = [...arabic, ...han].map(Number);
  return (named.length > 0 ? named : planned).sort((a, b) => a - b);
}
