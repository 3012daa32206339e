import { useEffect, useState } from 'preact/hooks';
import type { LibraryDesk, LibraryOverview, MinedPhrase } from '../../lib/phrases/library-desk.ts';
import { Empty } from '../controls/notices.tsx';
import { errorMessage } from '../error-messages.ts';
import { Icon } from '../icons.tsx';
import { countText } from './sizes.ts';
import { useAsked } from './use-asked.ts';
import type { Desk } from './use-desk.ts';

interface MiningViewProps {
  readonly library: LibraryDesk;
  readonly desk: Desk;
  readonly visible: boolean;
  readonly sectionTitle: (id: string) => string;
}

/** What a pattern's gap is kept as, for the writer to fill. */
const GAP = '{{名称}}';
/** Sections and documents named of one candidate. */
const MOST_NAMED = 3;

/** 常用说法: what recurs in the imported documents, offered for keeping; nothing is kept by itself. */
export function MiningView({ library, desk, visible, sectionTitle }: MiningViewProps) {
  const mined = useAsked(() => library.mine());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    if (visible && mined.status === 'idle') mined.ask();
  }, [visible]);
  const list = mined.value ?? [];
  // What was ticked in an older result and is not in this one is not kept.
  const kept = list.filter(({ text }) => chosen.has(text));
  const keep = async () => {
    setSaving(true);
    const done = await desk.act(
      () => library.add(kept.map(asPhrase)),
      (count) => `已收进词句库 ${countText(count)} 条。`,
    );
    setSaving(false);
    if (!done) return;
    mined.set((before) => before.filter(({ text }) => !chosen.has(text)));
    setChosen(new Set());
  };
  const all = list.length > 0 && kept.length === list.length;
  return (
    <>
      <div class="view-bar">
        <p class="muted">从导入的文件里找出反复出现的说法。选中要留的，再收进词句库；不选的不会收。</p>
        <button type="button" class="btn" disabled={mined.status === 'busy'} onClick={mined.ask}>
          重新找一遍
        </button>
        {list.length > 0 && (
          <>
            <label class="choice">
              <input type="checkbox" checked={all} onChange={() => setChosen(all ? new Set() : new Set(list.map(({ text }) => text)))} />
              全选
            </label>
            <button type="button" class="btn primary" disabled={kept.length === 0 || saving} onClick={() => void keep()}>
              收进词句库{kept.length > 0 && `（${countText(kept.length)} 条）`}
            </button>
          </>
        )}
      </div>
      {mined.status === 'busy' && <p role="status" class="view-busy muted">正在找……文件多时要等几秒。</p>}
      {mined.error && (
        <Empty icon="warning" title="没有找成">
          <p>{errorMessage(mined.error)}</p>
        </Empty>
      )}
      {mined.status === 'ready' && list.length === 0 && (
        <Empty icon="search" title="还没有找到反复出现的说法">
          <p>先导入几份过去的文件，同一个说法出现三次以上才会列在这里。</p>
        </Empty>
      )}
      <ul class="plain-rows" aria-label="反复出现的说法">
        {list.map((phrase) => (
          <li key={phrase.text}>
            <label class="plain-main candidate">
              <input
                type="checkbox"
                checked={chosen.has(phrase.text)}
                onChange={(event) => {
                  const changed = new Set(chosen);
                  if (event.currentTarget.checked) changed.add(phrase.text);
                  else changed.delete(phrase.text);
                  setChosen(changed);
                }}
              />
              <span>
                <span class="candidate-text">{phrase.text}</span>
                <span class="muted candidate-about">{aboutCandidate(phrase, desk.overview, sectionTitle)}</span>
              </span>
            </label>
            {phrase.kind === 'pattern' && (
              <span class="tag">
                <Icon name="edit" />
                句式
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function asPhrase({ text, kind, sections }: MinedPhrase) {
  return { text: kind === 'pattern' ? text.replaceAll('…', GAP) : text, sections: sections.slice(0, MOST_NAMED).map(({ id }) => id) };
}

/** How often, where and in which documents. */
function aboutCandidate({ count, sections, sourceIds }: MinedPhrase, overview: LibraryOverview | null, sectionTitle: (id: string) => string): string {
  const names = sourceIds.map((id) => overview?.documents.find((document) => document.id === id)?.name).filter((name) => name !== undefined);
  const where = sections.slice(0, MOST_NAMED).map(({ id, count: times }) => `${sectionTitle(id)} ${times} 次`);
  const documents = `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? ` 等 ${names.length} 份` : ''}`;
  return [`出现 ${count} 次`, ...where, documents].filter((part) => part !== '').join(' · ');
}
