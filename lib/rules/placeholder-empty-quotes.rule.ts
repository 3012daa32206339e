import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const EMPTY = /“[\s\u3000]*”|‘[\s\u3000]*’|《[\s\u3000]*》|〈[\s\u3000]*〉|「[\s\u3000]*」|『[\s\u3000]*』|【[\s\u3000]*】|〔[\s\u3000]*〕|（[\s\u3000]*）|\([\s\u3000]*\)|""(?<![="A-Za-z0-9]"")(?!")/g;
const FILLED_WITH_BLANKS = /[“‘《「『"]\s?(?:(?:\\?[_＿*＊]|[xXｘＸ×…○□])\s?){1,12}[”’》」』"]/g;
const HAS_FILLER = /[_＿*＊xXｘＸ×…○□]/;
/** The marks themselves are spoken of: 引号“”、书名号《》的用法. */
const SPOKEN_OF = /(?:引号|书名号|括号|方括号|符号|标点|省略号|空格)[“‘《（(、\s]*$/;
const ENUMERATED = /^[”’》）)]*[、和及与]?(?:书名号|引号|括号|单引号|双引号)/;
/** Ballots and forms to be ticked keep their empty brackets. */
const FORM = /表决票|选票|打[“"]?[√✓○]|划[“"]?[√✓○]|选择题|判断题|答题/;

export default defineRule({
  id: 'placeholder/empty-quotes',
  title: '空引号、空书名号',
  why: '引号、书名号里的字被网站过滤或漏填，只剩一对空标点。',
  severity: 'error',
  scope: 'block',
  examples: {
    bad: ['认真实践“”重要思想', '今年是“”规划起步之年', '按照《》要求', '开展“ ”主题活动', '落实（ ）责任', '学习“xxxx”重要思想', '印发《____》', '工发〔〕3号', '争创""先进单位'],
    ok: ['引号“”、书名号《》的用法', '举行”“技能比武', '“一法三卡”', '读书会共读《诗》《书》', '在选票上打“√”，（ ）内填写', 'f()'],
  },
  needs: '“‘《〈「『【〔（("',
  *check({ text }): Iterable<RuleFinding> {
    const empty = allMatches(EMPTY, text);
    const isForm = empty.length > 0 && FORM.test(text);
    for (const match of empty) {
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
      if (SPOKEN_OF.test(before) || ENUMERATED.test(after)) continue;
      const isRound = /^[（(]/.test(match[0]);
      if (isRound && (isForm || /[A-Za-z0-9_]$/.test(before))) continue;
      yield finding(match);
    }
    if (!HAS_FILLER.test(text)) return;
    for (const match of allMatches(FILLED_WITH_BLANKS, text)) {
      if (!/^[“"]?×[”"]?$/.test(match[0])) yield finding(match);
    }
  },
});

function finding(match: RegExpExecArray): RuleFinding {
  return {
    start: match.index,
    end: match.index + match[0].length,
    message: `“${match[0]}”里没有内容。请补上漏掉的词，或连同标点一起删去。`,
  };
}
