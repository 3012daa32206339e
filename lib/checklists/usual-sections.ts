import type { SectionSpec } from './checklist.ts';

/*
 * Sections that many document types have in the same words. A type takes one over and changes what
 * is its own: `{ ...GOALS, required: false }`.
 */

/** 标题 */
export const TITLE: SectionSpec = {
  id: 'title',
  title: '标题',
  required: true,
  aliases: [],
  minLength: 0,
  advice: '第一行写标题：单位、时间、事由和文种。',
};

/** 前言: why and on what grounds the document was made. */
export const PREFACE: SectionSpec = {
  id: 'preface',
  title: '前言',
  required: false,
  aliases: ['前言', '引言', '制定依据', '背景', '工作背景', '制订依据', '编制依据'],
  cues: [{ where: 'opening', pattern: /\S/ }],
  minLength: 20,
  advice: '标题下写一两句依据和目的：根据什么部署、结合什么实际，制定本文件。',
};

/** 指导思想 */
export const GUIDING_IDEOLOGY: SectionSpec = {
  id: 'guiding-ideology',
  title: '指导思想',
  required: true,
  aliases: ['指导思想', '总体要求', '总体思路', '工作思路', '总要求', '总的要求', '工作指导思想', '指导方针', '工作方针', '指导思想和工作原则', '基本思路'],
  notAliases: ['措施', '做法', '安排', '下一步', '下步', '明年', '今后'],
  cues: [
    { where: 'unclaimed', pattern: /指导思想(?:是|为|[:：])|总(?:体|的)(?:要求|思路)是/ },
    { where: 'unclaimed', pattern: /^(?:坚持)?以.{2,80}(?:为指导|为统领|为指引)/ },
  ],
  minLength: 40,
  holds: [{ pattern: /围绕|贯彻|落实|坚持|学习/, advice: '写明围绕什么中心、落实什么部署。' }],
  advice: '写一段指导思想：以什么为指导、围绕什么中心、抓住什么主线，二百字以内。',
};

/** What can be counted at the end of the period. */
const COUNTABLE = /\d|[%％]|[二三四五六七八九十百千万两]+(?:个|项|次|名|人|家|场|期)|全覆盖|零事故|不低于|不少于/;

/** 工作目标 */
export const GOALS: SectionSpec = {
  id: 'goals',
  title: '工作目标',
  required: true,
  aliases: ['工作目标', '总体目标', '主要目标', '目标任务', '奋斗目标', '年度目标', '预期目标', '目标', '任务目标', '目标要求', '工作指标', '总目标', '主要指标'],
  cues: [{ where: 'unclaimed', pattern: /^.{0,16}(?:工作)?(?:总体|主要|总的|奋斗|年度)?目标(?:任务)?(?:是|为|[:：]).{0,200}(?:\d|[一二三四五六七八九十百][项个次名%]|全覆盖|零事故)/ }],
  minLength: 30,
  holds: [{ pattern: COUNTABLE, advice: '目标要能核对：至少写一项数量、比例或时限。' }],
  advice: '列出年末可以核对的目标：数量、比例、时限，三项以上为好。',
  parts: [{ title: '组织建设', words: ['会员', '入会', '建会'] }, { title: '服务职工', words: ['满意率', '帮扶', '慰问'] }, { title: '素质提升', words: ['培训', '竞赛', '技能'] }],
};

/** 主要任务: the body; takes in what nothing else claims. */
export const TASKS: SectionSpec = {
  id: 'tasks',
  title: '主要任务',
  required: true,
  aliases: ['主要任务', '重点工作', '主要工作', '工作重点', '工作任务', '工作内容', '重点任务', '主要工作任务', '主要工作内容', '工作要点', '任务分解', '主要工作和任务', '任务'],
  notAliases: ['安排', '目标任务', '措施', '做法'],
  takesRest: true,
  minLength: 120,
  advice: '分条写主要任务，每条说清做什么、谁来做、什么时候做完、做到什么程度。',
  parts: [{ title: '思想引领', words: ['宣讲', '思想', '学习'] }, { title: '建功立业', words: ['竞赛', '技能'] }, { title: '维护权益', words: ['集体合同', '职代会', '权益'] }, { title: '关心职工', words: ['帮扶', '慰问', '走访'] }],
};

