import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** Names of the parts of a text, as writing lessons and text generators put them in front of the parts. */
const FIELD = /(?:标题|引言|开头语?|导语|正文(?:部分)?|主体部分|主体|结语|结尾|结束语)\s?[:：]/g;
/** Talk of how a document is set, where such words are meant: 标题：方正小标宋 */
const TYPESETTING = /字体|字号|宋|仿|黑体|楷|号字|行距|居中|加粗|左空|不超过\d+字/;
/** In front of such a name inside a line stands the end of a sentence or a title. */
const BEFORE = /(?:^|[。！？；\n\s]|计划|总结|方案|要点|报告|范文|安排|模板|[:：])$/;

export default defineRule({
  id: 'residue/template-field',
  title: '写作提纲的字段名',
  why: '“标题：”“引言：”“结语：”是教人写作的提示，正式文件直接写内容，不写这些字段名。',
  severity: 'warning',
  scope: 'block',
  needs: ':：',
  pattern: FIELD,
  examples: {
    bad: ['标题：矿工会年度计划', '厂工会工作计划引言：过去一年成绩明显', '结语：让我们携手前行。', '正文：现将打算报告如下'],
    ok: ['标题：方正小标宋简体二号', '演讲稿标题要新颖', '以“工匠在身边”为主题', '正文用三号仿宋体', '按照引言、主体、结语三部分撰写'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const match of allMatches(FIELD, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!BEFORE.test(text.slice(Math.max(0, start - 3), start)) || TYPESETTING.test(text.slice(end, end + 16))) continue;
      yield { start, end, message: `“${match[0]}”是写作提纲里的字段名。请删去，直接写内容。`, fixes: [{ title: `删去“${match[0]}”`, start, end, text: '' }] };
    }
  },
});
