import { defineChecklist } from './checklist.ts';
import { ATTACHMENTS, CONTACT, ORGANISERS, PARTICIPANTS, PLACE, PUBLICITY, PURPOSE, REQUIREMENTS, SAFETY, SCHEME_BUDGET, SCHEME_DUTY, SCHEME_GOALS, SCHEME_SIGNATURE, SCHEME_TITLE, STEPS, TIME } from './scheme-sections.ts';
import { TASKS } from './usual-sections.ts';

/** Titles of contests, which need rules and prizes. */
const CONTEST = /比赛|竞赛|大赛|比武|运动会|征文|演讲|朗诵|评选|赛/;

/** 活动方案: an event of a day or a few, a contest; facts/doctypes.md §4a. */
export default defineChecklist({
  id: 'activity-scheme',
  title: '活动方案',
  order: 50,
  recognise: {
    title: /(?:活动|比赛|竞赛|大赛|比武|赛|运动会|联欢会?|晚会|演出|征文|演讲|朗诵|展演|春游|秋游|疗休养|讲座|培训班|团建|联谊会?|评选|游园|文化节|艺术节|[“"].{1,12}[”"])[^，。]{0,12}(?:方案|策划书?|预案)|策划书?$/,
    notTitle: /总结/,
    text: /(?:活动|比赛|竞赛)(?:时间|地点|内容|主题|目的|流程|规则|对象|形式|日期)|参(?:加|赛)(?:人员|对象|单位|办法)|报名|奖项|裁判|评委|抽签|一等奖/,
  },
  sections: [
    { ...SCHEME_TITLE, template: ['{{单位}}{{活动名称}}活动方案'] },
    PURPOSE,
    {
      id: 'theme',
      title: '活动主题',
      required: false,
      aliases: ['活动主题', '主题', '活动口号', '竞赛主题', '口号'],
      cues: [{ where: 'anywhere', pattern: /主题(?:是|为|[:：])|以[“"].{2,30}[”"]为主题/ }],
      minLength: 4,
      advice: '主题加引号，全文只用一个说法。',
      template: ['活动主题：“{{主题}}”'],
    },
    { ...SCHEME_GOALS, required: false, advice: '可以写预期效果：多少人参加、评出多少。' },
    TIME,
    PLACE,
    PARTICIPANTS,
    ORGANISERS,
    {
      ...TASKS,
      title: '活动内容',
      aliases: ['活动内容', '比赛项目', '活动流程', '活动形式', '活动安排', '活动议程', '培训内容', '比赛流程', '主要任务', '重点任务', '活动项目', '竞赛内容', '竞赛项目', '活动内容及安排', '活动内容和形式', '比赛内容', '活动程序', '具体安排', '具体内容', '内容安排', '活动方式', '比赛形式', '活动内容与形式'],
      notAliases: [],
      minLength: 60,
      phrasesOf: 'measures',
      advice: '分环节写清做什么、多长时间，有流程的写到几点几分。',
      parts: [{ title: '活动流程' }, { title: '比赛办法', words: ['裁判'] }, { title: '工作分工', words: ['工作组'] }],
    },
    {
      id: 'rules',
      title: '规则与评奖',
      required: true,
      within: true,
      when: CONTEST,
      aliases: ['比赛规则', '竞赛规则', '评分标准', '竞赛办法', '奖项设置', '奖励办法', '录取名次', '评选办法', '评奖办法', '评分办法', '比赛办法', '表彰奖励', '评比办法', '名次奖励', '录取名次与奖励', '奖项'],
      cues: [{ where: 'anywhere', pattern: /[一二三]等奖|冠军|优秀组织奖|评分(?:标准|细则)?|名次|裁判/ }],
      minLength: 8,
      advice: '写清规则、评分和奖项：各项分数加起来是一百分，奖金合计与预算一致。',
      phrasesOf: 'measures',
      parts: [{ title: '比赛规则', words: ['比赛规则'] }, { title: '评分标准', words: ['评分总分', '评分'] }, { title: '奖项设置', words: ['奖励经费', '奖金'] }],
    },
    {
      id: 'signup',
      title: '报名办法',
      required: false,
      within: true,
      aliases: ['报名办法', '报名方式', '报名时间', '参赛办法', '报名及要求', '报名'],
      cues: [{ where: 'anywhere', pattern: /报名/ }],
      minLength: 4,
      advice: '写明报名截止时间、报给谁、交什么表。',
      template: ['请于{{日期}}前把报名表报送{{名称}}，联系人{{负责人}}，逾期视为放弃。'],
    },
    { ...STEPS, title: '时间步骤', required: false, notAliases: ['内容'], advice: '时间跨度长的，分筹备、举办、收尾三段写。' },
    SCHEME_DUTY,
    { ...SCHEME_BUDGET, required: true },
    SAFETY,
    PUBLICITY,
    { ...REQUIREMENTS, required: false },
    CONTACT,
    ATTACHMENTS,
    SCHEME_SIGNATURE,
  ],
});
