import type { CongressSeries } from '../../dictionaries/reference-table.ts';
import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';

/** A congress or plenary session named in a text. */
export interface NamedMeeting {
  readonly series: CongressSeries;
  readonly number: number;
  /** Number of the plenary session, `Infinity` for 历次全会; absent for the congress itself. */
  readonly session?: number;
}

/** How a text speaks of meetings: as to come, as a thing to study and carry out, or as history. */
export type MeetingTone = 'coming' | 'study' | 'history';

/** Meetings named in a row (`党的十八大和十八届三中、四中全会`), with the tone of what follows the last. */
export interface MeetingMention extends Span {
  readonly meetings: readonly NamedMeeting[];
  readonly tone: MeetingTone;
  /** Whether it is looked forward to in so many words (喜迎, 即将), not only said to be held. */
  readonly welcomed: boolean;
  readonly text: string;
}

const CONGRESS = '(?:二?十[一二三四五六七八九]?|1[1-9]|20)';
const NAMES = new RegExp(
  [
    // 十八届五中、六中全会; 十八届中央委员会第三次全体会议
    `(${CONGRESS})届\\s?(?:([一二三四五六七](?:中?[、，,和及与]{1,2}(?:${CONGRESS}届)?[一二三四五六七]){0,6})中全会|(历次)全会|中央委员会第([一二三四五六七])次全体会议)`,
    // 十八大, but not 十八大工程
    `(${CONGRESS})大(?![多类项型块中小])`,
    `(${CONGRESS})次全国代表大会`,
    // 全总十八届三次执委会
    `(${CONGRESS})届[一二三四五六七八九十]次(?:执委|主席团)`,
  ].join('|'),
  'g',
);
const SERIES: readonly (readonly [CongressSeries, RegExp])[] = [
  ['union', /(?:中国工会|全国工会|全国总工会|全总|(?<![省市区县州旗镇乡])工会)(?:第)?$/],
  ['youth', /(?:共青团|共产主义青年团|团的|(?<![省市区县社集乐社])团)(?:第)?$/],
  ['women', /(?:中国妇女|全国妇女|妇女|全国妇联)(?:第)?$/],
  ['party', /(?:党的|中国共产党|中共|我党)(?:第)?$/],
];
const LOCAL = /(?:[省市区县州旗镇乡]|公司|集团|街道|学校|单位)(?:委|总工会|工会|党委)?(?:第)?$/;
const JOINED = /^[、，,和及与暨以并]{0,2}(?:党的|中国)?(?:第)?$/;
/** Without 党的 in front of it a 十八大 must be one by what stands around it. */
const PARTY_CUE_AFTER = /^(?:会议)?(?:精神|报告|召开|胜利|以来|闭幕|代表|[、和]二?十[一二三四五六七八九]?届)/;
const PARTY_CUE_BEFORE = /(?:喜迎|迎接|贯彻|学习|落实|宣传|庆祝)$/;

/** Inside 《》 a meeting is part of a title, which stays as it was given. */
const IN_TITLE = /《[^》]*$/;

