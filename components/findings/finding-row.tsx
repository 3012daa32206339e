import { isComposing } from '../ime.ts';
import { Component } from 'preact';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import { Icon } from '../icons.tsx';
import { SEVERITY_TITLES } from '../severity.ts';

/** What can be done with a finding. Without `ignore` the row offers none. */
export interface FindingActions {
  reveal(finding: KeyedFinding): void;
  fix(finding: KeyedFinding, fixIndex: number): void;
  ignore?(finding: KeyedFinding, scope: 'once' | 'always'): void;
}

interface FindingRowProps {
  readonly finding: KeyedFinding;
  readonly actions: FindingActions;
  /** The one row the keyboard is on. */
  readonly active: boolean;
  /** Shown for a moment after its mark was clicked in the editor. */
  readonly flash: boolean;
  readonly readOnly: boolean;
  readonly rowRef: (key: string, row: HTMLElement | null) => void;
}

/**
 * One finding. A class, because a list of hundreds re-renders with every keystroke and a row must be
 * skipped when nothing in it changed: the session makes new finding objects each time.
 */
export class FindingRow extends Component<FindingRowProps> {
  override shouldComponentUpdate(next: Readonly<FindingRowProps>): boolean {
    const { props } = this;
    return (
      props.active !== next.active ||
      props.flash !== next.flash ||
      props.readOnly !== next.readOnly ||
      props.actions !== next.actions ||
      !looksSame(props.finding, next.finding)
    );
  }

  // Actions read the props at the time of the press: an unchanged row may hold an older finding object.
  private readonly setRow = (row: HTMLLIElement | null) => this.props.rowRef(this.props.finding.key, row);

  /** Whether the ignore buttons could be seen when they were pressed: a finger has no hover before it taps. */
  private seenAtPress = true;
  private readonly onIgnorePress = (event: PointerEvent) => {
    this.seenAtPress = event.pointerType !== 'touch' || this.props.active;
  };

  private readonly ignore = (scope: 'once' | 'always') => {
    const { actions, finding } = this.props;
    if (this.seenAtPress) actions.ignore?.(finding, scope);
    this.seenAtPress = true;
  };

  private readonly onRowClick = (event: MouseEvent) => {
    if (!(event.target as Element).closest('button')) this.props.actions.reveal(this.props.finding);
  };

  private readonly onMainKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    this.props.actions.reveal(this.props.finding);
  };

  override render({ finding, actions, active, flash, readOnly }: FindingRowProps) {
    const tabIndex = active ? 0 : -1;
    return (
      <li
        ref={this.setRow}
        class={`finding ${finding.severity} ${active ? 'active' : ''} ${flash ? 'flash' : ''}`}
        data-rule={finding.ruleId}
        data-start={finding.start}
        data-end={finding.end}
        onClick={this.onRowClick}
      >
        {/* A link to a place in the editor: the row's buttons are its fixes. A click anywhere in the row follows it. */}
        <div
          role="link"
          class="finding-main"
          tabIndex={tabIndex}
          aria-current={active ? 'true' : undefined}
          onKeyDown={this.onMainKey}
        >
          <span class="finding-head">
            <Icon name={finding.severity} />
            <span class="finding-severity">{SEVERITY_TITLES[finding.severity]}</span>
            <FindingWords finding={finding} />
          </span>
          <span class="finding-message">{finding.message}</span>
        </div>
        {finding.fixes.length > 0 && (
          <div class="finding-fixes">
            {finding.fixes.map((fix, index) => (
              <button
                type="button"
                class="btn"
                key={index}
                tabIndex={tabIndex}
                disabled={readOnly}
                onClick={() => actions.fix(finding, index)}
              >
                {fix.title}
              </button>
            ))}
          </div>
        )}
        {actions.ignore && (
          <div class="finding-ignore" onPointerDown={this.onIgnorePress}>
            <button type="button" class="quiet" tabIndex={tabIndex} onClick={() => this.ignore('once')}>
              忽略此处
            </button>
            <button
              type="button"
              class="quiet"
              tabIndex={tabIndex}
              title="这几个字以后在任何地方都不再提示"
              onClick={() => this.ignore('always')}
            >
              总是忽略
            </button>
          </div>
        )}
      </li>
    );
  }
}

/** A finding's words; of short ones also what stands beside them, for “人” alone tells nobody where it is. */
function FindingWords({ finding: { text, beside } }: { readonly finding: KeyedFinding }) {
  if (!beside || /^\s*$/.test(text)) return <span class="finding-text">{shownText(text)}</span>;
  return (
    <span class="finding-text">
      <span class="finding-beside">{lineEnd(beside.before)}</span>
      {text}
      <span class="finding-beside">{lineStart(beside.after)}</span>
    </span>
  );
}

/** As much of what stands before or after as is in the same line; no line begins with a mark that closes. */
const lineEnd = (before: string): string => before.slice(before.lastIndexOf('\n') + 1).replace(/^[，、；：。！？”》）]+/, '');
const lineStart = (after: string): string => after.split('\n', 1)[0] ?? '';

/** A finding's words on one line; a place where something is lacking has none of its own. */
function shownText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '此处缺字';
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}

function looksSame(a: KeyedFinding, b: KeyedFinding): boolean {
  return (
    a.key === b.key &&
    a.ruleId === b.ruleId &&
    a.start === b.start &&
    a.end === b.end &&
    a.severity === b.severity &&
    a.text === b.text &&
    a.message === b.message &&
    a.beside?.before === b.beside?.before &&
    a.beside?.after === b.beside?.after &&
    a.fixes.length === b.fixes.length &&
    a.fixes.every((fix, index) => fix.title === b.fixes[index]?.title)
  );
}
