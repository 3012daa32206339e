import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** A half-width question mark, or two, between two characters of a sentence that asks nothing. */
const MARK = jointly(/\?{1,2}(?=[\u4e00-\u9fff“《])(?<=[\u4e00-\u9fff”》]\?{1,2})|[？]{2}(?=[\u4e00-\u9fff])(?<=[\u4e00-\u9fff]？{2})/g);
const ASKS = /[吗呢么谁怎何哪几]|多少|[是能可]否|有无|有没有|[是会能]不[是会能]|满不满意|好不好/;
const BOX_LINE = /^[□■▢◇�]{1,3}$/;
/** The mark itself is meant: 通配符*与?的用法 */
const SPOKEN_OF = /符|问号|标点|字符/;
/** 二是… goes on a list. */
const NEXT_ITEM = /^[一二三四五六七八九十]{1,2}[是要]/;
/** 六?五 */
const DATE = /[一二三四五六七八九十]\?$/;

export default defineRule({
  id: 'residue/lost-mark',
  title: '标点变成了问号、方框',
  why: '编码转换时认不出的标点会变成问号，认不出的符号会变成方框，句意随之中断。',
  severity: 'warning',
  scope: 'block',
  needs: '?？□■▢◇\ufffd',
  examples: {
    bad: ['加强班组建设?开展技术比武', '“六?五”环境日', '车间??文化建设', '□'],
    ok: ['差距在哪里?我们逐项检查', '怎样服务职工?一要走访', '是否满意?请代表打分', '□是 □否', '干什么？怎么干？', '是不是到位?有没有漏项?', '通配符*与?的用法'],
  },
  *check({ text, kind }): Iterable<RuleFinding> {
    if (BOX_LINE.test(text) && kind !== 'table-cell') {
      yield { start: 0, end: text.length, message: '这一行只剩方框，原来的标题或内容没有复制下来。请对照原件补上，或删去。', fixes: [{ title: '删去这一行', start: 0, end: text.length, text: '' }] };
      return;
    }
    if (!text.includes('?') && !text.includes('？')) return;
    for (const match of allMatches(MARK, text)) {
      const start = match.index;
      const clause = /[^，。；！？,;!?]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
      if (ASKS.test(clause) || SPOKEN_OF.test(clause)) continue;
      const end = start + match[0].length;
      const dot = DATE.test(text.slice(0, start + 1)) && /^[一二三四五六七八九十]/.test(text.slice(end));
      const marks = dot ? ['·'] : NEXT_ITEM.test(text.slice(end, end + 3)) ? ['；', '。'] : ['，', '；', '。'];
      yield {
        start,
        end,
        message: `“${text.slice(Math.max(0, start - 4), end + 4)}”中的问号多半是丢失的${dot ? '间隔号' : '标点'}。请改回原来的${dot ? '“·”' : '标点'}。`,
        fixes: marks.map((mark) => ({ title: `改为“${mark}”`, start, end, text: mark })),
      };
    }
  },
});
