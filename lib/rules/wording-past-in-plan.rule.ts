import { articlesOf } from './wording-articles.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { outOfPlace, placesOf, quoted, tenseReader, type TenseWord } from './wording-tense.ts';

/** One or two are met in any plan. */
const LEAST = 3;

const DONE = ['举办', '召开', '开展', '组织', '完成', '建立', '成立', '取得', '获得', '印发', '制定', '修订', '慰问', '走访', '发放', '实现', '表彰', '评选', '开设', '建成', '解决', '受理', '签订', '筹集', '投入', '接待', '办理', '参加', '化解', '调解', '救助', '资助', '征集', '选送', '推荐', '购置', '更新', '提高', '增强', '丰富', '促进', '营造', '树立'];
const COUNTED = ['开展', '举办', '慰问', '发放', '培训', '走访', '组织', '接待', '受理', '办理', '召开', '救助', '征集', '发展', '投入', '筹集'];
const PAST = [
  ...DONE.map((verb) => `${verb}了`),
  ...DONE.map((verb) => `已${verb}`),
  ...DONE.map((verb) => `已经${verb}`),
  ...COUNTED.flatMap((verb) => [`共${verb}`, `共计${verb}`, `先后${verb}`, `累计${verb}`]),
  '荣获', '被评为', '被授予', '一年来',
];
/** What such words are about when they are right in a plan: last year, a condition, an aim. */
const LOOKS_BACK = /去年|上年|上一年|往年|此前|过去|近年|以来|前期|目前|现有|基础上|力争|争取|确保|将|(?<![重主需必纪摘])要(?!求|点|素)|待|凡|对已|对于已|已(?:建立|成立|完成|签订|取得|开展).{0,10}的|荣获.{0,12}的|被(?:评为|授予).{0,20}的|年底|年内/;
const REVIEW = /回顾|总结|上年|去年|形势|背景|基本情况|现状|基础|问题|不足|成效|成绩|做法|经验|体会/;
const NOT_A_PLAN = /总结|回顾|述职|汇报|小结|情况|事迹|报告|先进|材料/;
const LOOKING_BACK_TYPES = /summary|report|duty|review|deeds/;

export default defineRule<readonly TenseWord[]>({
  id: 'wording/past-in-plan',
  title: '计划写成了总结',
  why: '计划写要做的事。成段的“举办了”“完成了”说明是从总结里抄来的，没有改成计划。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: [
      '机关工会2026年工作计划\n一、主要任务\n组织了三期岗位练兵，参加职工二百余人。\n慰问了困难职工家庭十二户，发放了慰问品。\n一年来，工会被评为先进集体。\n建立了职工书屋，丰富了业余生活。',
    ],
    ok: [
      '机关工会2026年工作计划\n一、上年工作回顾\n组织了三期练兵。慰问了困难职工。建立了职工书屋。\n二、主要任务\n3月底前组织岗位练兵。',
      '机关工会2026年工作计划\n去年，我们举办了运动会，建立了书屋，取得了成绩。\n一、主要任务\n对已建立的小组进行复查。',
      '机关工会2025年工作总结\n一、主要工作\n组织了三期练兵。慰问了困难职工。建立了职工书屋。',
    ],
  },
  summarise: (() => {
    const read = tenseReader(PAST, LOOKS_BACK);
    return ({ text }) => read(text);
  })(),
  *check(document, _context, summaries): Iterable<RuleFinding> {
    if (LOOKING_BACK_TYPES.test(document.documentType) || summaries.every((words) => words.length === 0)) return;
    for (const article of articlesOf(document)) {
      if (NOT_A_PLAN.test(article.title)) continue;
      const found = outOfPlace(article, placesOf(article, REVIEW), document, summaries);
      const [first] = found;
      if (!first || found.length < LEAST) continue;
      yield {
        start: first.start,
        end: first.end,
        message: `计划里有${found.length}处写的是已经做完的事，如${quoted(found)}，像是从总结里抄来的。回顾上年请单列一段，其余改成“将”“要”做什么、什么时候做完。`,
      };
    }
  },
});
