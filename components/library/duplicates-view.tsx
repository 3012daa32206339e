import { useEffect, useId, useState } from 'preact/hooks';
import type { LibraryDesk } from '../../lib/phrases/library-desk.ts';
import type { PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { Empty } from '../controls/notices.tsx';
import { errorMessage } from '../error-messages.ts';
import { Icon } from '../icons.tsx';
import { aboutPhrase } from './library-row.tsx';
import { countText } from './sizes.ts';
import { useAsked } from './use-asked.ts';
import type { Desk } from './use-desk.ts';

interface DuplicatesViewProps {
  readonly library: LibraryDesk;
  readonly desk: Desk;
  readonly visible: boolean;
  readonly sectionTitle: (id: string) => string;
}

/** Groups put into the document at a time. */
const PAGE = 30;

/** 近似词句: phrases that say nearly the same, in groups; each can become one. */
export function DuplicatesView({ library, desk, visible, sectionTitle }: DuplicatesViewProps) {
  const groups = useAsked(() => library.duplicates());
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => {
    if (visible) groups.ask();
  }, [visible, desk.version]);
  const list = groups.value ?? [];
  const merge = (keep: PersonalPhrase, group: readonly PersonalPhrase[]) => {
    const others = group.filter(({ id }) => id !== keep.id).map(({ id }) => id);
    return desk.act(
      () => library.merge(keep.id, others),
      (count) => `已合并，少了 ${countText(count)} 条。标签、要件和使用次数都留着。`,
    );
  };
  return (
    <>
      <div class="view-bar">
        <p class="muted">说法差不多的词句放在一组。选要留的那一条，其余的并进去；标签、要件、星标和使用次数都会留下。</p>
      </div>
      {groups.status === 'busy' && list.length === 0 && <p role="status" class="view-busy muted">正在比较……</p>}
      {groups.error && (
        <Empty icon="warning" title="没有比成">
          <p>{errorMessage(groups.error)}</p>
        </Empty>
      )}
      {groups.status === 'ready' && list.length === 0 && (
        <Empty icon="present" tone="ok" title="没有近似的词句">
          <p>库里的词句各有各的说法。</p>
        </Empty>
      )}
      {list.slice(0, limit).map((group) => (
        <DuplicateGroup key={group.map(({ id }) => id).join()} group={group} sectionTitle={sectionTitle} onMerge={(keep) => void merge(keep, group)} />
      ))}
      {list.length > limit && (
        <div class="finding-more">
          <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
            显示更多（还有 {list.length - limit} 组）
          </button>
        </div>
      )}
    </>
  );
}

interface DuplicateGroupProps {
  readonly group: readonly PersonalPhrase[];
  readonly sectionTitle: (id: string) => string;
  readonly onMerge: (keep: PersonalPhrase) => void;
}

function DuplicateGroup({ group, sectionTitle, onMerge }: DuplicateGroupProps) {
  const id = useId();
  const [kept, setKept] = useState(group[0]?.id ?? '');
  return (
    <fieldset class="duplicate-group">
      <legend class="sr-only">{group.length} 条近似词句</legend>
      {group.map((phrase) => (
        <label key={phrase.id} class="duplicate">
          <input type="radio" name={id} checked={phrase.id === kept} onChange={() => setKept(phrase.id)} />
          <span>
            <span class="candidate-text">{phrase.text}</span>
            <span class="muted candidate-about">{aboutPhrase(phrase, sectionTitle)}</span>
          </span>
        </label>
      ))}
      <button
        type="button"
        class="btn"
        onClick={() => {
          const keep = group.find((phrase) => phrase.id === kept) ?? group[0];
          if (keep) onMerge(keep);
        }}
      >
        <Icon name="merge" />
        留选中的，合并
      </button>
    </fieldset>
  );
}
