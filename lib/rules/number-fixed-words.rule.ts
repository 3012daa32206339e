import { allMatches } from '../patterns/search.ts';
import { toHan } from './number-han.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const han = (digits: string): string => toHan(Number(digits));
/** Words whose Chinese numerals are part of them, and how to write what was found. */
const WORDS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/(党的|工会)(1\d|2\d)大(?=精神|报告|以来|召开|闭幕|部署|代表|提出|胜利|确定|审议|决议|和|[、，。”])/g, ([, of = '', number = '']) => `${of}${han(number)}大`],
  [/(1\d|2\d)届([1-8])中全会/g, ([, session = '', plenary = '']) => `${han(session)}届${han(plenary)}中全会`],
  [/(1[0-9])五(?=”?(?:规划|时期|期间))(?<!\d1[0-9]五)/g, ([, number = '']) => `${han(number)}五`],
  [/(?:5[一1]|51)(?=劳动节|国际劳动节|小长假)(?<!\d(?:5[一1]|51))/g, () => '五一'],
  [/(?:3八|38)(?=国际妇女节|妇女节|国际劳动妇女节|红旗手)(?<!\d(?:3八|38))/g, () => '三八'],
  [/(?:6一|61)(?=国际儿童节|儿童节)(?<!\d(?:6一|61))/g, () => '六一'],
  [/第1书记/g, () => '第一书记'],
];
const POSSIBLE = /\d(?:大|届|五|[一八]|书记|中全会|劳动节|国际|妇女节|小长假|红旗手|儿童节)/;

export default defineRule({
  id: 'number/fixed-words',
  title: '固定词语里的数字',
  why: 'GB/T 15835-2011第4.2.3条：已定型的含汉字数字的词语保留汉字。',
  severity: 'error',
  scope: 'block',
  needs: '0123456789',
  pattern: POSSIBLE,
  examples: {
    bad: ['学习党的20大精神', '20届4中全会', '“15五”规划', '5一劳动节', '驻村第1书记'],
    ok: ['学习党的二十大精神', '二十届四中全会', '“十五五”规划', '五一劳动节', '党的20大型活动', '工会10大亮点', '2015五一劳动奖章'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const [pattern, right] of WORDS) {
      for (const match of allMatches(pattern, text)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const plain = right(match);
        yield { ...span, message: `“${match[0]}”是固定说法，用汉字数字：“${plain}”。`, fixes: [{ ...span, title: `改为“${plain}”`, text: plain }] };
      }
    }
  },
});
