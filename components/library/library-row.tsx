import type { LibraryRow as Row } from '../../lib/phrases/library-desk.ts';
import { FIELDS, openSlotsOf, type PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { Icon } from '../icons.tsx';
import { PhraseText } from '../phrases/phrase-text.tsx';

interface LibraryRowProps {
  readonly row: Row;
  readonly sectionTitle: (id: string) => string;
  readonly onSelect: () => void;
  readonly onStar: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** The cells of one phrase of the personal library. The keyboard reaches all of it through the list. */
export function LibraryRow({ row, sectionTitle, onSelect, onStar, onEdit, onRemove }: LibraryRowProps) {
  const { phrase, matches } = row;
  return (
    <>
      <div role="gridcell" class="library-check" onClick={onSelect}>
        <span class="check-box" aria-hidden="true">
          <Icon name="check" />
        </span>
      </div>
      <div role="gridcell" class="library-main">
        <p class="library-text">
          <PhraseText text={phrase.text} openSlots={openSlotsOf(phrase.text)} matches={matches} />
        </p>
        <p class="library-tags muted">
          {(phrase.tags ?? []).map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
          {aboutPhrase(phrase, sectionTitle)}
        </p>
      </div>
      <div role="gridcell" class="library-actions">
        <button type="button" class="icon-btn star" tabIndex={-1} aria-label="加星" title={phrase.starred ? '取消加星' : '加星'} aria-pressed={phrase.starred} onClick={onStar}>
          <Icon name="star" filled={phrase.starred} />
        </button>
        <button type="button" class="icon-btn" tabIndex={-1} aria-label="编辑" title="编辑" onClick={onEdit}>
          <Icon name="edit" />
        </button>
        <button type="button" class="icon-btn" tabIndex={-1} aria-label="删除" title="删除" onClick={onRemove}>
          <Icon name="trash" />
        </button>
      </div>
    </>
  );
}

/** Where a phrase lies and belongs, and how it has been used, in a few words. */
export function aboutPhrase(phrase: PersonalPhrase, sectionTitle: (id: string) => string): string {
  const fields = phrase.fields.filter((field) => field !== 'general').map((field) => FIELDS[field]);
  const use = phrase.uses > 0 ? `用过 ${phrase.uses} 次` : '还没用过';
  return [...(phrase.folder ? [phrase.folder] : []), ...phrase.sections.map(sectionTitle), ...fields, use].join(' · ');
}
