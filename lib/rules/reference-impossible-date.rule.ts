import { allMatches } from '../patterns/search.ts';
import { lastDay } from './reference-dates.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DATE = /(?:((?:19|20)\d\d)\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日/g;
const CUT_NUMBER = /[\d.．点]$/;
/** 5月20日至10日, 6月20日—5月10日. */
const RANGE = /(\d{1,2})月(\d{1,2})日\s?(?:至|到|—|－|-|～|~)+\s?(?:(\d{1,2})月)?(\d{1,2})日/g;
const HAN_DATE = /[一二三四五六七八九十]{1,3}月(?:三十一?|二十九)日/g;
const HAN_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const LUNAR = /(?:农历|阴历|旧历|[腊冬正]月)[^，。；]{0,6}$/;
const OF_AN_OTHER_YEAR = /次年|翌年|来年|下年|明年|第二年/;

export default defineRule({
  id: 'reference/impossible-date',
  title: '日期不存在或前后颠倒',
  why: '日历上没有的日期会让读的人无法执行；起止日期也要先起后止。',
  severity: 'error',
  scope: 'block',
  needs: '日',
  examples: {
    bad: ['2月30日前上报名单。', '活动定于9月31日举行。', '2026年2月29日召开座谈会。', '13月5日前完成。', '定于六月三十一日召开大会。', '报名时间为5月20日至5月10日。', '报名时间为5月20日至10日。'],
    ok: ['2月28日前上报名单。', '2024年2月29日召开座谈会。', '12月31日前完成。', '农历二月三十日', '2025年11月20日至次年3月1日。', '11月20日至3月1日为供暖期。', '3个月30日内办结', '5月10日至20日报名。', '十月三十一日前完成。'],
  },
  *check(block): Iterable<RuleFinding> {
    const { text } = block;
    if (!text.includes('日') || !text.includes('月')) return;
    for (const match of allMatches(DATE, text)) {
      const before = text.slice(Math.max(0, match.index - 10), match.index);
      if (!LUNAR.test(before) && !CUT_NUMBER.test(before)) yield* impossible(match);
    }
    for (const match of allMatches(RANGE, text)) {
      if (isBackwards(match) && !OF_AN_OTHER_YEAR.test(match[0])) {
        const span = { start: match.index, end: match.index + match[0].length };
        yield { ...span, severity: 'warning', message: `“${match[0]}”的截止日在起始日之前。请核对起止日期；跨年的请写明“次年”。` };
      }
    }
    for (const match of allMatches(HAN_DATE, text)) {
      if (!LUNAR.test(text.slice(Math.max(0, match.index - 10), match.index))) yield* impossibleInHan(match);
    }
  },
});

function* impossible(match: RegExpExecArray): Iterable<RuleFinding> {
  const numbers = /(\d{1,2})\s?月\s?(\d{1,2})\s?日$/.exec(match[0]);
  const month = Number(numbers?.[1]);
  const day = Number(numbers?.[2]);
  const last = lastDay(month, Number(match[1] ?? 0));
  if (day >= 1 && day <= last) return;
  const start = match.index + (match[0].length - (numbers?.[0].length ?? 0));
  const end = match.index + match[0].length;
  if (last === 0 || day === 0) yield { start, end, message: `“${match[0]}”不是日期。请核对月、日。` };
  else yield { start, end, message: `“${match[0]}”不存在：${match[1] ? `${match[1]}年` : ''}${month}月只有${last}天。请核对日期。`, fixes: [{ title: `改为“${month}月${last}日”`, start, end, text: `${month}月${last}日` }] };
}

function* impossibleInHan(match: RegExpExecArray): Iterable<RuleFinding> {
  const [name = '', rest = ''] = match[0].split('月');
  const month = HAN_MONTHS.indexOf(name) + 1;
  const day = rest.startsWith('三十一') ? 31 : rest.startsWith('三十') ? 30 : 29;
  if (month === 0 || day <= lastDay(month)) return;
  yield { start: match.index, end: match.index + match[0].length, message: `“${match[0]}”不存在：${name}月没有这一天。请核对日期。` };
}

/** From autumn to spring is over the turn of the year, written or not. */
function isBackwards(match: RegExpExecArray): boolean {
  const [fromMonth, fromDay, toDay] = [Number(match[1]), Number(match[2]), Number(match[4])];
  const toMonth = match[3] === undefined ? fromMonth : Number(match[3]);
  if (fromMonth >= 8 && toMonth <= 6) return false;
  return fromMonth > toMonth || (fromMonth === toMonth && fromDay > toDay);
}
