import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const KIND = '(?:计划|总结|方案|要点|报告|安排|打算|范文|模板|讲话稿?|通知|制度)';
/** A page's title bar in the text: 年度计划_工作总结, 工会总结 - 某某网, 计划|范文网 */
const TAIL = new RegExp(`[_＿|｜—-]{1,2}\\s?(?:[\\u4e00-\\u9fff]{0,8}${KIND}|[\\u4e00-\\u9fff]{2,8}(?:网|文库|之家|频道|大全))(?=\\s*(?:[_＿|｜-]|$|[一1][、.]))`, 'g');
const BEFORE = new RegExp(`${KIND}\\s?(?:[（(][^）)]{1,12}[）)])?\\s?$`);
const LOOK_AT = 60;

export default defineRule({
  id: 'residue/title-tail',
  title: '网页标题的尾巴',
  why: '网页标题用下划线或竖线连着栏目名、网站名，复制后成了文件标题的一部分。',
  severity: 'warning',
  scope: 'block',
  needs: '_＿|｜—-',
  examples: {
    bad: ['镇工会年度工作计划_工作总结', '学校工会要点_教育工作要点', '矿工会工作总结 | 好范文网', '工会活动方案-文秘之家'],
    ok: ['工会工作总结——在年会上的报告', '2026年度工作计划_终稿.docx', '2026—2028年工作安排', '送法律_送温暖', '年度计划-生产部分'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const match of allMatches(TAIL, text)) {
      const start = match.index;
      const before = text.slice(Math.max(0, start - 20), start);
      if (start > LOOK_AT || !BEFORE.test(before) || /^—/.test(match[0])) continue;
      const end = start + match[0].length;
      yield { start, end, message: `“${match[0].trim()}”是网页标题带来的尾巴。请删去，只留文件自己的标题。`, fixes: [{ title: '删去尾巴', start, end, text: '' }] };
    }
  },
});
