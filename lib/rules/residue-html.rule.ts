import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: '　', amp: '&', lt: '<', gt: '>', quot: '”', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·', bull: '', times: '×', yen: '￥', deg: '°', permil: '‰', copy: '©',
};
const CODE = new RegExp(
  [
    `&(?:${Object.keys(ENTITIES).join('|')}|#\\d{2,5}|#[xX][0-9a-fA-F]{2,5});`,
    '<\\/?(?:p|br|span|div|font|strong|em|b|i|u|a|img|ul|ol|li|td|tr|th|table|tbody|h[1-6]|o:p|st1:\\w{1,20}|script|style|center)(?:\\s[^<>]{0,200})?\\/?>',
    '\\\\(?:u[0-9a-fA-F]{4}|[nrt](?![A-Za-z:\\\\]))',
    '(?:document|window)\\.\\w{2,20}[(.=]|function\\s?\\(\\)|javascript:|adsbygoogle|_hmt\\b',
  ].join('|'),
  'g',
);
const POSSIBLE = /[&<\\]|document\.|window\.|function|javascript:|adsbygoogle|_hmt/;

export default defineRule({
  id: 'residue/html',
  title: '网页代码',
  why: '网页源代码中的标签和字符代码混进了正文，读者看到的是乱码一样的符号。',
  severity: 'error',
  scope: 'block',
  needs: '&<\\.(:_g',
  pattern: POSSIBLE,
  examples: {
    bad: ['工会&nbsp;工作', '<p>加强班组建设</p>', '落实制度<br/>', String.raw`\u3000\u3000一、总体要求`, String.raw`第一季度\n第二季度`, '&ldquo;双亮&rdquo;活动'],
    ok: ['A&B两家公司', '产量<500吨的班组', '5月<6月', String.raw`文件存于D:\nigao`, '使用C++ & Java语言', '职工满意率>95%'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const match of allMatches(CODE, text)) {
      const start = match.index;
      const end = start + match[0].length;
      const put = readable(match[0]);
      yield { start, end, message: `“${match[0].slice(0, 20)}”是网页代码。请${put.trim() === '' ? '删去' : `改为“${put}”`}。`, fixes: [{ title: put.trim() === '' ? '删去' : `改为“${put}”`, start, end, text: put }] };
    }
  },
});

/** The character a code stands for; nothing for tags and scripts. */
function readable(code: string): string {
  const named = /^&(\w+);$/.exec(code)?.[1];
  if (named !== undefined) return ENTITIES[named] ?? '';
  const number = /^&#(\d+);$/.exec(code)?.[1];
  const hex = /^(?:&#[xX]|\\u)([0-9a-fA-F]+);?$/.exec(code)?.[1];
  if (number !== undefined) return characterOf(Number(number));
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
  return '';
}

/** White space and control characters are no loss. */
function characterOf(point: number): string {
  const character = point >= 0x20 && point <= 0xffff ? String.fromCharCode(point) : '';
  return /^[\s\u00a0\ud800-\udfff]$/.test(character) ? '' : character;
}
