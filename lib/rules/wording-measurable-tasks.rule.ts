import { defineRule, type RuleFinding } from './rule.ts';
import { elementsOfBlock, TASK_ELEMENTS, type BlockElements, type TaskElement } from './wording-task-elements.ts';
import { isPlan, taskReview, type ReviewedTask } from './wording-task-review.ts';

/** Fewer tasks make no share worth telling. */
const LEAST = 3;
/** A plan as good as this is left alone. */
const GOOD_SHARE = 0.8;
/** What a checker asks for first. */
const ASKED: readonly TaskElement[] = ['measure', 'deadline', 'owner'];

export default defineRule<BlockElements>({
  id: 'wording/measurable-tasks',
  title: '任务能不能检查',
  why: '写明做什么、对谁、多少、何时、谁来做、怎么做（六样至少四样），年底才能逐项核对计划完成了没有。',
  severity: 'info',
  scope: 'document',
  needsWhole: true,
  examples: {
    bad: ['机关工会2026年工作计划\n一、主要任务\n（一）进一步加强学习，不断提高政治素质。\n（二）大力弘扬先进精神，营造良好氛围。\n（三）切实转变工作作风，努力树立新形象。'],
    ok: [
      '机关工会2026年工作计划\n一、主要任务\n（一）3月底前由组织部牵头，走访困难职工40户。\n（二）6月由宣传科负责，举办职工读书会2场。\n（三）9月由女工委承办，组织健康讲座1次，覆盖全体女职工。',
      '机关工会2026年工作计划\n一、主要任务\n（一）进一步加强学习。',
    ],
  },
  summarise: elementsOfBlock,
  *check(document, _context, summaries): Iterable<RuleFinding> {
    if (!isPlan(document.documentType)) return;
    const { tasks, complete, head } = taskReview(document, summaries);
    const first = tasks.find((task) => !task.complete);
    if (!head || !first || tasks.length < LEAST || complete / tasks.length >= GOOD_SHARE) return;
    const share = Math.round((complete / tasks.length) * 100);
    yield { ...head, message: `共${tasks.length}项任务，写得能检查的有${complete}项（${share}%）。${lackingOf(tasks)}请从“${first.title}”起逐项补上：做到多少、什么时候做完、谁来做。` };
  },
});

/** `没写指标的12项，没写时限的9项。` */
function lackingOf(tasks: readonly ReviewedTask[]): string {
  const counts = ASKED.map((element) => [TASK_ELEMENTS[element], tasks.filter(({ lacks }) => lacks.includes(element)).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([name, count]) => `没写${name}的${count}项`);
  return told.length === 0 ? '' : `${told.join('，')}。`;
}
