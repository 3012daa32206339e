import type { PhraseSuggestion } from '../../lib/phrases/phrase.ts';
import { FIELDS } from '../../lib/phrases/phrase.ts';
import { Icon } from '../icons.tsx';
import { PhraseText } from './phrase-text.tsx';

interface PhraseRowProps {
  readonly suggestion: PhraseSuggestion;
  readonly sectionTitle: (id: string) => string | undefined;
  /** Only one button of the list is a tab stop; arrows walk the others. */
  readonly tabStop: boolean;
  readonly onInsert: (suggestion: PhraseSuggestion) => void;
  readonly onRemove: (suggestion: PhraseSuggestion) => void;
}

/** One suggested phrase with its 插入 button; the user's own can be removed. */
export function PhraseRow({ suggestion, sectionTitle, tabStop, onInsert, onRemove }: PhraseRowProps) {
  const own = suggestion.origin === 'personal';
  return (
    <li class="phrase" data-phrase-id={suggestion.id}>
      <p class="phrase-text">
        <PhraseText text={suggestion.text} openSlots={suggestion.openSlots} matches={suggestion.matches} />
      </p>
      <div class="phrase-foot">
        <button
          type="button"
          class="btn phrase-insert"
          tabIndex={tabStop ? 0 : -1}
          onClick={() => onInsert(suggestion)}
        >
          插入
        </button>
        <span class="phrase-tags">
          {suggestion.starred && (
            <span class="phrase-star" role="img" aria-label="已加星">
              <Icon name="star" filled />
            </span>
          )}
          {own && <span class="phrase-own">我的</span>}
          {tagsOf(suggestion, sectionTitle)}
        </span>
        {own && (
          <button
            type="button"
            class="icon-btn phrase-remove"
            aria-label="删去这条词句"
            title="从我的词句中删去"
            tabIndex={tabStop ? 0 : -1}
            onClick={() => onRemove(suggestion)}
          >
            <Icon name="trash" />
          </button>
        )}
      </div>
    </li>
  );
}

/** Where a phrase belongs, in a few words. */
function tagsOf(suggestion: PhraseSuggestion, sectionTitle: PhraseRowProps['sectionTitle']): string {
  const sections = suggestion.sections.map(sectionTitle).filter((title) => title !== undefined);
  const fields = suggestion.fields.filter((field) => field !== 'general').map((field) => FIELDS[field]);
  return [...sections.slice(0, 2), ...fields.slice(0, 2)].join(' · ');
}
