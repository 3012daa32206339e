import type { Span } from '../../lib/draft/span.ts';
import type { SectionReport } from '../../lib/assistant/report.ts';
import { Icon } from '../icons.tsx';
import { STATUS_TITLES } from './section-status.ts';

interface SectionListProps {
  readonly sections: readonly SectionReport[];
  /** The section the caret stands in. */
  readonly caretSectionId?: string | null;
  readonly onReveal?: (span: Span) => void;
  /** Asked for phrases of a section that is missing or thin; without it no such button is shown. */
  readonly onPhrases?: (sectionId: string) => void;
  /** Asked to begin a missing section or go on with a thin one; without it no such button is shown. */
  readonly onInsert?: (section: SectionReport) => void;
  readonly readOnly?: boolean;
}

/** The checklist (要件) as found in the draft, one row a section. */
export function SectionList({ sections, caretSectionId = null, onReveal, onPhrases, onInsert, readOnly = false }: SectionListProps) {
  return (
    <ul class="section-list" aria-label="要件">
      {sections.map((section) => (
        <li
          key={section.id}
          class={`section ${section.status}`}
          data-section={section.id}
          data-status={section.status}
          data-order={section.order}
          onClick={(event) => {
            if (section.span && !(event.target as Element).closest('button')) onReveal?.(section.span);
          }}
        >
          <SectionMain section={section} here={section.id === caretSectionId} onReveal={onReveal} />
          {section.status !== 'present' && (onInsert || onPhrases) && (
            <div class="section-actions">
              {onInsert && (
                <button
                  type="button"
                  class="btn"
                  disabled={readOnly}
                  onClick={() => onInsert(section)}
                  aria-label={`插入本部分：${section.title}`}
                >
                  插入本部分
                </button>
              )}
              {onPhrases && section.id !== 'title' && (
                <button type="button" class="btn" onClick={() => onPhrases(section.id)} aria-label={`看词句：${section.title}`}>
                  看词句
                </button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface SectionMainProps {
  readonly section: SectionReport;
  readonly here: boolean;
  readonly onReveal: SectionListProps['onReveal'];
}

function SectionMain({ section, here, onReveal }: SectionMainProps) {
  const { span, status, order, orderNote } = section;
  const content = (
    <>
      <span class="section-head">
        <Icon name={status} />
        <span class="section-title">{section.title}</span>
        <span class="section-status">{STATUS_TITLES[status]}</span>
        {!section.required && <span class="section-tag">建议有</span>}
        {order !== undefined && <span class="section-tag">文中第 {order}</span>}
        {here && (
          <span class="section-tag here">
            <Icon name="caret" />
            光标在此
          </span>
        )}
      </span>
      <span class="section-reason">{section.reason}</span>
      {orderNote && <span class="section-reason order">次序：{orderNote}</span>}
    </>
  );
  if (!span || !onReveal) return <div class="section-main">{content}</div>;
  return (
    <button type="button" class="section-main" onClick={() => onReveal(span)}>
      {content}
    </button>
  );
}
