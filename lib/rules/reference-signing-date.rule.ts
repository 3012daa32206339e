import type { BlockView } from '../syntax/block-view.ts';
import type { Severity } from '../draft/finding.ts';
import { defineRule, type DocumentRule, type RuleFinding } from './rule.ts';
import { inDraft } from './reference-dates.ts';

/** A line that is a date in a form that GB/T 9704 does not use. */
interface WrongDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly problem: string;
  /** The form it should have; empty where a part of the date is missing. */
  readonly right: string;
  readonly severity: Severity;
}

const FORMS: readonly { readonly pattern: RegExp; readonly problem: string; readonly severity: Severity }[] = [
  { pattern: /^(\d{4})年(0\d|\d{1,2})月(0\d|\d{1,2})日$/, problem: '月、日前多了虚位“0”', severity: 'warning' },
  { pattern: /^(\d{4})[.．/／-](\d{1,2})[.．/／-](\d{1,2})[日.．]?$/, problem: '要写出年、月、日三个字', severity: 'warning' },
  { pattern: /^([二一][〇○零Oo0九][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/, problem: '要用阿拉伯数字', severity: 'info' },
  { pattern: /^(\d{2})年(\d{1,2})月(\d{1,2})日$/, problem: '的年份要写四位数', severity: 'warning' },
  { pattern: /^(\d{4})年(\d{1,2})月份?$/, problem: '没有写到日', severity: 'info' },
];
/** How near the end a date is the signature's. */
const LAST_BLOCKS = 4;
const HAN = '〇一二三四五六七八九';

const rule: DocumentRule<WrongDate | null> = {
  id: 'reference/signing-date',
  title: '成文日期格式不合规范',
  why: 'GB/T 9704-2012第7.3.5.4条：成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['完成各项任务。\n县医院工会\n2026年03月05日', '完成各项任务。\n县医院工会\n2026.3.5', '完成各项任务。\n县医院工会\n二〇二六年三月五日', '完成各项任务。\n县医院工会\n26年3月5日', '完成各项任务。\n县医院工会\n2026年3月'],
    ok: ['完成各项任务。\n县医院工会\n2026年3月5日', '完成各项任务。\n2026年3月\n第一项任务。\n第二项任务。\n第三项任务。\n第四项任务。'],
  },
  summarise: ({ text }: BlockView): WrongDate | null => (text.length > 24 ? null : wrongDate(text)),
  *check(document, _context, summaries): Iterable<RuleFinding> {
    const from = Math.max(1, summaries.length - LAST_BLOCKS);
    for (let index = from; index < summaries.length; index += 1) {
      const date = summaries[index];
      if (!date || document.blocks[index]?.kind === 'table-cell') continue;
      const { start, end } = inDraft(document, index, date);
      const { severity, text, problem, right } = date;
      yield { start, end, severity, message: `成文日期“${text}”${problem}。${right ? `请写成“${right}”。` : '请把年、月、日写全。'}`, fixes: right ? [{ title: `改为“${right}”`, start, end, text: right }] : [] };
    }
  },
};
export default defineRule(rule);

function wrongDate(block: string): WrongDate | null {
  const text = block.replace(/^[（(]|[）)]$/g, '').trim();
  const at = block.indexOf(text);
  for (const { pattern, problem, severity } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = [yearOf(match[1] as string), numberOf(match[2] as string), numberOf(match[3] ?? '')];
    const right = day > 0 ? `${year}年${month}月${day}日` : '';
    return right === text ? null : { start: at, end: at + text.length, text, problem, right, severity };
  }
  return null;
}

function yearOf(word: string): string {
  if (/^\d{4}$/.test(word)) return word;
  if (/^\d{2}$/.test(word)) return `20${word}`;
  return [...word.replace(/[○零Oo0]/g, '〇')].map((digit) => HAN.indexOf(digit)).join('');
}

function numberOf(word: string): number {
  if (/^\d*$/.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['', word];
  const ten = word.includes('十') ? (tens ? HAN.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? HAN.indexOf(ones) : 0);
}
