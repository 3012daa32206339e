import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const COUNT = '[0-9０-９一二三四五六七八九十]{1,3}';
/** Kinds of document whose collections carry numbers. */
const KIND = '(?:计划|总结|方案|要点|报告|安排|打算|思路|范文|模板|讲话稿?|心得|体会|制度|通知|汇报)';
const PRAISE = '(?:精选|优秀|最新|通用|实用|热门|推荐|汇编|集锦|合集|锦集|大全|集合|汇总|荐读|优选|必备|整理|精编)';
const MARK = new RegExp(
  [
    // （精选15篇）
    `[（(](?:${PRAISE}|范文|模板|共)?\\s?${COUNT}\\s?篇[)）]`,
    // 工作计划 篇7, 计划范文(三篇), 总结6篇
    `${KIND}\\s{0,2}[【\\[（(]?\\s?(?:第?\\s?篇\\s?${COUNT}|(?:${PRAISE}|共)?\\s?${COUNT}\\s?篇(?!章|文|稿|论|幅|报|以|左|内|信))\\s?[】\\]）)]?`,
    // 范文一, 模板（二）
    `(?:范文|模板)\\s?[（(]?${COUNT}[)）]?(?=\\s|[:：]|$)`,
    // 范文大全, 工作计划范文, 模板集锦
    `(?:范文|模板)(?:大全|网|模板|${PRAISE})?(?=\\s*(?:$|[:：，。]|标题|[0-9一二三四五六七八九十]{1,2}[篇、]?))`,
    `(?:范文|模板|${PRAISE})\\s?[（(]?${COUNT}\\s?篇[)）]?`,
  ].join('|'),
  'gm',
);
/** A line that is nothing but the number of a collected text: 篇一：, 【篇2】 */
const LINE = new RegExp(`^[【\\[（(]?\\s?(?:第\\s?)?篇\\s?${COUNT}\\s?[】\\]）)]?\\s?[:：、]?`);
const POSSIBLE = /篇|范文|模板/;
/** Somebody really speaks of texts: 征集稿件30篇, 撰写总结3篇 */
const REAL = /(?:撰写|征集|上报|报送|刊发|发表|收到|完成|编印|不少于|不低于|以上|提交|形成|每人)[^，。；]{0,12}$/;

export default defineRule({
  id: 'residue/collection-mark',
  title: '范文合集的标题、篇号',
  why: '从范文网站整篇复制时，合集的标题和“篇一”“精选”字样会留在文中，一看便知不是自己写的。',
  severity: 'warning',
  scope: 'block',
  needs: '篇范模',
  pattern: POSSIBLE,
  examples: {
    bad: ['医院工会工作计划 篇3', '年度工作要点(精选12篇)', '街道工会工作计划范文', '【篇二】', '篇一：厂工会工作打算', '车间工会总结模板6篇', '镇工会年终总结范文大全', '范文三 医院工会'],
    ok: ['全年撰写工作总结2篇', '征集演讲稿30篇', '每人上报调研报告1篇以上', '印发公文写作模板供各分会参照', '出版篇幅不限', '本学期写教学总结一篇文章'],
  },
  *check({ text }): Iterable<RuleFinding> {
    const line = LINE.exec(text);
    if (line) yield finding(line[0], 0);
    for (const match of allMatches(MARK, text)) {
      if (line && match.index < line[0].length) continue;
      if (REAL.test(text.slice(0, match.index)) || (text.length > 60 && !/[）)】\]]$/.test(match[0]) && !/范文/.test(match[0]))) continue;
      const kept = new RegExp(`^${KIND}(?!$)`).exec(match[0])?.[0] ?? '';
      const cut = /^(?:范文|模板)$/.test(kept) ? '' : kept;
      yield finding(match[0].slice(cut.length), match.index + cut.length);
    }
  },
});

function finding(raw: string, at: number): RuleFinding {
  const found = raw.trim();
  const start = at + raw.indexOf(found);
  const end = start + found.length;
  return {
    start,
    end,
    message: `“${found}”是范文合集的字样。请删去。`,
    fixes: [{ title: `删去“${found}”`, start: at, end, text: '' }],
  };
}
