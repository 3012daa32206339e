import { describe, expect, it } from 'vitest';
import { draftFromBlocks } from '../../../lib/draft/draft.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { taskReview } from '../../../lib/rules/wording-task-review.ts';
import { parseDraft } from '../../../lib/syntax/parse-draft.ts';

const PLAN = [
  '机关工会2026年工作计划',
  '一、指导思想',
  '紧紧围绕中心工作，团结引导全体职工建功立业。',
  '二、主要任务',
  '（一）走访困难职工',
  '6月底前由办公室牵头，走访建档困难职工30户。',
  '（二）弘扬先进精神',
  '大力弘扬先进精神，营造浓厚氛围，形成良好风尚。',
  '（三）举办读书会（责任单位：宣传科）',
  '1．上半年读书会',
  '通过线上线下结合的方式组织职工读书交流。',
  '2．下半年读书会',
  '通过线上线下结合的方式组织职工读书交流。',
  '三、保障措施',
  '加强领导，落实经费，定期督查各项工作进展情况。',
].join('\n');

function review(text: string) {
  const draft = draftFromString(text);
  return taskReview({ ...draft, tree: parseDraft(draft), documentType: 'annual-plan' });
}

describe('task review', () => {
  it('lists the tasks alone, in order', () => {
    expect(review(PLAN).tasks.map(({ title }) => title)).toEqual(['走访困难职工', '弘扬先进精神', '上半年读书会', '下半年读书会']);
  });

  it('says what each has and lacks', () => {
    const [visit, spirit] = review(PLAN).tasks;
    expect(visit).toMatchObject({ complete: true });
    expect(visit?.has).toEqual(expect.arrayContaining(['action', 'scope', 'measure', 'deadline', 'owner']));
    expect(spirit).toMatchObject({ complete: false });
    expect(spirit?.lacks).toEqual(expect.arrayContaining(['measure', 'deadline', 'owner']));
  });

  it('takes an owner named above its items for theirs', () => {
    const items = review(PLAN).tasks.filter(({ title }) => title.includes('读书会'));
    expect(items.every(({ has }) => has.includes('owner') && has.includes('deadline'))).toBe(true);
    expect(review(PLAN).complete).toBe(3);
  });

  it('spans the whole task and points at the section', () => {
    const { tasks, head } = review(PLAN);
    expect(PLAN.slice(tasks[0]!.start, tasks[0]!.end)).toBe('（一）走访困难职工\n6月底前由办公室牵头，走访建档困难职工30户。');
    expect(PLAN.slice(head!.start, head!.end)).toBe('二、主要任务');
  });

  it('takes the paragraphs of an undivided section for its tasks', () => {
    const text = '机关工会2026年工作计划\n一、主要工作\n3月底前走访困难职工30户，办公室负责。\n5月举办职工运动会一次，由文体委员承办。';
    expect(review(text).tasks.map(({ complete }) => complete)).toEqual([true, true]);
  });

  it('takes neither the cells of a table nor the when and where of an event for tasks', () => {
    const cell = (text: string) => ({ kind: 'table-cell', text }) as const;
    const line = (text: string) => ({ kind: 'paragraph', text }) as const;
    const draft = draftFromBlocks([line('职工运动会方案'), line('一、时间和地点'), line('2026年5月9日上午在集团体育中心田径场举行。'), line('二、项目设置'), line('各子公司按名额组队，每人限报两项，报名表另附。'), cell('100米、400米、1500米（男）、800米（女）、4×100米接力'), cell('拔河、同心鼓、袋鼠跳，每队十五人以内，男女各半，自愿报名')]);
    expect(taskReview({ ...draft, tree: parseDraft(draft), documentType: 'activity-scheme' }).tasks.map(({ title }) => title)).toEqual(['项目设置']);
  });

  it('finds none in a summary or a text without sections', () => {
    expect(review('机关工会2025年工作总结\n一、主要工作\n走访困难职工30户，发放慰问品，职工很满意。').tasks).toEqual([]);
    expect(review('走访困难职工').tasks).toEqual([]);
    expect(review('')).toEqual({ tasks: [], complete: 0 });
  });
});
