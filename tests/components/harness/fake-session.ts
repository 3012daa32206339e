import type { ActionResult, BatchResult, KeyedFinding, Session, SessionState, SessionSuggestQuery } from '../../../lib/assistant/session.ts';
import type { Finding } from '../../../lib/draft/finding.ts';
import { plainFix } from '../../../lib/draft/plain-fix.ts';
import type { Span } from '../../../lib/draft/span.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { sampleFindings } from './sample-findings.ts';
import { SAMPLE_LIBRARY, suggestFrom } from './sample-phrases.ts';
import { sampleReport } from './sample-report.ts';

/** One call of a session's method, as tests look at it. */
export type Call = readonly [method: string, ...args: unknown[]];

const OK: ActionResult = { ok: true };

/** A session without an editor: it remembers what it was asked and takes fixed findings off its list. */
export class FakeSession implements Session {
  readonly calls: Call[] = [];
  /** What every action answers. */
  result: ActionResult = OK;
  #state: SessionState;
  #listeners = new Set<() => void>();
  #ignored: KeyedFinding[] = [];

  constructor(patch: Partial<SessionState> = {}, findings: readonly KeyedFinding[] = keyed(sampleFindings())) {
    this.#state = {
      phase: 'ready',
      editor: { kind: 'contenteditable', title: '富文本框', readOnly: false, composing: false },
      revision: 1,
      report: sampleReport(findings),
      findings,
      ignoredCount: 0,
      canUndoIgnore: false,
      documentType: 'auto',
      documentTypes: [
        { id: 'annual-plan', title: '年度工作计划' },
        { id: 'key-points', title: '工作要点' },
        { id: 'summary', title: '工作总结' },
      ],
      caretSectionId: 'goals',
      focused: null,
      settings: DEFAULT_SETTINGS,
      ...patch,
    };
  }

  getState = () => this.#state;
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts a new state in place, as a change in the editor would. */
  set(patch: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }

  /** A new report: these findings instead of those before, at the next revision. */
  setFindings(findings: readonly KeyedFinding[]): void {
    this.set({ findings, report: sampleReport(findings), revision: this.#state.revision + 1 });
  }

  async applyFix(key: string, fixIndex: number): Promise<ActionResult> {
    this.calls.push(['applyFix', key, fixIndex]);
    if (this.result.ok) this.setFindings(this.#state.findings.filter((finding) => finding.key !== key));
    return this.result;
  }
  async applyAllFixes(keys?: readonly string[]): Promise<BatchResult> {
    this.calls.push(['applyAllFixes', keys]);
    const before = this.#state.findings;
    this.setFindings(before.filter((finding) => plainFix(finding) === null || (keys && !keys.includes(finding.key))));
    return { applied: before.length - this.#state.findings.length, refused: 0 };
  }
  async ignore(key: string, scope: 'once' | 'always'): Promise<ActionResult> {
    this.calls.push(['ignore', key, scope]);
    this.#ignored = [...this.#state.findings];
    this.setFindings(this.#state.findings.filter((finding) => finding.key !== key));
    this.set({ ignoredCount: this.#state.ignoredCount + 1, canUndoIgnore: true });
    return OK;
  }
  async undoIgnore(): Promise<ActionResult> {
    this.calls.push(['undoIgnore']);
    this.setFindings(this.#ignored);
    this.set({ ignoredCount: this.#state.ignoredCount - 1, canUndoIgnore: false });
    return OK;
  }
  clearIgnored = () => this.#done('clearIgnored');
  reveal = (span: Span) => this.#done('reveal', span);
  async setDocumentType(id: string): Promise<ActionResult> {
    this.set({ documentType: id });
    return this.#done('setDocumentType', id);
  }
  async updateSettings(patch: Partial<Settings>): Promise<ActionResult> {
    if (this.result.ok) this.set({ settings: { ...this.#state.settings, ...patch } });
    return this.#done('updateSettings', patch);
  }
  async suggest(query: SessionSuggestQuery) {
    this.calls.push(['suggest', query]);
    return suggestFrom(query, this.#state.caretSectionId);
  }
  insert = (text: string, phraseId?: string) => this.#done('insert', text, phraseId);
  insertSection = (sectionId: string) => this.#done('insertSection', sectionId);
  async saveSelection() {
    const [phrase] = SAMPLE_LIBRARY;
    return { ...(await this.#done('saveSelection')), ...(phrase && this.result.ok && { phrase }) };
  }
  removePhrase = (id: string) => this.#done('removePhrase', id);
  async focusEditor(): Promise<void> {
    this.calls.push(['focusEditor']);
  }
  async close(): Promise<void> {
    this.calls.push(['close']);
  }

  async #done(...call: Call): Promise<ActionResult> {
    this.calls.push(call);
    return this.result;
  }
}

/** Findings with keys by rule and words, numbered where they repeat. */
export function keyed(findings: readonly Finding[]): readonly KeyedFinding[] {
  return findings.map((finding, index) => ({ ...finding, key: `${finding.ruleId}|${finding.text}|${index}` }));
}

/** `count` findings, one every ten characters; every third has a fix. */
export function manyFindings(count: number, prefix = 'n'): readonly KeyedFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${prefix}${index}`,
    ruleId: 'placeholder/year',
    family: 'placeholder',
    severity: (['error', 'warning', 'info'] as const)[index % 3] ?? 'info',
    start: index * 10,
    end: index * 10 + 5,
    text: `${prefix}${index}__年`,
    message: '年份没有填写，请补上具体年份。',
    fixes: index % 3 === 0 ? [{ title: '改为“2026年”', edits: [] }] : [],
  }));
}
