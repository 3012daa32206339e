import { describe, expect, it } from 'vitest';
import { ALL_CHECKLISTS } from '../../../lib/checklists/all-checklists.ts';
import { recogniseType } from '../../../lib/checklists/recognise-type.ts';
import { checklistOf, statusesOf } from './evaluate-draft.ts';

const BODY = '各分会逐项对照清单，写明牵头人、做法和完成时限，由组织部负责汇总，每月通报一次，年底集中评议。'.repeat(4);

/** A complete draft of each type, in the writer's usual words, and a required section each loses without one of its parts. */
const COMPLETE: Readonly<Record<string, { readonly text: string; readonly without: readonly [part: string, lost: string] }>> = {
  'half-year-plan': {
    text: `县医院工会2026年下半年工作计划\n根据年度安排，制定本计划。\n一、工作重点\n${BODY}\n二、月度安排\n7月：开展高温慰问，走访三个一线科室。\n8月：举办护理技能比武。\n9月：教师节联谊，由宣传部负责。`,
    without: ['二、月度安排\n7月：开展高温慰问，走访三个一线科室。\n8月：举办护理技能比武。\n9月：教师节联谊，由宣传部负责。', 'schedule'],
  },
  'quarterly-plan': {
    text: `机械厂工会第二季度工作计划\n一、上季度工作完成情况\n换届已完成，两个车间的建家验收未完成，原因是场地改造。\n二、本季度重点\n${BODY}\n三、逐月安排\n4月建家验收；5月劳动竞赛；6月安全生产月活动。由生产委员负责，每月底报进度。`,
    without: ['二、本季度重点\n' + BODY, 'tasks'],
  },
  'monthly-plan': {
    text: `2026年3月工作计划\n一、本月重点\n${BODY}\n二、逐周安排\n第一周：三八节活动，由女工委负责。\n第二周：会员摸底。\n第三周：财务培训。\n第四周：小结。`,
    without: ['二、逐周安排\n第一周：三八节活动，由女工委负责。\n第二周：会员摸底。\n第三周：财务培训。\n第四周：小结。', 'schedule'],
  },
  'activity-scheme': {
    text: `职工羽毛球比赛方案\n为丰富职工文化生活，增强体质，经研究决定举办职工羽毛球比赛。\n一、比赛时间\n2026年5月8日上午9时\n二、比赛地点\n厂体育馆\n三、参赛人员\n各车间在岗职工，每队6人，男女不限。\n四、组织机构\n主办：厂工会。承办：文体协会。成立比赛领导小组，组长：张建国。\n五、比赛项目\n团体赛五场三胜，单项设男单、女单，小组循环后前八名淘汰，抽签在5月6日进行，比赛用球由协会提供，裁判长负责当日编排。${BODY}\n六、奖项设置\n一等奖1名、二等奖2名、三等奖3名。\n七、经费预算\n奖品2400元，用球600元，合计3000元，从工会经费列支。\n八、安全保障\n医务室派一名医生到场，裁判长负责赛前安全教育。\n九、报名\n4月20日前把报名表报到工会办公室。联系人：李明。`,
    without: ['八、安全保障\n医务室派一名医生到场，裁判长负责赛前安全教育。\n', 'safety'],
  },
  'implementation-scheme': {
    text: `机关作风整治工作方案\n根据县委部署，结合机关实际，制定本方案。\n一、工作目标\n年底前群众满意率达到95%以上，投诉办结率100%。\n二、主要任务\n${BODY}\n三、实施步骤\n（一）动员部署阶段（3月）。召开动员会，印发方案。\n（二）组织实施阶段（4月至9月）。对照清单整改。\n（三）总结验收阶段（10月）。组织评议。\n四、组织领导\n成立由局长任组长的领导小组，办公室设在机关党委。\n五、有关要求\n各科室要高度重视，按月报送进展，逾期通报批评，结果纳入年度考核。`,
    without: ['三、实施步骤\n（一）动员部署阶段（3月）。召开动员会，印发方案。\n（二）组织实施阶段（4月至9月）。对照清单整改。\n（三）总结验收阶段（10月）。组织评议。\n', 'schedule'],
  },
  'special-plan': {
    text: `机械厂2026年安全生产工作计划\n一、指导思想\n以安全生产法为依据，坚持安全第一、预防为主、综合治理的方针，围绕全年生产任务抓好落实。\n二、工作目标\n全年零死亡，隐患整改率100%，培训覆盖率100%。\n三、主要任务\n（一）落实安全责任。层层签订安全生产责任书，厂长是第一责任人。\n（二）隐患排查治理。班组每天、车间每周、厂每月排查一次，建立台账，整改后由安全科验收。\n（三）安全教育培训。新上岗职工培训不少于24学时，考试合格后上岗。\n（四）应急演练。每季度组织一次消防疏散演练，修订综合预案。\n四、保障措施\n加强领导，经费列入预算，每月检查，年底考核兑现奖惩，结果在职代会上公布。`,
    without: ['（四）应急演练。每季度组织一次消防疏散演练，修订综合预案。\n', 'emergency'],
  },
  'congress-scheme': {
    text: `三届二次职工代表大会筹备方案\n一、指导思想\n根据《企业民主管理规定》，落实职工民主权利，开好三届二次职代会，推动全年任务完成。\n二、会议时间和地点\n定于3月12日在厂礼堂召开。\n三、大会议程\n听取和审议行政工作报告；审议通过集体合同草案；表决通过绩效分配办法；选举职工董事。\n四、代表名额及分配\n代表60名，其中女职工代表18名，中层以上管理人员不超过20%，由各分会选举产生。\n五、提案征集\n2月10日至20日征集提案，一事一案，两人以上附议，会后三十日内答复。\n六、大会材料\n工作报告由办公室起草，集体合同草案由人力资源部准备，会前七日送达代表。\n七、筹备机构\n成立筹备领导小组，下设秘书组、宣传组、会务组，各组职责另表。\n八、筹备日程\n2月5日前请示党委；2月25日前选出代表；3月5日前开预备会；3月12日正式会。`,
    without: ['五、提案征集\n2月10日至20日征集提案，一事一案，两人以上附议，会后三十日内答复。\n', 'proposals'],
  },
  'duty-report': {
    text: `2025年度述职报告\n本人自2023年3月担任厂工会副主席以来，分管组织和财务工作。\n一、履职情况\n我牵头完成换届，发展会员120人；我组织了6场技能比武，参赛380人次。${BODY}\n二、廉洁自律\n严格遵守八项规定精神，工会经费支出全部集体研究，没有违规报销。\n三、存在问题\n一是下基层少，全年只走了12个班组；二是财务制度修订慢，拖了两个月。\n四、努力方向\n今后每月至少到班组两次，三月底前完成财务制度修订，请职工监督。\n以上报告，请予评议。\n述职人：王建华\n2025年12月20日`,
    without: ['三、存在问题\n一是下基层少，全年只走了12个班组；二是财务制度修订慢，拖了两个月。\n', 'problems'],
  },
};

