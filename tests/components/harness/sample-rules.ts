import type { RuleInfo } from '../../../components/workbench/rule-groups.ts';

/** Some rules for the settings page. */
export const SAMPLE_RULES: readonly RuleInfo[] = [
  { id: 'placeholder/year', title: '年份没有填写', why: '“20__年”“××年”是模板留下的空，报出去就是笑话。', severity: 'error' },
  { id: 'placeholder/name', title: '单位、地名、人名没有填写', why: '“XX市”“某某同志”要换成真实的名称。', severity: 'error' },
  { id: 'placeholder/missing-number', title: '单位前面少了数字', why: '“共征集金点子条”这类句子，数字在转存时丢了。', severity: 'error' },
  { id: 'structure/numbering', title: '编号跳号或重号', why: '一、三、四这样的编号，多半是删过一段没有重排。', severity: 'warning' },
  { id: 'wording/repeated', title: '同样的话连说两遍', why: '粘贴时容易重复，读起来累赘。', severity: 'info' },
];
