import type { SectionSpec } from './checklist.ts';
import { BUDGET, DUTY, GOALS, GUIDING_IDEOLOGY, SAFEGUARDS, SIGNATURE, TITLE } from './usual-sections.ts';

/*
 * Sections of 方案, of both kinds; facts/doctypes.md §4. Which of them are required is for each kind to say.
 */

export const SCHEME_TITLE: SectionSpec = { ...TITLE, advice: '第一行写标题：单位、事项、“方案”。' };

export const PURPOSE: SectionSpec = {
  ...GUIDING_IDEOLOGY,
  title: '目的依据',
  aliases: ['活动目的', '活动宗旨', '指导思想', '活动背景', '目的意义', '总体要求', '活动意义', '工作背景', '目的', '背景', '活动目的和意义', '总体思路', '目的和意义'],
  cues: [
    { where: 'opening', pattern: /为(?:了|进一步|认真|深入|全面|切实)?.{4,80}(?:制[定订]|举办|举行|开展|组织|决定|召开)|根据.{4,60}(?:制[定订]|要求|安排|部署|结合)/ },
    { where: 'unclaimed', pattern: /^(?:坚持)?以.{2,80}(?:为指导|为统领|为主题)/ },
  ],
  minLength: 25,
  holds: [],
  advice: '用一段话写清为什么办、根据什么办，一百五十字以内。',
};

export const SCHEME_GOALS: SectionSpec = { ...GOALS, advice: '写清达到什么程度：数量、比例、时限。', parts: [] };

export const TIME: SectionSpec = {
  id: 'time',
  title: '时间',
  required: true,
  aliases: ['活动时间', '时间', '比赛时间', '实施时间', '培训时间', '活动日期', '时间地点', '时间和地点', '活动时间和地点', '活动时间地点', '时间及地点', '活动时间及地点', '起止时间', '竞赛时间', '比赛时间和地点'],
  notAliases: ['安排'],
  cues: [{ where: 'anywhere', pattern: /(?:时间|日期|定于|拟于)[:：]?.{0,12}(?:\d{1,2}|[一二三四五六七八九十]{1,3})月|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日.{0,30}(?:举办|举行|开展|进行|召开|至)/ }],
  minLength: 4,
  advice: '写到日，最好写到上午、下午或几点。',
  template: ['{{年度}}年{{日期}}'],
};

export const PLACE: SectionSpec = {
  id: 'place',
  title: '地点',
  required: true,
  aliases: ['活动地点', '比赛地点', '集合地点', '地点', '会场', '时间地点', '时间和地点', '活动时间和地点', '活动时间地点', '时间及地点', '活动时间及地点', '比赛时间和地点'],
  cues: [{ where: 'anywhere', pattern: /地点[:：]?.{2,30}|在.{2,16}(?:会议室|礼堂|操场|体育馆|球场|活动中心|活动室|广场|公园|剧场|报告厅|教室|食堂)/ }],
  minLength: 4,
  advice: '写到具体场所；在室外的写明下雨怎么办。',
  template: ['{{地点}}，遇雨改在{{室内场地}}。'],
};

export const PARTICIPANTS: SectionSpec = {
  id: 'participants',
  title: '参加人员',
  required: true,
  aliases: ['参加对象', '参加人员', '参赛对象', '参与范围', '活动对象', '参赛资格', '培训对象', '参赛人员', '参加范围', '参与人员', '参赛单位', '实施范围', '参与对象', '评选范围', '范围对象'],
  cues: [{ where: 'anywhere', pattern: /(?:参加|参赛|参与|培训)(?:人员|对象|范围|单位|资格)[:：]|(?:全体|各).{0,10}(?:职工|会员|教职工|干部|员工).{0,4}(?:参加|报名)|每(?:队|单位|部门|组|个分会).{0,8}[\d一二三四五六七八九十]+(?:人|名|队)/ }],
  minLength: 4,
  advice: '写清谁参加、多少人、有没有资格和名额限制。',
  template: ['{{单位}}{{人员范围}}，每{{单元}}限{{数量}}人。'],
};

export const ORGANISERS: SectionSpec = {
  id: 'organisers',
  title: '组织机构',
  required: true,
  aliases: ['组织机构', '组织领导', '主办单位', '承办单位', '领导小组', '组委会', '工作小组', '组织单位', '活动组织', '工作领导小组', '组织领导及分工', '主办承办', '加强组织领导', '加强领导'],
  cues: [{ where: 'anywhere', pattern: /(?:主办|承办|协办)(?:单位)?[:：]|由.{2,20}(?:主办|承办)|成立.{0,24}(?:领导小组|组委会|工作专班|工作小组)|组\s*长[:：]/ }],
  minLength: 8,
  advice: '写清主办、承办和领导小组，组长、副组长、成员都有名单或职务。',
  template: ['组长：{{姓名}}', '副组长：{{姓名}}', '成员：{{姓名}}、{{姓名}}'],
  phrasesOf: 'safeguards',
};

