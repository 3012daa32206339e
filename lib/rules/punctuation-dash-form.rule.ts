import { allMatches } from '../patterns/search.ts';
import { places } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';
import { outsideLiterals } from './punctuation-literals.ts';

/** A dash between words; one between numbers, months or places may be a range and is judged elsewhere. */
const DASH = /(?:-{2,4}|－{2}|—-|-—|—{3,4}|—(?=“)|―{1,2}|─{2})(?=[\u3400-\u9fff“《])(?!(?:公司|集团|单位|同志|先生|女士|老师|年|月|日|元|人|名|[省市县区镇乡局]))(?<=[\u3400-\u9fff”》）](?:-{2,4}|－{2}|—-|-—|—{3,4}|—|―{1,2}|─{2}))/g;
const RANGE_SIDE = /[年月日时分号岁]$/;

export default defineHabitRule({
  id: 'punctuation/dash-form',
  title: '破折号的形式',
  why: 'GB/T 15834-2011第4.10.2条规定破折号为占两个字位的“——”。',
  severity: 'warning',
  needs: '-－—―─',
  examples: {
    bad: ['主题--“匠心筑梦”', '一个目标—“零事故”', '一条主线－－服务职工', '职工之家---温暖的港湾'],
    ok: ['主题——“匠心筑梦”', '长沙—北京', '3月—5月', '产-学-研合作', '------', '命令行--help', '奖金———元', '由--公司收购'],
  },
  slips({ text }) {
    const matches = allMatches(DASH, text).filter(({ index }) => !RANGE_SIDE.test(text.slice(Math.max(0, index - 1), index)));
    if (matches.length === 0) return NO_SLIPS;
    return outsideLiterals(text, matches.map(({ 0: dash, index }) => ({ start: index, end: index + dash.length, text: '——' })));
  },
  message: (found, _first, count) => `破折号写成了“${found}”，应为“——”。${places(count)}`,
});
