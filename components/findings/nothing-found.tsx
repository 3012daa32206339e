import { Empty } from '../controls/notices.tsx';
import { SEVERITY_TITLES } from '../severity.ts';
import type { SeverityFilter } from './finding-toolbar.tsx';

interface NothingFoundProps {
  /** How many characters were checked. */
  readonly characters: number;
  readonly filter: SeverityFilter;
  /** How many findings there are, filtered out or not. */
  readonly all: number;
  /** What to do about a draft without a word. */
  readonly hint: string;
}

/** What stands in the place of a list without findings: all is well, the filter hides them, or nothing was written yet. */
export function NothingFound({ characters, filter, all, hint }: NothingFoundProps) {
  if (characters === 0) {
    return (
      <Empty icon="edit" title="还没有文字">
        <p>{hint}</p>
      </Empty>
    );
  }
  if (filter !== 'all' && all > 0) {
    return (
      <Empty icon="present" tone="ok" title={`没有“${SEVERITY_TITLES[filter]}”的检查项`}>
        <p>还有 {all} 处轻重不同的，点“全部”就能看到。</p>
      </Empty>
    );
  }
  return (
    <Empty icon="present" tone="ok" title="没有发现残留和差错">
      <p>报送前，再到“要件”里看看内容是否齐全。</p>
    </Empty>
  );
}
