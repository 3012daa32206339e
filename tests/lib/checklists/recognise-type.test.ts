import { describe, expect, it } from 'vitest';
import { ALL_CHECKLISTS } from '../../../lib/checklists/all-checklists.ts';
import { recogniseType } from '../../../lib/checklists/recognise-type.ts';

const typeOf = (title: string, text = ''): string => recogniseType(title, text, ALL_CHECKLISTS, 'annual-plan').id;

/** Titles by the type they name; invented, in the forms officers use. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  'annual-plan': [
    '县医院工会2026年工作计划',
    '20__年度机关工会工作计划',
    '煤矿工会2026年度工作打算',
    '市教育工会年工作计划',
    '总务处全年工作安排',
    '2025年工作总结及2026年工作计划',
    '工作总结和下年工作计划',
    '分会工作计划_往年工作总结',
    '应急管理局工会2026年工作计划',
    '消防救援支队工会年度工作计划',
    '职工培训中心工会2026年工作计划',
    '周口一分厂工会工作计划',
    '十月钢铁厂工会工作计划',
    '重点工作计划',
    '工会三年发展规划',
  ],
  'key-points': ['街道总工会2026年工作要点', '关于印发2026年工会工作要点的通知', '安全生产工作要点', '2026年上半年工作要点', '2026年重点工作安排', '社区联合工会工作思路', '女职工工作要点'],
  'half-year-plan': ['2026年上半年工会工作计划', '县总工会下半年工作安排', '2026学年第一学期教育工会工作计划', '新学期工作打算', '办公室2026年1—6月工作计划', '7至12月工作安排'],
  'quarterly-plan': ['第三季度工会工作计划', '2026年一季度工作安排', '四季度工作打算'],
  'monthly-plan': ['2026年3月工作计划', '三月份工作安排', '十二月份工会工作计划', '本月工作计划', '月度工作计划', '第六周工作安排', '周工作计划'],
  'special-plan': [
    '机械厂2026年安全生产工作计划',
    '困难职工帮扶工作计划',
    '2026年送温暖活动安排',
    '女职工委员会2026年工作计划',
    '女工工作计划',
    '职工教育培训年度计划',
    '2026年消防安全工作计划',
    '“安康杯”竞赛活动计划',
    '劳动竞赛工作计划',
    '党支部政治学习计划',
    '文体活动年度计划',
    '厂务公开民主管理工作计划',
    '车间专项工作计划',
  ],
  'activity-scheme': ['庆“五一”职工运动会方案', '职工羽毛球比赛方案', '三八节插花活动方案', '元宵灯谜游园活动策划书', '“书香机关”读书活动方案', '青年教师课堂教学大赛方案', '职工疗休养活动方案', '安全生产月活动方案', '新春联欢会方案', '技能比武方案'],
  'implementation-scheme': ['产业工人队伍建设改革实施方案', '机关作风整治工作方案', '隐患排查专项行动方案', '职工之家建设实施办法', '总结表彰大会方案', '安全生产治本攻坚实施方案', '集体协商要约行动方案'],
  'congress-scheme': ['三届二次职工代表大会筹备方案', '关于召开学校第五届教代会第一次会议的请示', '教职工代表大会实施方案', '职代会筹备工作安排', '工会会员代表大会换届选举工作方案', '筹备召开第二届职代会工作计划'],
  summary: ['2025年工会工作总结', '上半年工会工作总结', '安全生产工作总结', '女职工工作总结', '工会工作情况汇报', '一季度工作小结', '上半年工作总结及下半年工作计划', '培训工作总结', '职代会工作总结', '2025年工作回顾'],
  'duty-report': ['2025年度述职报告', '工会主席述职述廉报告', '个人履职情况报告', '工会经审委员会主任履职报告', '述职述廉述学报告'],
};

describe('the type by the title', () => {
  it.each(Object.entries(TITLES).flatMap(([id, titles]) => titles.map((title) => [title, id] as const)))('%s', (title, id) => {
    expect(typeOf(title)).toBe(id);
  });

  it('stands even where the text is of another type', () => {
    const summary = '一年来，完成了换届，取得了进步，开展了三次培训，建立了台账，荣获先进集体。存在的问题是人手少。';
    expect(typeOf('县医院工会2026年工作计划', summary)).toBe('annual-plan');
    expect(typeOf('述职报告', summary)).toBe('duty-report');
  });
});

describe('the type by the text, where the title does not tell', () => {
  it.each([
    ['summary', '一年来，完成了换届。取得了进步。开展了三次培训。完成了建家。'],
    ['duty-report', '本人任职以来分管组织和财务，始终廉洁自律，落实一岗双责。请予评议。'],
    ['activity-scheme', '活动时间：5月8日。活动地点：操场。参赛人员为各车间职工，报名截止4月20日，设一等奖一名，裁判由体协选派。'],
    ['implementation-scheme', '分动员部署阶段、组织实施阶段、总结验收阶段进行，成立领导小组，明确实施步骤。'],
    ['congress-scheme', '代表名额按分会分配，筹备组负责起草大会议程，开预备会议，组成代表团。'],
    ['annual-plan', '为做好今年工作，制定本计划。力争全年发展会员三十人，确保年底前完成。'],
    ['annual-plan', '要开好会。'],
    ['annual-plan', ''],
  ])('%s', (id, text) => {
    expect(typeOf('', text)).toBe(id);
    expect(typeOf('县医院工会', text)).toBe(id);
  });

  it('decides between two kinds of 方案 that the title both allows', () => {
    const event = '活动时间：6月2日。活动地点：礼堂。参加人员自由报名，评委五人，设一等奖两名。';
    const work = '动员部署阶段从三月起，组织实施阶段到九月，总结验收阶段在十一月。领导小组设在工会，实施范围为全矿。';
    expect(typeOf('技能比武活动实施方案', event)).toBe('activity-scheme');
    expect(typeOf('安全生产月活动实施方案', work)).toBe('implementation-scheme');
  });
});

it('throws when there is nothing to fall back on', () => {
  expect(() => recogniseType('', '', [], 'annual-plan')).toThrow('annual-plan');
});
