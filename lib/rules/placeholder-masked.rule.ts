import { allMatches, jointly } from '../patterns/search.ts';
import { HAN } from './filler.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** Words that sites split with a mark to get past a filter; the mark goes, the word stays. */
const SPLIT_WORDS = ['民主', '权利', '权益', '权力', '选举', '罢工', '上访', '信访', '维权', '党员', '党委', '政府', '政治', '自由', '民族', '宗教', '独立', '游行', '集会', '人权', '腐败', '反腐', '贪污', '共产', '中央', '主席', '领导', '国家', '法律', '法规', '改革', '群众', '干部', '纪检', '纪委', '举报', '社会', '主义', '思想', '革命', '斗争', '暴力', '性别', '工会', '司法', '警察', '公安', '军队', '选民', '投票', '代表', '会议', '教育', '党务', '干群', '官僚', '党建', '党风', '政务', '民意'];
const SEPARATOR = String.raw`(?:\\?[-*＊_＿·•.．‐]|&)`;
const SPLIT = jointly(new RegExp(SPLIT_WORDS.map((word) => `${word.charAt(0)}${SEPARATOR}{1,2}${word.charAt(1)}`).join('|'), 'g'));

const MASKED = jointly(new RegExp(
  [
    // 提*部职工, 反**倡廉
    String.raw`(?<=${HAN})(?:\\?[*＊]){1,4}(?=${HAN})`,
    // 以*理论为指导, ***思想
    String.raw`(?:\\?[*＊]){1,4}(?=理论|重要思想|思想|同志|主席|总书记|主义|管理|监督|决策|参与|评议|生活会|协商|倡廉|败|访|权)`,
    // 发扬*, 新_。
    String.raw`(?<=${HAN})(?:\\?[*＊_＿]){1,4}(?=[，。、；：！,;”’》）)]|$)`,
    // 学习了__等理论
    String.raw`(?<=[\u4e00-\u9fff，、])(?:\\?[_＿]){2,}(?=等|和|与|及|、|的|，)`,
    // xxx理论、“xx”重要思想
    String.raw`[xXｘＸ×]{2,5}(?=理论|重要思想|思想为指导|主义|总书记|同志为核心)`,
    // 党□建, 六?五
    String.raw`(?<=${HAN})[□■�]{1,3}(?=${HAN})`,
    String.raw`(?<=[一二三四五六七八九十“])[?？](?=[一二三四五六七八九十])`,
  ].join('|'),
  'gm',
));
/** A mark with Chinese on one side of it: a line with a plain number or date has none. */
const POSSIBLE = /[*＊_＿&□■�]|[\u4e00-\u9fff](?:\\?[-·•.．‐?？]){1,2}[\u4e00-\u9fff]|“[?？]|[xXｘＸ×]{2}/;

export default defineRule({
  id: 'placeholder/masked',
  title: '字词被屏蔽',
  why: '网站把它认为敏感的字换成了星号、短横或方框，复制时一起带了下来。',
  severity: 'error',
  scope: 'block',
  needs: '-*＊_＿&□■�·•.．‐?？xXｘＸ×',
  pattern: POSSIBLE,
  examples: {
    bad: ['落实民-主评议', '提*部职工素质', '党风廉政和反*倡廉', '以*理论为指导', '兴起学习的新_。', '研读了__等重要文献', '充分发扬*，增强活力', '维*权工作', '“七?一”前夕慰问老党员', '贯□彻会议精神'],
    ok: ['深化产-学-研合作', '召开银-企对接会', '注:标*的为重点任务', 'A*算法', '**加粗**', '* 第一项', '“12·4”国家宪法日', '诗·词·歌', '车间分会要点_往年要点', '先做哪些呢？再做哪些'],
  },
  *check(block): Iterable<RuleFinding> {
    const { text } = block;
    for (const match of allMatches(SPLIT, text)) {
      const found = match[0];
      const word = found.charAt(0) + found.charAt(found.length - 1);
      const span = { start: match.index, end: match.index + found.length };
      yield { ...span, message: `“${found}”中间夹了符号，多半是网站的屏蔽。应为“${word}”。`, fixes: [{ ...span, title: `改为“${word}”`, text: word }] };
    }
    for (const match of allMatches(MASKED, text)) {
      const start = Math.max(0, match.index - 1);
      const end = Math.min(text.length, match.index + match[0].length + 1);
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: `“${text.slice(start, end)}”里有字被符号代替了。请对照原意把字补全。`,
      };
    }
  },
});
