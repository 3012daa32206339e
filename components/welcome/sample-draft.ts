import type { BlockSource } from '../../lib/draft/draft.ts';

/** A draft to try the product on, written for this page and full of what templates leave behind. */
export const SAMPLE_DRAFT: readonly BlockSource[] = [
  { kind: 'heading', level: 1, text: 'XX市第二粮库工会20__年工作计划' },
  {
    kind: 'paragraph',
    text: '今年是粮库搬迁后的头一年，库区大了，新人多了，工会的担子也重了。为把大家拢在一起、把活干在点子上，结合库里实际，制定本计划。',
  },
  { kind: 'heading', level: 2, text: '一、指导思想' },
  {
    kind: 'paragraph',
    text: '认真学习贯彻党的xx大精神，按照（此处填写上级单位）的部署，围绕“保粮、保安全、保稳定”的中心任务，做好职工的贴心人。',
  },
  { kind: 'heading', level: 2, text: '二、工作目标' },
  {
    kind: 'paragraph',
    text: '全年新发展会员不少于名，会员入会率达到98%以上；每个班组至少开展两次技能练兵；职工对工会工作满意率不低于95%。',
  },
  { kind: 'heading', level: 2, text: '三、主要任务' },
  {
    kind: 'paragraph',
    text: '（一）抓练兵。四月举办以“”为主题的保管员技能比赛，评出前三名，由某某同志负责筹备，比赛结果记入个人业务档案。',
  },
  {
    kind: 'paragraph',
    text: '（二）送关怀。入夏前把防暑药品送到每一个仓间，中秋前走访困难职工____户，建好台账，一户一策。',
  },
  {
    kind: 'paragraph',
    text: '（三）管安全。每月查一次熏蒸作业的防护用品，查出的问题三天内改完，改不完的报库务会研究。',
  },
];
