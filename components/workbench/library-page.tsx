import { useEffect, useState } from 'preact/hooks';
import type { NewPhrase, PhraseLibrary } from '../../lib/phrases/phrase-library.ts';
import type { PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { Empty } from '../controls/notices.tsx';
import { Icon } from '../icons.tsx';
import { SearchBox } from '../phrases/search-box.tsx';
import { LibraryRow } from './library-row.tsx';
import { PhraseEditor } from './phrase-editor.tsx';
import type { SectionInfo } from './section-info.ts';
import { useLibrary } from './use-library.ts';

interface LibraryPageProps {
  readonly library: PhraseLibrary;
  readonly sections: readonly SectionInfo[];
  readonly visible: boolean;
}

/** How many phrases are put into the document at a time. */
const PAGE = 100;

/** 词句库: the personal library, to look through, add to, mend and clear out. */
export function LibraryPage({ library, sections, visible }: LibraryPageProps) {
  const desk = useLibrary(library);
  const [words, setWords] = useState('');
  const [starredOnly, setStarredOnly] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const [editing, setEditing] = useState<PersonalPhrase | 'new' | null>(null);

  // The sidebar may have added to the library meanwhile.
  useEffect(() => {
    if (visible) void desk.reload();
  }, [visible, library]);

  const found = filterPhrases(desk.phrases ?? [], words, starredOnly);
  const save = async (phrase: NewPhrase) => {
    const saved = editing === 'new' || editing === null ? await desk.add(phrase) : await desk.update(editing.id, phrase);
    if (saved) setEditing(null);
  };
  return (
    <div class="library-page">
      <div class="page-head">
        <h1>词句库</h1>
        <p class="muted">自己攒下的词句，写作时在侧栏的“词句”里排在前面。只存在本机。</p>
      </div>
      <div class="library-bar">
        <SearchBox label="筛选词句" placeholder="筛选词句" value={words} onValue={setWords} />
        <button type="button" class="btn" aria-pressed={starredOnly} onClick={() => setStarredOnly(!starredOnly)}>
          <Icon name="star" filled={starredOnly} />
          只看加星
        </button>
        <button type="button" class="btn primary" onClick={() => setEditing('new')}>
          <Icon name="plus" />
          添加词句
        </button>
      </div>
      {editing === 'new' && <PhraseEditor sections={sections} onSave={save} onCancel={() => setEditing(null)} />}
      <ul class="library-list" aria-label="我的词句">
        {found.slice(0, limit).map((phrase) =>
          editing !== 'new' && editing?.id === phrase.id ? (
            <li key={phrase.id}>
              <PhraseEditor phrase={phrase} sections={sections} onSave={save} onCancel={() => setEditing(null)} />
            </li>
          ) : (
            <LibraryRow
              key={phrase.id}
              phrase={phrase}
              sections={sections}
              onStar={() => void desk.update(phrase.id, { starred: !phrase.starred })}
              onEdit={() => setEditing(phrase)}
              onRemove={() => void desk.remove(phrase)}
            />
          ),
        )}
      </ul>
      {found.length > limit && (
        <div class="finding-more">
          <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
            显示更多（还有 {found.length - limit} 条）
          </button>
        </div>
      )}
      {desk.phrases && found.length === 0 && editing !== 'new' && <NoPhrases none={desk.phrases.length === 0} />}
    </div>
  );
}

function NoPhrases({ none }: { none: boolean }) {
  return none ? (
    <Empty icon="library" title="还没有自己的词句">
      <p>写作时选中写得好的一段，点侧栏里的“存所选文字”；也可以在这里直接添加。</p>
    </Empty>
  ) : (
    <Empty icon="search" title="没有符合的词句">
      <p>换个说法，或取消“只看加星”。</p>
    </Empty>
  );
}

/** The phrases that hold all the words, in the order given. */
export function filterPhrases(
  phrases: readonly PersonalPhrase[],
  words: string,
  starredOnly: boolean,
): readonly PersonalPhrase[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return phrases.filter(
    (phrase) =>
      (!starredOnly || phrase.starred) && wanted.every((word) => phrase.text.toLowerCase().includes(word)),
  );
}
