import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** `## 标题`, but not #话题#; a single # wants a space behind it. */
const HEADING = /^(?:#{2,6}\s*|#\s+)(?![^#]{1,20}#)/;
/** Escaped signs: `20\_\_`, `1\.` */
const ESCAPES = /(?:\\[_*#[\](){}.!~`+>|-])+/g;
const EMPHASIS = /\*\*(?=[^\s*])([^*\n]{1,60})\*\*|~~(?=\S)([^~\n]{1,60})~~/g;
/** 20**-20**学年: two blanks. */
const BLANK_BEHIND = /^(?:学?年|月|日|届|[省市县区镇乡校厂])/;
const FENCE = /^(?:`{3,}\s?\w*|~{3,}|-{3,}|\*{3,}|={4,})$/;
const QUOTE_OR_BULLET = /^(?:>{1,3}\s+|[-*+]\s+(?=\*\*|\S{0,8}[:：]))/;
/** A line or emphasis may be meant for a tool that reads Markdown: those are only pointed at. */
const POSSIBLE = /[\\#*~`>]|^[-+=]/;

export default defineRule({
  id: 'residue/markdown',
  title: 'Markdown 标记',
  why: '从网页或智能写作工具复制的文字带着排版标记，粘到编辑器里不会生效，印出来就是多余的符号。',
  severity: 'warning',
  scope: 'block',
  needs: '\\#*~`>-+=',
  pattern: POSSIBLE,
  examples: {
    bad: ['## 二、重点任务', '# 县总工会年度计划', '**组织建设**抓实抓细', String.raw`20\_\_年`, String.raw`1\. 健全制度`, '---', '> 摘自去年的要点', '```'],
    ok: ['#书香矿山#话题打卡', '编号#3的机组', '标*的为重点', '5*8小时', '~年', String.raw`存于D:\文件`, String.raw`目录\gongwen\_mb`, '20**-20**学年', '——工会工作回顾', '* 为必选项', '- 走访职工'],
  },
  *check({ text }): Iterable<RuleFinding> {
    if (FENCE.test(text)) return yield { ...finding(text, 0, text.length, '', '删去这一行'), severity: 'info' };
    const lead = HEADING.exec(text) ?? QUOTE_OR_BULLET.exec(text);
    if (lead) yield finding(lead[0], 0, lead[0].length, '', `删去“${lead[0].trim()}”`);
    for (const match of allMatches(ESCAPES, text)) {
      if (/[A-Za-z]/.test(text.charAt(match.index - 1)) && /[A-Za-z]/.test(text.charAt(match.index + match[0].length))) continue;
      yield finding(match[0], match.index, match.index + match[0].length, match[0].replace(/\\(.)/g, '$1'), '去掉反斜杠');
    }
    if (!text.includes('**') && !text.includes('~~')) return;
    for (const match of allMatches(EMPHASIS, text)) {
      const inside = match[1] ?? match[2] ?? '';
      // **县总工会…提**部 is two blanks, not emphasis.
      if (/[，。；]/.test(inside) && match.index > 0) continue;
      if (/[\d０-９]/.test(text.charAt(match.index - 1)) || BLANK_BEHIND.test(text.slice(match.index + match[0].length))) continue;
      yield { ...finding(match[0], match.index, match.index + match[0].length, inside, '去掉星号，保留文字'), severity: 'info' };
    }
  },
});

function finding(found: string, start: number, end: number, text: string, title: string): RuleFinding {
  return { start, end, message: `“${found.trim().slice(0, 12)}”是 Markdown 排版标记，在文件里只会显示成符号。请去掉。`, fixes: [{ title, start, end, text }] };
}