/** Every row of meetings in a text. Only national ones: 省第十四次党代会 is none. */
export function meetingMentions(text: string): MeetingMention[] {
  const rows: { start: number; end: number; meetings: NamedMeeting[] }[] = [];
  for (const match of allMatches(NAMES, text)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const end = match.index + match[0].length;
    if (/\d/.test(text.charAt(match.index - 1))) continue;
    if (IN_TITLE.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const last = rows.at(-1);
    const gap = last && last.end <= match.index ? text.slice(last.end, match.index) : null;
    const joined = gap !== null && JOINED.test(gap);
    const series = seriesOf(match, before, text.slice(end, end + 8), joined ? last?.meetings.at(-1)?.series : undefined);
    if (series === null) continue;
    const own = meetingsOf(match, series);
    if (joined && last) {
      last.end = end;
      last.meetings.push(...own);
    } else rows.push({ start: match.index - prefixLength(before), end, meetings: own });
  }
  return rows.map(({ start, end, meetings }) => ({ start, end, meetings, ...toneOf(text, start, end), text: text.slice(start, end) }));
}

function seriesOf(match: RegExpExecArray, before: string, after: string, joinedTo: CongressSeries | undefined): CongressSeries | null {
  if (LOCAL.test(before)) return null;
  if (match[1] !== undefined) return 'party';
  const named = SERIES.find(([, pattern]) => pattern.test(before))?.[0];
  if (named) return named;
  if (match[5] === undefined || numberOfCongress(match[5]) < 11) return null;
  if (joinedTo) return joinedTo;
  return PARTY_CUE_AFTER.test(after) || PARTY_CUE_BEFORE.test(before) ? 'party' : null;
}

function meetingsOf(match: RegExpExecArray, series: CongressSeries): NamedMeeting[] {
  const number = numberOfCongress(match[1] ?? match[5] ?? match[6] ?? match[7] ?? '');
  if (match[3] !== undefined) return [{ series, number, session: Number.POSITIVE_INFINITY }];
  const sessions = match[2] ?? match[4];
  if (sessions === undefined) return [{ series, number }];
  const own: NamedMeeting[] = [];
  let congress = number;
  for (const part of sessions.matchAll(/(二?十[一二三四五六七八九]?)届|[一二三四五六七]/g)) {
    if (part[1] !== undefined) congress = numberOfCongress(part[1]);
    else own.push({ series, number: congress, session: '一二三四五六七'.indexOf(part[0]) + 1 });
  }
  return own;
}

const numberOfCongress = (word: string): number => Number(word) || hanNumber(word);
const hanNumber = (han: string): number => (han.startsWith('二') ? 20 : 10) + '一二三四五六七八九'.indexOf(han.replace(/^二?十/, '') || '〇') + 1;

function prefixLength(before: string): number {
  return /(?:党的|中国共产党|中国工会|全国工会|工会|全总|共青团|中国妇女)?(?:第)?$/.exec(before)?.[0].length ?? 0;
}

const WELCOMED = /(?:即将(?:召开|举行|开幕)的|喜迎|迎接|喜庆|欢庆|庆祝|迎着?|献礼)[“"《]?$/;
const TO_COME = /^[”"]?(?:即将|将于|将要)/;
const BEING_HELD = /^[”"]?(?:的)?(?:胜利|隆重)?(?:召开|开幕)(?!以来|以后|之后|之际|后|前|至今|期间|时|标志|为|是)/;
const TOLD = /^[”"》]?(?:召开|闭幕)?(?:以来|以后|之后|后|前|上|期间|首次|开启|闭幕|擘画|描绘|把|将(?!于|要)|对|就|关于|《|提出|指出|强调|明确|作出|做出|确定|确立|通过|修改|修订|审议|决定(?!精神)|要求|代表|主席|当选|新修)|^[”"]?的?报告(?:中|里)?(?:提出|指出|强调|明确|首次|对|把|将)/;
const STUDIED_AFTER = /^[”"》]?的?(?:会议|全会|大会|一系列|系列|各项|有关|关于.{0,12})?(?:重要|重大|战略|工作)?(?:精神|文件|决定|部署|要求|任务|战略|路线|方针|决策|报告|召开)/;
const STUDIED_BEFORE = /(?:学习|贯彻|落实|领会|宣传|宣讲|传达|围绕|按照|根据|遵循|抓住|结合|执行|[，。、\s]以|^以)[^，。；：,;]{0,8}$/;

function toneOf(text: string, start: number, end: number): { tone: MeetingTone; welcomed: boolean } {
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 16);
  if (WELCOMED.test(before) || TO_COME.test(after)) return { tone: 'coming', welcomed: true };
  if (BEING_HELD.test(after)) return { tone: 'coming', welcomed: false };
  if (TOLD.test(after)) return { tone: 'history', welcomed: false };
  return { tone: STUDIED_AFTER.test(after) || STUDIED_BEFORE.test(before) ? 'study' : 'history', welcomed: false };
}
