import type { SectionSpec } from './checklist.ts';
import { CLOSING, DUTY, GOALS, PREFACE, SAFEGUARDS, SCHEDULE, SIGNATURE, TASKS, TITLE } from './usual-sections.ts';

/** What a period is called in the sections of its plan. */
interface PeriodWords {
  /** 本季度 */
  readonly now: string;
  /** 上季度 */
  readonly before: string;
  /** 季度工作计划 */
  readonly type: string;
  /** What the period is divided into: 月 or 周. */
  readonly unit: '月' | '周';
}

/** The sections of a plan shorter than a year: what is left over, what matters, when, and who; facts/doctypes.md §3. */
export function periodSections({ now, before, type, unit }: PeriodWords): readonly SectionSpec[] {
  return [
    { ...TITLE, advice: `第一行写标题：单位、时段、“${type}”。`, template: [`{{单位}}{{年度}}年{{时段}}${type}`] },
    { ...PREFACE, advice: `标题下用一两句写明依据，${now}围绕什么中心。` },
    {
      id: 'review',
      title: `${before}衔接`,
      required: false,
      aliases: [`${before}工作完成情况`, `${before}完成情况`, `${before}工作回顾`, '遗留事项', '未完成事项', '上期工作完成情况', '工作完成情况', '上学期工作回顾'],
      cues: [{ where: 'unclaimed', pattern: /(?:上个?(?:月|季度|半年|学期|周)|上半年).{0,40}(?:完成|未完成|遗留|结转)/ }],
      minLength: 15,
      advice: `写一两句${before}没做完的事和原因，接着办。`,
      template: [`${before}完成{{数量}}项；未完成的有{{名称}}，原因是{{原因}}，转入${now}继续办理。`],
    },
    { ...GOALS, required: false, advice: `列出${now}末可以核对的指标，两三项即可。`, parts: [] },
    {
      ...TASKS,
      title: `${now}重点`,
      aliases: [...TASKS.aliases, `${now}重点`, `${now}重点工作`, `${now}主要工作`, '本期重点', '具体工作'],
      minLength: 60,
      advice: `列三到八条${now}重点，与年度计划对得上。`,
      parts: [],
      phrasesOf: 'schedule',
    },
    {
      ...SCHEDULE,
      title: unit === '月' ? '逐月安排' : '逐周安排',
      required: true,
      aliases: [...SCHEDULE.aliases, '逐周安排', '每周安排', '周安排', '日程表', '活动安排表', '工作日程'],
      cues: [
        ...(SCHEDULE.cues ?? []),
        { where: 'anywhere', pattern: /^[|\s]*(?:第[一二三四五六]周|\d{1,2}月\d{1,2}日|\d{1,2}月?(?:上|中|下)旬|月(?:初|底|末))/, atLeast: 2 },
      ],
      minLength: 20,
      advice: `按${unit}排出事项，${now}内每${unit}都要有，不缺不重。`,
    },
    { ...DUTY, required: true, title: '责任人', cues: [...(DUTY.cues ?? []), { where: 'anywhere', pattern: /^(?:责任(?:人|部门|单位|科室)|负责人|牵头部门|承办人)$/ }], advice: '每件事写一个责任人或责任部门，不能都写“工会”。' },
    { ...SAFEGUARDS, title: '需协调事项', required: false, aliases: [...SAFEGUARDS.aliases, '需协调解决的问题', '需要协调的事项', '需协调事项'], minLength: 15, holds: [], advice: '需要别的部门配合或领导协调的事，单列出来。', template: ['需{{部门}}配合的事项：{{名称}}，请于{{日期}}前答复。'] },
    CLOSING,
    SIGNATURE,
  ];
}
