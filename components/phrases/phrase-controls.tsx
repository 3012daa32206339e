import type { SectionReport } from '../../lib/assistant/report.ts';
import { FIELDS, type FieldId } from '../../lib/phrases/phrase.ts';
import { Icon } from '../icons.tsx';
import { SearchBox } from './search-box.tsx';
import { ANY_SECTION, AT_CARET, type PhraseFilter } from './phrase-query.ts';

interface PhraseControlsProps {
  readonly filter: PhraseFilter;
  readonly sections: readonly SectionReport[];
  readonly caretSectionId: string | null;
  readonly onFilter: (patch: Partial<PhraseFilter>) => void;
  /** ↓ in the search box goes on to the results. */
  readonly onLeaveDown: () => void;
  readonly onSaveSelection: () => void;
}

/** The search box, the two selects, and the way to keep a passage of one's own. */
export function PhraseControls(props: PhraseControlsProps) {
  const { filter, sections, caretSectionId, onFilter, onLeaveDown, onSaveSelection } = props;
  const caretTitle = sections.find((section) => section.id === caretSectionId)?.title;
  return (
    <div class="phrase-controls">
      <div class="phrase-search-row">
        <SearchBox
          label="搜索词句"
          placeholder="搜词句，如：劳动竞赛"
          value={filter.words}
          onValue={(words) => onFilter({ words })}
          onArrowDown={onLeaveDown}
        />
        <button
          type="button"
          class="btn"
          title="把编辑器里选中的文字存进我的词句"
          // The press must not take the editor's selection away when both are in one document.
          onPointerDown={(event) => event.preventDefault()}
          onClick={onSaveSelection}
        >
          <Icon name="plus" />
          存所选文字
        </button>
      </div>
      <div class="phrase-selects">
        <select
          class="field"
          aria-label="要件"
          value={filter.section}
          onChange={(event) => onFilter({ section: event.currentTarget.value })}
        >
          <option value={AT_CARET}>{caretTitle ? `光标所在（${caretTitle}）` : '光标所在'}</option>
          <option value={ANY_SECTION}>全部要件</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.title}
            </option>
          ))}
        </select>
        <select
          class="field"
          aria-label="领域"
          value={filter.field}
          onChange={(event) => onFilter({ field: event.currentTarget.value as FieldId | '' })}
        >
          <option value="">全部领域</option>
          {Object.entries(FIELDS).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
