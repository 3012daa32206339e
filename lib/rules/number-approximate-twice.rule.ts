import { anyOf } from '../patterns/compose.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding, type RuleFix } from './rule.ts';

const NUMBER = '(?:\\d{1,8}(?:\\.\\d{1,2})?[十百千万亿]{0,2}|[一二两三四五六七八九十百千万]{1,5})';
const UNIT = '(?:人次|万元|亿元|小时|分钟|公里|平方米|个月|[个名人户次件元天年家场岁吨项篇份米亩里%％])?';
const ABOUT = '大约|大概|将近|约(?<![预签节公违合契条制特守履毁邀相失简爽誓盟应践续解]约)|近(?<![最附邻就靠临远亲贴相新]近)';
const TWICE = jointly(anyOf(`(${ABOUT})(${NUMBER})(余|多)(?!种|样|元化|年来|年间)`, `(${ABOUT})(${NUMBER}${UNIT})(左右(?![手两逢岸])|上下(?=[，。；、）的]|$))`, `(${NUMBER})(余|多)(${UNIT})(左右(?![手两逢岸])|上下(?=[，。；、）的]|$))`));

export default defineRule({
  id: 'number/approximate-twice',
  title: '概数词叠用',
  why: '语法惯例：“约、近、大约”与“余、多、左右、上下”都表示概数，只用一个。',
  severity: 'warning',
  scope: 'block',
  needs: '余多左下',
  examples: {
    bad: ['约30人左右', '近100余人参加', '大约200名上下', '100多人左右', '约百余人'],
    ok: ['约30人', '30人左右', '近100人', '100余人', '近30多年来', '职工预约100多人', '最近30多个项目', '附近200余户', '20多个部门上下联动', '约20个部门上下联动'],
  },
  check: ({ text }) => allMatches(TWICE, text).map((match) => finding(match)),
});

function finding(match: RegExpExecArray): RuleFinding {
  const { 0: found, index: start } = match;
  const span = { start, end: start + found.length };
  return { ...span, message: `“${found}”用了两个表示大约的词，只留一个。`, fixes: choices(match).map((text) => ({ ...span, title: `改为“${text}”`, text }) satisfies RuleFix) };
}

function choices(match: RegExpExecArray): string[] {
  const [, about = '', number = '', more = '', around = '', amount = '', side = '', inner = '', rest = '', unit = '', last = ''] = match;
  if (about) return [about + number, number + more];
  if (around) return [around + amount, amount + side];
  return [inner + rest + unit, inner + unit + last];
}
