import type { DocumentView } from '../rules/rule.ts';
import type { FailedRules, RuleSet } from '../rules/rule-set.ts';
import measurableTasks from '../rules/wording-measurable-tasks.rule.ts';
import { TASK_ELEMENTS } from '../rules/wording-task-elements.ts';
import { isPlan, taskReview } from '../rules/wording-task-review.ts';
import type { TaskOverview } from './report.ts';

/** The tasks of a plan as a report tells of them; made of what the rule on them asked of each block, so without it there are none. */
export function taskOverview(document: DocumentView, rules: RuleSet, columns: readonly (readonly unknown[])[], failed: FailedRules): TaskOverview | null {
  const elements = failed.has(measurableTasks.id) ? null : rules.columnFor(measurableTasks, columns);
  if (!elements || !isPlan(document.documentType)) return null;
  const { tasks } = taskReview(document, elements);
  if (tasks.length === 0) return null;
  const incomplete = tasks.filter(({ complete }) => !complete).map(({ start, end, title, lacks }) => ({ start, end, title, lacks: lacks.map((element) => TASK_ELEMENTS[element]) }));
  return { total: tasks.length, incomplete };
}