describe.each(Object.entries(COMPLETE))('%s', (id, { text, without: [part, lost] }) => {
  const required = (draft: string) => {
    const statuses = statusesOf(draft, id);
    return checklistOf(id).sections.flatMap((spec) => (spec.required && spec.id in statuses ? [[spec.id, statuses[spec.id]] as const] : []));
  };

  it('is recognised by its title, and whole', () => {
    expect(recogniseType(text.split('\n')[0] ?? '', text, ALL_CHECKLISTS, 'annual-plan').id).toBe(id);
    expect(required(text).filter(([, status]) => status === 'missing')).toEqual([]);
  });

  it('lacks what is taken out', () => {
    expect(text).toContain(part);
    const missing = required(text.replace(part, '')).filter(([, status]) => status === 'missing');
    expect(missing.map(([section]) => section)).toContain(lost);
  });
});

describe('a plan of one subject', () => {
  it.each([
    ['机械厂2026年安全生产工作计划', ['hazard-control', 'emergency'], ['beneficiaries', 'women-health', 'classes']],
    ['困难职工帮扶工作计划', ['beneficiaries', 'funds', 'delivery'], ['hazard-control', 'budget']],
    ['女职工委员会2026年工作计划', ['women-rights', 'women-health', 'women-growth'], ['emergency', 'classes']],
    ['职工教育培训计划', ['classes', 'assessment'], ['women-rights', 'delivery']],
    ['文体活动年度计划', ['goals', 'tasks'], ['classes', 'emergency', 'women-rights', 'funds']],
  ])('%s is asked for what its subject demands, and nothing else', (title, asked, notAsked) => {
    const ids = Object.keys(statusesOf(`${title}\n${BODY}`, 'special-plan'));
    expect(ids).toEqual(expect.arrayContaining(asked));
    expect(ids.filter((id) => notAsked.includes(id))).toEqual([]);
  });

  it('finds its elements inside the tasks, and leaves the tasks whole', () => {
    const { text } = COMPLETE['special-plan']!;
    expect(statusesOf(text, 'special-plan')).toMatchObject({ tasks: 'present', 'hazard-control': 'present', emergency: 'present' });
  });
});

