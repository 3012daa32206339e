import { defineRule, type RuleFinding } from './rule.ts';
import { confusionFinder, type Confusion } from './wording-confusions.ts';

const find = confusionFinder(['error', 'warning']);

export default defineRule({
  id: 'wording/confusion',
  title: '错别字、易混词',
  why: '同音、形近的字最容易打错，公文里有错字会让人怀疑没有人校对过（《党政机关公文处理工作条例》第十九条要求表述准确、用语规范）。',
  severity: 'error',
  scope: 'block',
  examples: {
    bad: ['研究布署下半年重点', '与各车间签定目标责任书', '规章制度不断建全，管理规范', '开展技能竟赛', '截止目前，已有两批学员', '面对新形式下的任务', '把职工之佳建好，再接再励', '筑牢中华民族共同体意识'],
    ok: ['部署下半年重点', '经标签定位后入库', '一贯切实做好', '提高办事绩效', '忠诚担当', '究竟选择哪一种', '报名截止2026年5月底', '如何提高教职工的能力', '登记薄弱环节', '创建全国模范职工之家', '新形势下的任务', '最早己方已到场', '随着名称变更'],
  },
  check: ({ text }) => find(text).map(findingOf),
});

function findingOf({ wrong, right, level, replaceable, start, end }: Confusion): RuleFinding {
  if (!replaceable) return { start, end, severity: 'warning', message: `“${wrong}”与规范表述不一致，规范表述是“${right}”。请核对文件原文后修改。` };
  const message = level === 'error' ? `“${wrong}”是错别字，应为“${right}”。` : `“${wrong}”用在这里不妥，多半应为“${right}”。请核对。`;
  return { start, end, severity: level, message, fixes: [{ title: `改为“${right}”`, start, end, text: right }] };
}
