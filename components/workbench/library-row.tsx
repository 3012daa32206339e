import { FIELDS, type PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { Icon } from '../icons.tsx';
import { PhraseText } from '../phrases/phrase-text.tsx';
import type { SectionInfo } from './section-info.ts';

interface LibraryRowProps {
  readonly phrase: PersonalPhrase;
  readonly sections: readonly SectionInfo[];
  readonly onStar: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One phrase of the personal library. */
export function LibraryRow({ phrase, sections, onStar, onEdit, onRemove }: LibraryRowProps) {
  const titles = phrase.sections.map((id) => sections.find((section) => section.id === id)?.title ?? id);
  const fields = phrase.fields.filter((field) => field !== 'general').map((field) => FIELDS[field]);
  const use = phrase.uses > 0 ? `用过 ${phrase.uses} 次` : '还没用过';
  return (
    <li class="library-row" data-phrase-id={phrase.id}>
      <button
        type="button"
        class="icon-btn star"
        aria-label="加星"
        title={phrase.starred ? '取消加星' : '加星'}
        aria-pressed={phrase.starred}
        onClick={onStar}
      >
        <Icon name="star" filled={phrase.starred} />
      </button>
      <div class="library-main">
        <p class="phrase-text">
          <PhraseText text={phrase.text} openSlots={slotsIn(phrase.text)} matches={[]} />
        </p>
        <p class="library-tags muted">{[...titles, ...fields, use].join(' · ')}</p>
      </div>
      <button type="button" class="icon-btn" aria-label="编辑" title="编辑" onClick={onEdit}>
        <Icon name="edit" />
      </button>
      <button type="button" class="icon-btn" aria-label="删除" title="删除" onClick={onRemove}>
        <Icon name="trash" />
      </button>
    </li>
  );
}

function slotsIn(text: string) {
  return [...text.matchAll(/\{\{[^{}]+\}\}/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
