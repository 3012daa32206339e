import { expect, it, vi } from 'vitest';
import { CheckEngine, type CheckSetup } from '../../../lib/assistant/engine-check.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import measurableTasks from '../../../lib/rules/wording-measurable-tasks.rule.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { chance } from '../phrases/random.ts';

const SETUP: CheckSetup = { profile: EMPTY_PROFILE, year: 2026, documentType: 'auto', rules: {}, checklists: [] };

const START = `临江阀门厂工会2026年工作计划
一、指导思想
以习近平新时代中国特色社会主义思想为指导，做好以下三方面工作。
二、主要任务
（一）建立困难职工档案，逐户走访核实，做到一户一策、动态管理，由生活保障部负责。
（二）每季度向职工代表通报经费收支和福利发放情况，接受代表质询，六月底前完成。
1.举办技能竞赛2次，参加职工20__人。
2.喜迎党的二十大胜利召开，组织学习座谈。
三、保障措施
建立困难职工档案，逐户走访核实，做到一户一策、动态管理，由生活保障部负责。
临江阀门厂工会
2026年3月2日`;
const PIECES = ['\n', '一、', '四、工作要求\n', '（', '）', '“', '20__年', '。', '，', 'XX县总工会', '第一，', '1.', '建立困难职工档案，逐户走访核实，做到一户一策', '举办了', '2025年12月32日', '\n附件：名单\n', '已经完成换届。', '女职工', ' ', '的的'];

it('says of an edited draft what it would say of a new one', () => {
  const { below: roll } = chance(5);
  const engine = new CheckEngine();
  let text = START;
  for (let edit = 0; edit < 250; edit += 1) {
    const at = roll(text.length + 1);
    const taken = roll(3) === 0 ? roll(40) : 0;
    text = text.slice(0, at) + (roll(4) === 0 ? '' : PIECES[roll(PIECES.length)]!) + text.slice(at + taken);
    if (edit % 40 === 39) text = START;
    const setup = { ...SETUP, documentType: roll(10) === 0 ? 'summary' : 'auto' };
    expect(engine.check(draftFromString(text), setup), text).toEqual(new CheckEngine().check(draftFromString(text), setup));
  }
});

it('tells of no tasks where the rule on them threw, and of all else', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const tasks = new CheckEngine().check(draftFromString(START), SETUP).tasks;
  expect(tasks?.total).toBeGreaterThan(0);
  vi.spyOn(measurableTasks, 'summarise').mockImplementation(() => {
    throw new Error('broken');
  });
  // What a rule asks is known from when the rules were made ready: other rules than before.
  const report = new CheckEngine().check(draftFromString(START), { ...SETUP, rules: { 'number/two': 'off' } });
  expect(report.failedRules).toEqual([measurableTasks.id]);
  expect(report.tasks).toBeUndefined();
  expect(report.findings.map(({ ruleId }) => ruleId)).toContain('placeholder/year');
  vi.restoreAllMocks();
});