/** 时间安排 */
export const SCHEDULE: SectionSpec = {
  id: 'schedule',
  title: '时间安排',
  required: false,
  aliases: ['时间安排', '进度安排', '实施步骤', '工作步骤', '阶段安排', '月度安排', '工作行事历', '行事历', '活动安排', '工作安排', '主要工作和活动安排', '主要工作安排', '具体安排', '日程安排', '每月工作安排', '逐月安排', '时间进度', '进度计划', '推进计划', '月工作安排', '具体工作安排', '活动计划', '各月工作', '工作计划', '步骤安排', '每月安排', '月度重点', '方法步骤', '实施阶段', '工作进度', '进度', '每月工作'],
  cues: [
    { where: 'unclaimed', pattern: /^[|\s]*(?:第?[一二三四]季度|(?:\d{1,2}[—–~～-])?(?:\d{1,2}|十?[一二三四五六七八九十])月(?:份)?(?![\d一二三四五六七八九十]+日))(?:[—\-~至到、：:\s，,|]|[\u4e00-\u9fff]{2,16}$|$)/, atLeast: 2 },
    { where: 'unclaimed', pattern: /三八|五一|六一|七一|教师节|国庆|元旦|暑假|寒假|期末|春节|中秋|重阳|端午/, atLeast: 4, maxLength: 30 },
  ],
  minLength: 30,
  advice: '按月份或季度排出进度，每段写清做哪几件事。',
};

/** The things an organisation has in hand to see a plan through; each word alone is met in any task. */
const MANAGEMENT: readonly RegExp[] = [
  /(?:主席|书记|组长|厂长|校长|主任|负责人).{0,8}(?:抓总|负总责|牵头|总负责)|领导小组|组织领导|加强领导|党政.{0,6}重视/,
  /经费.{0,12}(?:拨付|列支|专款|预算|到位)|专款专用|(?:支出|开支).{0,10}(?:集体|审查|审批)|(?:纳入|列入).{0,6}预算/,
  /考核.{0,20}(?:等次|优秀|合格|结果|兑现|依据|细则)|打分|评先|挂钩|奖惩/,
  /督查|督促|检查|通报|监督|公布|公开/,
  /(?:例会|请示|通报|台账|考勤|会商|销号)制度|集体讨论|集体研究/,
  /责任(?:到人|分工|落实|书|制)|分工负责|明确责任|落实到人|负起责任/,
];

/** 保障措施 */
export const SAFEGUARDS: SectionSpec = {
  id: 'safeguards',
  title: '保障措施',
  required: true,
  notAliases: ['班子', '干部', '职工', '权益', '服务'],
  aliases: ['保障措施', '组织保障', '组织领导', '工作保障', '工作要求', '几点要求', '强化保障', '加强领导', '保障机制', '有关要求', '落实措施', '保障', '组织实施'],
  cues: [
    {
      where: 'unclaimed',
      pattern: /(?:组织|经费|制度|考核|人员|队伍)保障(?:[。：:*]|$)|经费.{0,12}(?:专款专用|列支|按月拨付|足额拨付)|纳入.{0,12}(?:考核|目标管理)|考核.{0,24}(?:优秀|评先|挂钩|不合格|通报)|成立.{0,16}领导小组|(?:主席|书记|组长).{0,6}(?:抓总|负总责)/,
      atLeast: 2,
    },
    { where: 'late', together: MANAGEMENT, atLeast: 3 },
  ],
  minLength: 40,
  holds: [{ pattern: /领导|组织|经费|制度|督查|督促|考核|检查|责任/, advice: '至少写清谁来管、经费从哪来、怎样督查考核。' }],
  advice: '写保障措施：组织领导、经费、制度、督查考核各至少一句。',
  parts: [{ title: '组织领导', words: ['负总责', '任组长', '领导小组'] }, { title: '经费保障', words: ['预算', '经费'] }, { title: '制度保障', words: ['制度'] }, { title: '督查考核', words: ['绩效考核', '考核', '督查'] }],
};

