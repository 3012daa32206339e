import { describe, expect, it } from 'vitest';
import { defineChecklist } from '../../../lib/checklists/checklist.ts';
import { matchHeading } from '../../../lib/checklists/match-heading.ts';
import { checklistOf, evaluate, statusesOf as statuses } from './evaluate-draft.ts';

const plan = checklistOf('annual-plan');
const LONG = '组织各分会逐条对照年度重点，明确牵头人和完成时限，每月通报一次进展，年底集中评议，评议结果与评先挂钩。'.repeat(4);

describe('matchHeading', () => {
  it.each([
    ['XX年的重点工作：', ['tasks']],
    ['工会工作目标', ['goals']],
    ['工作目标和主要任务', ['goals', 'tasks']],
    ['工作思路和措施', ['measures']],
    ['主要工作和活动安排', ['schedule']],
    ['加强领导班子建设', []],
    ['维护职工合法权益', []],
    ['组织领导', ['safeguards']],
  ])('%s', (title, ids) => {
    expect(matchHeading(title, plan.sections, true).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('finds the name in a heading that text is glued to', () => {
    expect(matchHeading('工作目标为了更好地服务职工', plan.sections, false).map(({ id }) => id)).toEqual(['goals']);
  });
});

describe('evaluateSections', () => {
  it('recognises sections by their headings', () => {
    const text = `某单位工会工作计划\n一、指导思想\n围绕中心工作，落实上级部署，坚持服务职工，把会员的事一件一件办好，让组织更有凝聚力，让职工更有归属感。\n二、工作目标\n全年发展会员30人，入会率达到95%，办好实事6件，职工满意率不低于90%。\n三、主要任务\n${LONG}\n四、保障措施\n加强领导，明确责任，经费列入预算，每季度督查一次，年底考核，结果在会员大会上公布，接受会员评议。`;
    expect(statuses(text)).toMatchObject({ title: 'present', 'guiding-ideology': 'present', goals: 'present', tasks: 'present', safeguards: 'present', measures: 'missing', closing: 'missing' });
  });

  it('recognises them by their words where the writer used no heading', () => {
    const text = `分会工作计划\n今年工作的指导思想是：围绕生产中心，落实公司工会部署，把服务职工放在首位，促进班组和谐、生产安全、职工增收。\n一、抓组织\n${LONG}\n二、抓维权\n${LONG}\n总之，我们要一件一件抓好落实，让职工满意。`;
    expect(statuses(text)).toMatchObject({ 'guiding-ideology': 'present', tasks: 'present', closing: 'present', goals: 'missing', safeguards: 'missing' });
  });

  it('says thin and why', () => {
    const text = '工会工作计划\n一、工作目标\n再上一个新台阶，开创工作新局面，让领导放心让职工满意，争取更大的光荣。';
    const goals = evaluate(text).find(({ spec }) => spec.id === 'goals');
    expect(goals).toMatchObject({ status: 'thin', reason: expect.stringContaining('数量') as string });
  });

  it('finds everything missing in an empty draft', () => {
    expect(new Set(Object.values(statuses('')))).toEqual(new Set(['missing']));
  });
});

it('refuses a checklist with a section twice', () => {
  const section = plan.sections[0]!;
  expect(() => defineChecklist({ ...plan, sections: [section, section] })).toThrow('twice');
});

it('keeps the core section ids of a plan, which are used from outside', () => {
  expect(plan.sections.map(({ id }) => id)).toEqual(expect.arrayContaining(['title', 'guiding-ideology', 'goals', 'tasks', 'measures', 'schedule', 'safeguards', 'closing']));
});
