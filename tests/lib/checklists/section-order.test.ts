import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate-draft.ts';

const PARTS = {
  guide: '、指导思想\n围绕中心工作，落实上级部署，坚持服务职工，把会员的事一件一件办好，让组织更有凝聚力。',
  goals: '、工作目标\n全年发展会员30人，入会率达到95%，办好实事6件，职工满意率不低于90%。',
  tasks: `、主要任务\n${'各分会逐项对照清单，写明牵头人、做法和完成时限，每月通报一次，年底集中评议。'.repeat(4)}`,
  safeguards: '、保障措施\n加强领导，明确责任，经费列入预算，每季度督查一次，年底考核，结果在会员大会上公布。',
} as const;
type Part = keyof typeof PARTS;

function places(...order: readonly Part[]) {
  const text = `某单位工会工作计划\n${order.map((part, index) => `${'一二三四'[index]}${PARTS[part]}`).join('\n')}`;
  return Object.fromEntries(evaluate(text).map(({ spec, order: place, orderNote }) => [spec.id, { place, orderNote }]));
}

describe('the order of sections', () => {
  it('is counted in the draft, title first, and says nothing of the usual order', () => {
    const usual = places('guide', 'goals', 'tasks', 'safeguards');
    expect(usual).toMatchObject({ title: { place: 1 }, 'guiding-ideology': { place: 2 }, goals: { place: 3 }, tasks: { place: 4 }, safeguards: { place: 5 }, closing: { place: undefined } });
    expect(Object.values(usual).filter(({ orderNote }) => orderNote !== undefined)).toEqual([]);
  });

  it('says where the one that strayed usually stands', () => {
    const strayed = places('safeguards', 'guide', 'goals', 'tasks');
    expect(strayed['safeguards']).toEqual({ place: 2, orderNote: '一般写在“主要任务”之后。' });
    expect(strayed['tasks']).toEqual({ place: 5, orderNote: undefined });
  });

  it('names both neighbours of one from the middle', () => {
    expect(places('guide', 'tasks', 'safeguards', 'goals')['goals']?.orderNote).toBe('一般写在“指导思想”之后、“主要任务”之前。');
  });

  it('blames as few as possible', () => {
    const notes = Object.values(places('tasks', 'guide', 'goals', 'safeguards')).filter(({ orderNote }) => orderNote);
    expect(notes).toEqual([{ place: 2, orderNote: '一般写在“工作目标”之后、“保障措施”之前。' }]);
  });

  it('says nothing of sections found by their words alone', () => {
    const text = `工会工作计划\n一、主要任务\n${'各分会逐项对照清单，写明做法。'.repeat(12)}\n今年的工作目标是：全年发展会员30人。`;
    expect(evaluate(text).filter(({ orderNote }) => orderNote)).toEqual([]);
  });
});
