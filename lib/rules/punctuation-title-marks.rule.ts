import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const DOCUMENT = '法|条例|规定|办法|意见|通知|方案|决定|纲要|规划|计划|细则|章程|公报';
const ANGLES = new RegExp(`(?:<<|＜＜|〈〈|«|≪)([\\u3400-\\u9fff][^<>＜＞〈〉«»≪≫\\n]{0,40})(?:>>|＞＞|〉〉|»|≫)|[<＜]([\\u3400-\\u9fff]{1,20}(?:${DOCUMENT}))[>＞]`, 'g');

export default defineRule({
  id: 'punctuation/title-marks',
  title: '用尖括号代替书名号',
  why: 'GB/T 15834-2011第4.15.2条规定书名号的形式为《》和〈〉。',
  severity: 'warning',
  scope: 'block',
  needs: '<＜〈«≪',
  examples: {
    bad: ['宣传<<工会法>>', '落实<集体合同规定>', '学习＜＜劳动法＞＞'],
    ok: ['宣传《工会法》', '<strong>重点</strong>', '人数<50且>10', '填写<单位名称>'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, 1: doubled, 2: single, index: start } of allMatches(ANGLES, text)) {
      const title = `《${doubled ?? single}》`;
      const span = { start, end: start + found.length };
      yield { ...span, message: `用尖括号代替了书名号，应为${title}。`, fixes: [{ ...span, title: `改为${title}`, text: title }] };
    }
  },
});
