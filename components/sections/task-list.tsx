import { useState } from 'preact/hooks';
import type { TaskOverview } from '../../lib/assistant/report.ts';
import type { Span } from '../../lib/draft/span.ts';

interface TaskListProps {
  readonly tasks: TaskOverview;
  readonly onReveal?: (span: Span) => void;
}

/** How many are listed before the writer asks for the rest: an overview, not a wall. */
const FIRST = 8;

/** Which tasks of a plan could not be checked at the end of the year, to be walked one by one. */
export function TaskList({ tasks: { total, incomplete }, onReveal }: TaskListProps) {
  const [all, setAll] = useState(false);
  const complete = total - incomplete.length;
  const shown = all ? incomplete : incomplete.slice(0, FIRST);
  return (
    <section class="tasks" aria-label="任务能不能检查">
      <h2 class="tasks-head">
        任务能不能检查
        <span class="tasks-share">
          {complete}/{total} 项写全
        </span>
      </h2>
      <meter class="tasks-meter" min={0} max={total} value={complete} aria-label={`${total} 项任务，${complete} 项写全`} />
      {incomplete.length === 0 ? (
        <p class="tasks-hint">每项任务都写明了要点，年底可以逐项核对。</p>
      ) : (
        <>
          <p class="tasks-hint">动作、对象、指标、时限、责任人、措施，六样至少写四样。下面的还缺：</p>
          <ul class="task-list">
            {shown.map((task) => (
              <li key={`${task.start} ${task.title}`} data-task={task.start}>
                <button type="button" class="task" onClick={() => onReveal?.({ start: task.start, end: task.end })}>
                  <span class="task-title">{task.title}</span>
                  <span class="task-lacks">没写{task.lacks.join('、')}</span>
                </button>
              </li>
            ))}
          </ul>
          {shown.length < incomplete.length && (
            <button type="button" class="btn tasks-more" onClick={() => setAll(true)}>
              看其余 {incomplete.length - shown.length} 项
            </button>
          )}
        </>
      )}
    </section>
  );
}