describe('a contest', () => {
  it('needs rules and prizes; an outing does not', () => {
    expect(statusesOf('职工篮球比赛方案', 'activity-scheme')).toHaveProperty('rules', 'missing');
    expect(statusesOf('职工春游活动方案', 'activity-scheme')).not.toHaveProperty('rules');
  });
});

describe('every type', () => {
  it.each(ALL_CHECKLISTS.map((checklist) => [checklist.id, checklist] as const))('%s speaks plain Chinese and asks for a title first', (_id, { sections, title }) => {
    expect(sections[0]?.id).toBe('title');
    expect(title).toMatch(/^[\u4e00-\u9fff（）、]+$/);
    for (const { advice, minLength, title: name } of sections) {
      expect(advice).toMatch(/。$/);
      expect(name.length).toBeLessThanOrEqual(12);
      expect(minLength).toBeGreaterThanOrEqual(0);
    }
  });

  it('has an id, a title and a place in the list of its own', () => {
    for (const key of ['id', 'title', 'order'] as const) expect(new Set(ALL_CHECKLISTS.map((each) => each[key])).size).toBe(ALL_CHECKLISTS.length);
  });
});

describe('headings', () => {
  it('serve each section that has their name', () => {
    const statuses = statusesOf('职工运动会活动方案\n为增强体质，经研究决定举办职工运动会。\n一、时间和地点\n（一）开幕式：5月9日上午8:30，集团体育中心田径场。', 'activity-scheme');
    expect([statuses['time'], statuses['place']]).toEqual(['present', 'present']);
  });

  it('that are months stand for what is planned under them', () => {
    const months = ['4', '5', '6'].map((month) => `${month}月份\n1.召开工会委员会会议，研究慰问事宜（责任人：马建军）。`).join('\n');
    const statuses = statusesOf(`机关工会第二季度工作计划\n根据年度安排，制定本计划。\n${months.replace(/^(?=\d月)/gm, '一、')}`, 'quarterly-plan');
    expect([statuses['schedule'], statuses['duty']]).toEqual(['present', 'present']);
  });

  it('with a year speak of what is to come, in a summary', () => {
    const text = (heading: string): string => `实验小学工会2025年工作总结\n一、主要成效\n${BODY}\n二、${heading}\n进一步办好教工活动室，增设阅览角，选派两人参加业务培训，每学期组织一次座谈。`;
    expect(statusesOf(text('2026年工作思路'), 'summary')['next-steps']).toBe('present');
    expect(statusesOf(text('制定工作计划'), 'summary')['next-steps']).toBe('missing');
  });

  it('are none where a list of attachments says what these are called', () => {
    const statuses = statusesOf('三届四次职工代表大会筹备方案\n一、谁来开会\n三届职代会代表共128名，其中女代表74名，一线职工代表90名。\n附件：1.代表名额分配表\n2.提案征集表', 'congress-scheme');
    expect(statuses['delegates']).toBe('present');
  });

  it('in front of a 方针 are not needed where a plan for safety says what it goes by', () => {
    const statuses = statusesOf('粮油公司2026年安全生产工作计划\n为认真贯彻“安全第一、预防为主、综合治理”的方针，落实全员安全生产责任制，防范事故，结合公司实际，制定本计划。\n一、工作目标\n隐患整改率100%。', 'special-plan');
    expect([statuses['preface'], statuses['guiding-ideology']]).toEqual(['present', 'present']);
  });
});

it('finds in an account of the post what was studied, and how it ends', () => {
  const statuses = statusesOf('2025年度述职报告\n一、履行职责情况\n（一）加强理论学习，提高政治能力。参加党委理论学习中心组学习11次，我到基层宣讲4场。\n我将以此次述职为新的起点，不辜负组织的信任和职工的期望。\n述职人：孙志强\n2026年1月20日', 'duty-report');
  expect([statuses['study'], statuses['closing']]).toEqual(['present', 'present']);
});
