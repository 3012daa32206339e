import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const ACTIVITY = /《([^《》\n]{2,15})》(活动|称号|奖[项章]?|工程|行动|竞赛|培训班|大会|会议|课程|证书)/g;
/** What may be called by a title: laws, documents, works, papers. */
const WORK = /(?:法|条例|规定|办法|规则|细则|意见|方案|纲要|计划|规划|决定|决议|通知|公告|宣言|宪章|章程|准则|公约|守则|选集|文选|读本|讲话|报告|论述摘编|手册|标准|倡议书|承诺书|日报|晚报|周刊)$/;

export default defineRule({
  id: 'punctuation/title-of-activity',
  title: '活动、奖项用了书名号',
  why: 'GB/T 15834-2011附录A.13.1：课程、奖项、活动、会议、证件等名称不用书名号，可用引号。',
  severity: 'info',
  scope: 'block',
  needs: '《',
  examples: {
    bad: ['开展《金秋助学》活动', '授予《先进工作者》称号'],
    ok: ['开展“金秋助学”活动', '开展《工会法》知识竞赛', '开展《工会法》活动月宣传', '《职工之友》杂志'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: name = '', 2: kind = '', index: start } of allMatches(ACTIVITY, text)) {
      if (WORK.test(name)) continue;
      const span = { start, end: start + found.length - kind.length };
      yield { ...span, message: `${kind}的名称不用书名号，可改用引号：“${name}”。`, fixes: [{ ...span, title: `改为“${name}”`, text: `“${name}”` }] };
    }
  },
});
