import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const PAGE_LINE = /^(?:第\s?\d{1,3}\s?页\s?[,，/／|]?\s?(?:共\s?\d{1,3}\s?页)?|共\s?\d{1,3}\s?页|[-—–－]{1,2}\s?\d{1,3}\s?[-—–－]{1,2}|\d{1,3}\s?[/／]\s?\d{1,3}|Page\s?\d{1,3}(?:\sof\s\d{1,3})?)$/i;
/** Inside a line: 第3页 共8页; a reference such as [4]; a lone number in brackets behind the last sentence. */
const INSIDE = /第\s?\d{1,3}\s?页\s?[,，/／|]?\s?共\s?\d{1,3}\s?页|\[\d{1,2}\](?=[。，；、\s]|$)|[(（]\d{1,2}[)）](?=\s*$)/g;
const POSSIBLE = /页|[\])）]|\d\s?[-—–－]|\d\s?[/／]|[Pp]age/;

export default defineRule({
  id: 'residue/page-mark',
  title: '页码、注码残留',
  why: '从网页或扫描件复制时，页码和注释编号会落进正文，页码应由排版生成（GB/T 9704-2012 第7.5条）。',
  severity: 'warning',
  scope: 'block',
  needs: '页])）-—–－/／Pp',
  pattern: POSSIBLE,
  examples: {
    bad: ['第2页 共9页', '— 4 —', '3/12', '建成一支过硬的队伍。(6)', '职工素质稳步提高[3]。', '共 12 页'],
    ok: ['表格共3页，由分会填报', '工发[2026]12号', '比例为1/3', '实施办法见附件（1）', '评分标准（3）不变', '全年举办2次(含线上)', '第3页的数据已核对'],
  },
  *check({ text }): Iterable<RuleFinding> {
    if (text.length < 20 && PAGE_LINE.test(text)) {
      if (/[/／]/.test(text) && Number.parseInt(text, 10) > Number.parseInt(text.split(/[/／]/)[1] ?? '', 10)) return;
      yield finding(text, 0);
      return;
    }
    for (const match of allMatches(INSIDE, text)) {
      const before = text.charAt(match.index - 1);
      if (/^[(（]/.test(match[0]) && !/[。；！]/.test(before)) continue;
      if (/^\[/.test(match[0]) && !/[\u4e00-\u9fff。”，]/.test(before)) continue;
      yield finding(match[0], match.index);
    }
  },
});

function finding(found: string, start: number): RuleFinding {
  const end = start + found.length;
  return { start, end, message: `“${found}”是复制时带下来的页码或注码。请删去。`, fixes: [{ title: `删去“${found}”`, start, end, text: '' }] };
}