/** 责任分工: who answers for what, in a list of its own or behind each task. */
export const DUTY: SectionSpec = {
  id: 'duty',
  title: '责任分工',
  required: false,
  within: true,
  aliases: ['责任分工', '任务分工', '职责分工', '任务分解表', '责任清单', '工作分工', '任务分解', '责任落实'],
  cues: [{ where: 'anywhere', pattern: /(?:责任|牵头|主办|承办|配合)(?:单位|部门|科室|领导|人)?[:：]|由.{2,16}(?:负责|牵头|承办|组织实施)|负责人[:：]|(?:部|科|处|室|办公室|委员会|委员|小组|车间|分会)(?:负责|牵头|具体负责)/ }],
  minLength: 8,
  advice: '每项任务写明牵头部门和完成时限，一事一主。',
  template: ['牵头部门：{{部门}}；配合部门：{{部门}}；完成时限：{{日期}}。'],
  phrasesOf: 'safeguards',
};

/** 经费安排 */
export const BUDGET: SectionSpec = {
  id: 'budget',
  title: '经费安排',
  required: false,
  within: true,
  aliases: ['经费预算', '经费安排', '经费来源', '活动经费', '费用预算', '资金来源', '经费开支', '经费支出', '资金保障'],
  cues: [{ where: 'anywhere', pattern: /(?:预算|经费|费用|资金).{0,24}[\d一二三四五六七八九十百千万]余?万?元|(?:经费|费用).{0,16}(?:列支|开支|承担|解决)/ }],
  minLength: 8,
  advice: '写清经费分项、合计和来源，分项之和等于合计。',
  template: ['所需经费{{数量}}元，其中{{名称}}{{数量}}元、{{名称}}{{数量}}元，从{{经费来源}}列支。'],
  phrasesOf: 'safeguards',
};

/** 结语 */
export const CLOSING: SectionSpec = {
  id: 'closing',
  title: '结语',
  required: false,
  aliases: ['结语', '结束语', '结尾'],
  cues: [
    { where: 'sentence', pattern: /^(?:总之|综上所述|结语[:：])/ },
    { where: 'sentence', pattern: /以上(?:是|就是|为).{2,40}(?:计划|内容|安排|要点)/ },
    { where: 'ending', pattern: /^以上(?:计划|安排|要点|打算|意见|各项|任务|工作|事项).{0,60}(?:落实|执行|解释|实施|指正|调整)|^本(?:计划|要点|方案|安排).{0,40}(?:解释|(?:起|开始)(?:施行|实施|执行))/ },
    { where: 'ending', pattern: /^(?:TODO[:：]?\s*|[（(【[])?(?:结尾段?|结束语|结语)(?![:：]?$)/ },
    { where: 'ending', pattern: /^(?:最后[，,]|今后[，,]我们|一句话[，,]|蓝图|站在新的|面对新的|新的一年.{0,6}[，,])|让我们.{0,80}(?:努力|奋斗|贡献|前进)|我们(?:坚信|相信|将以|有理由相信).{0,80}(?:努力|奋斗|贡献|开创|成绩)|(?:而努力奋斗|再立新功|再创(?:佳绩|辉煌)|开好局|谱写.{0,12}篇章|优异成绩.{0,30}(?:献礼|开局|起步|迎接|贡献)|任务已经明确)/ },
    { where: 'ending', pattern: /(?:工会|我们|大家|全体[^，,。]{2,8})(?:们)?(?:愿|甘愿|必将|定将|一定会).{2,60}|不求.{1,12}但求|(?:齐心协力|携手(?:同行|并进)|众志成城|共同(?:努力|奋斗)).{0,40}[。！!]$/, maxLength: 120 },
  ],
  minLength: 15,
  advice: '结语可有可无；要写就用一两句表明决心，不重复前文。',
};

/** 落款 */
export const SIGNATURE: SectionSpec = {
  id: 'signature',
  title: '落款',
  required: false,
  aliases: ['落款'],
  cues: [{ where: 'ending', pattern: /(?:20[\d_＿xXＸ×*〇○]{2}|二[〇○零][一二三四五六七八九〇○零]{2}|[xXＸ×_＿]{2,4})\s*年.{0,6}月.{0,6}日\s*$/, maxLength: 48 }],
  minLength: 0,
  advice: '末尾写单位全称和成文日期，日期用阿拉伯数字。',
  template: ['{{单位}}', '{{年度}}年{{日期}}'],
};