export const STEPS: SectionSpec = {
  id: 'schedule',
  title: '实施步骤',
  required: true,
  aliases: ['实施步骤', '方法步骤', '阶段安排', '时间步骤', '工作步骤', '进度安排', '时间安排', '实施阶段', '工作安排', '活动步骤', '步骤安排', '时间进度', '活动安排', '方法和步骤', '工作进度', '实施步骤和时间安排'],
  cues: [
    { where: 'unclaimed', pattern: /(?:动员部署|宣传发动|组织实施|集中整治|全面推进|总结验收|总结提升|检查验收|总结评估|自查自纠|筹备|启动)阶段/, atLeast: 2 },
    { where: 'unclaimed', pattern: /第[一二三四]阶段/, atLeast: 2 },
  ],
  minLength: 40,
  advice: '分阶段写，各阶段起止日期首尾相接。',
  parts: [{ title: '动员部署阶段', words: ['动员部署', '动员'] }, { title: '组织实施阶段', words: ['组织实施', '实施'] }, { title: '总结验收阶段', words: ['总结验收', '总结'] }],
};

export const SCHEME_DUTY: SectionSpec = {
  ...DUTY,
  aliases: [...DUTY.aliases, '职责分工', '人员分工', '任务分工', '分工安排', '工作组分工'],
  cues: [...(DUTY.cues ?? []), { where: 'anywhere', pattern: /(?:宣传|后勤|安全|裁判|综合|会务|材料|保障|联络|接待|医疗)组[:：]|(?:宣传|后勤|会务|安全保障|综合协调|裁判)组/ }],
  advice: '每个工作组写明职责和负责人，不能只写“各部门配合”。',
};

export const SCHEME_BUDGET: SectionSpec = { ...BUDGET, advice: '写清分项、合计和来源（会费、行政补助、留成），奖品不超标准。' };

export const SAFETY: SectionSpec = {
  id: 'safety',
  title: '安全保障',
  required: true,
  within: true,
  aliases: ['安全保障', '安全预案', '应急预案', '安全措施', '安全工作', '安全事项', '安全要求', '应急保障', '安全管理'],
  cues: [{ where: 'anywhere', pattern: /(?:安全|应急|医务|医疗|保险|天气|雨天).{0,20}(?:预案|保障|人员|责任|措施|负责|教育|第一|救护)|注意安全|确保(?:活动)?安全/ }],
  minLength: 8,
  advice: '写清安全负责人、急救、用车用电和雨天怎么办。',
  parts: [{ title: '场地和用电', words: ['用电'] }, { title: '雨天和车辆', words: ['雨天'] }],
  phrasesOf: 'safeguards',
};

export const REQUIREMENTS: SectionSpec = {
  ...SAFEGUARDS,
  title: '有关要求',
  aliases: ['工作要求', '有关要求', '注意事项', '几点要求', '纪律要求', '保障措施', '活动要求', '相关要求', '要求', '其他事项', '组织保障', '工作保障', '会议纪律'],
  notAliases: ['安全'],
  cues: [{ where: 'unclaimed', pattern: /^.{0,6}(?:高度重视|加强领导|精心组织|严明纪律|严格要求|及时总结|严守纪律|注重实效|加强宣传|强化督导)[，,。]/, atLeast: 2 }],
  minLength: 20,
  holds: [],
  advice: '写三五条做得到的要求：报名时限、纪律、材料报送，不写空话。',
  parts: [{ title: '精心组织', words: ['动员会'] }, { title: '宣传报道', words: ['宣传组'] }, { title: '督促检查', words: ['督查情况', '督查'] }],
};

export const PUBLICITY: SectionSpec = {
  id: 'publicity',
  title: '宣传报道',
  required: false,
  within: true,
  aliases: ['宣传报道', '宣传工作', '信息报送', '舆论宣传', '宣传发动'],
  cues: [{ where: 'anywhere', pattern: /报道|公众号|信息报送|宣传(?:栏|稿|组|发动)|简报/ }],
  minLength: 6,
  advice: '写清谁写稿、什么时候报、登在哪里。',
  parts: [{ title: '宣传报道', words: ['宣传组', '报道'] }],
  phrasesOf: 'safeguards',
};

export const CONTACT: SectionSpec = {
  id: 'contact',
  title: '联系方式',
  required: false,
  within: true,
  aliases: ['联系人', '联系方式', '咨询电话', '联系电话', '联系人及电话'],
  cues: [{ where: 'anywhere', pattern: /联系(?:人|电话|方式)|咨询电话|电话[:：]/ }],
  minLength: 4,
  advice: '写明联系人和电话。',
  template: ['联系人：{{负责人}}　联系电话：{{电话}}'],
};

export const ATTACHMENTS: SectionSpec = {
  id: 'attachments',
  title: '附件',
  required: false,
  within: true,
  aliases: ['附件', '报名表', '评分表'],
  cues: [{ where: 'ending', pattern: /^附(?:件|表)/ }, { where: 'anywhere', pattern: /^附(?:件|表)\s*\d?[:：]/, maxLength: 60 }],
  minLength: 0,
  advice: '正文提到的表格要附在后面，正文后写附件名称。',
  template: ['附件：1.{{名称}}'],
};

export const SCHEME_SIGNATURE: SectionSpec = SIGNATURE;
