import { useRef, useState } from 'preact/hooks';
import type { Session, SessionState } from '../../lib/assistant/session.ts';
import type { PhraseSuggestion } from '../../lib/phrases/phrase.ts';
import { Empty } from '../controls/notices.tsx';
import { errorMessage } from '../error-messages.ts';
import { isComposing } from '../ime.ts';
import type { SessionActions } from '../sidebar/use-session-actions.ts';
import { PhraseControls } from './phrase-controls.tsx';
import { ANY_SECTION, PAGE, queryOf, type PhraseFilter } from './phrase-query.ts';
import { PhraseRow } from './phrase-row.tsx';
import { useSuggestions, type Suggestions } from './use-suggestions.ts';

interface PhrasePanelProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly actions: SessionActions;
  readonly visible: boolean;
  /** Kept by the sidebar, because the 要件 tab sets its section. */
  readonly filter: PhraseFilter;
  readonly onFilter: (patch: Partial<PhraseFilter>) => void;
}

/** The 词句 tab: phrases for the place the caret is in, or for words searched. */
export function PhrasePanel({ session, state, actions, visible, filter, onFilter }: PhrasePanelProps) {
  const [limit, setLimit] = useState(PAGE);
  const [libraryChanges, setLibraryChanges] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const changed = () => setLibraryChanges((count) => count + 1);
  const suggestions = useSuggestions({
    session,
    query: queryOf(filter, limit),
    visible,
    context: [state.caretSectionId, state.report?.documentType, libraryChanges, JSON.stringify(state.settings.profile)].join(),
    revision: state.revision,
  });
  const sections = state.report?.sections ?? [];
  const titles = new Map(sections.map((section) => [section.id, section.title]));
  const remove = async (suggestion: PhraseSuggestion) => {
    if (await actions.removePhrase(suggestion.id)) changed();
  };
  return (
    <div class="panel">
      <PhraseControls
        filter={filter}
        sections={sections}
        caretSectionId={state.caretSectionId}
        onFilter={(patch) => {
          setLimit(PAGE);
          onFilter(patch);
        }}
        onLeaveDown={() => insertButtons(list.current)[0]?.focus()}
        onSaveSelection={() => void actions.saveSelection(changed).then((saved) => saved && changed())}
      />
      <div class="scroller">
        <ul class="phrase-list" aria-label="词句" ref={list} onKeyDown={(event) => walk(event, list.current)}>
          {suggestions.list.map((suggestion, index) => (
            <PhraseRow
              key={suggestion.id}
              suggestion={suggestion}
              sectionTitle={(id) => titles.get(id)}
              tabStop={index === 0}
              onInsert={(chosen) => void actions.insert(chosen)}
              onRemove={(chosen) => void remove(chosen)}
            />
          ))}
        </ul>
        {suggestions.list.length >= limit && (
          <div class="finding-more">
            <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
              显示更多
            </button>
          </div>
        )}
        <NoPhrases suggestions={suggestions} filter={filter} onFilter={onFilter} />
      </div>
    </div>
  );
}

function NoPhrases({ suggestions, filter, onFilter }: { suggestions: Suggestions } & Pick<PhrasePanelProps, 'filter' | 'onFilter'>) {
  const { list, status, error } = suggestions;
  if (list.length > 0 || status === 'loading') return null;
  if (status === 'error') {
    return (
      <Empty icon="warning" title="词句没有取到">
        <p>{errorMessage(error ?? 'internal')}</p>
      </Empty>
    );
  }
  const narrowed = filter.section !== ANY_SECTION || filter.field !== '';
  return (
    <Empty icon="search" title={filter.words ? '没有搜到' : '这里还没有词句'}>
      <p>{filter.words ? '换个说法，或少写几个字再搜。' : '选中编辑器里写得好的一段，点“存所选文字”，下次就能用上。'}</p>
      {narrowed && (
        <button type="button" class="btn" onClick={() => onFilter({ section: ANY_SECTION, field: '' })}>
          在全部词句里找
        </button>
      )}
    </Empty>
  );
}

function insertButtons(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.phrase-insert') ?? [])];
}

/** Arrows walk the 插入 buttons; ↑ on the first goes back to the search box. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = insertButtons(list);
  const row = (event.target as Element).closest('li');
  const index = buttons.findIndex((button) => button.closest('li') === row);
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (target === undefined || index < 0) return;
  event.preventDefault();
  if (target < 0) list?.closest('.panel')?.querySelector<HTMLElement>('input[type="search"]')?.focus();
  else buttons[Math.min(target, buttons.length - 1)]?.focus();
}
