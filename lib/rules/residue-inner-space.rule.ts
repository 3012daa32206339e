import { allMatches } from '../patterns/search.ts';
import { keptSummaries } from './kept-summaries.ts';
import { around, repairAll, stretchOf, times, type Repair } from './residue-repairs.ts';
import { defineRule } from './rule.ts';

/** A space between two characters of one sentence, or before a mark, or behind a comma. */
const SPACE = /[ \u00a0]{1,2}(?:(?=[\u4e00-\u9fff])(?<=[\u4e00-\u9fff，、,][ \u00a0]{1,2})|(?=[，。；、,;])(?<=[\u4e00-\u9fff][ \u00a0]{1,2}))/g;
const PROSE = /[，。；,;]/;
/** What stands in front of a first space: a number or label such as 第三条, （一）, 附件. */
const LABEL_MAX = 4;
const LABEL = /^(?:第[一二三四五六七八九十百\d]{1,4}[条章节款项届期]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]?|附件\d{0,2}|.{1,5}(?:月份?|季度|阶段|小组|上旬|中旬|下旬))$/;
/** A numbered heading with its text behind a space, and blanks for numbers: 第 届. */
const HEADING = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]+\s?[\u4e00-\u9fff-]{2,16}$/;
const BLANK_BEHIND = /^[届次期年月日]/;
const HAN_BEFORE = /[\u4e00-\u9fff]{0,8}$/;
const HAN_BEHIND = /^[\u4e00-\u9fff]{0,8}/;
/** Names set apart by spaces: 张 三、李四光 王五; on their outer side stands another space, or a colon. */
const NAME_MAX = 3;
const OUTER = /[\s\u00a0\u3000：:（(]/;
const OUTER_BEHIND = /^(?:[\s\u00a0\u3000]+[\u4e00-\u9fff]|[）)])/;

export default defineRule<readonly Repair[] | null>({
  id: 'residue/inner-space',
  title: '句子中间的空格',
  why: '中文句子的字与字之间不空格，空格多是从幻灯片、PDF 换行处带下来的。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['组织职工代表培训，提高了职工代表的履 职能力。', '积极参与企业重大决策 ，保障职工权益。', '认真总结去年经验, 针对问题改进工作。'],
    ok: ['第三条 为规范工会工作，制定本办法。', '一、 夯实基础，强化组织建设。', '主 席：张 三，副主席：李 四', '参加人员：赵一 钱二一 孙三，共三人', '工会工作计划 工会工作要点', '使用 Word 编排，打印成册', '二、奋斗目标 全年实现零事故，保平安。', '召开工会第 届委员会，听取报告。'],
  },
  needs: ' \u00a0',
  otherwise: null,
  summarise: ({ text, kind }) => {
    if (kind === 'table-cell' || kind === 'heading' || !PROSE.test(text)) return null;
    const repairs = allMatches(SPACE, text)
      .filter((match) => isInside(text, match.index, match.index + match[0].length))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' }));
    return repairs.length > 0 ? repairs : null;
  },
  *check({ blocks }, _context, summaries) {
    for (const [index, repairs] of keptSummaries(summaries, (own) => own)) {
      const block = blocks[index];
      if (!block) continue;
      const { start, end } = stretchOf(repairs);
      yield {
        start: block.start + Math.max(0, start - 1),
        end: block.start + Math.min(block.text.length, end + 1),
        message: `“${around(block.text, repairs[0]!)}”中间多了空格${times(repairs.length)}。请去掉。`,
        fixes: [repairAll(block.text, repairs, `去掉空格${times(repairs.length)}`, block.start)],
      };
    }
  },
});

function isInside(text: string, start: number, end: number): boolean {
  const lead = text.slice(0, start);
  if (lead.length <= LABEL_MAX || LABEL.test(lead) || HEADING.test(lead) || lead.endsWith('第') || BLANK_BEHIND.test(text.slice(end))) return false;
  const before = HAN_BEFORE.exec(lead)?.[0].length ?? 0;
  const behind = HAN_BEHIND.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  if (before === 0 || behind === 0 || before > NAME_MAX || behind > NAME_MAX) return true;
  if (before === 1 && behind === 1) return false;
  return !OUTER.test(text.charAt(start - before - 1)) && !OUTER_BEHIND.test(text.slice(end + behind, end + behind + 4));
}
