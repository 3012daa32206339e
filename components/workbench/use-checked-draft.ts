import { useEffect, useRef, useState } from 'preact/hooks';
import { CUSTOM_ID_PREFIX } from '../../lib/checklists/custom-checklist.ts';
import type { Draft, DraftInput } from '../../lib/draft/draft.ts';
import type { Finding, TextEdit } from '../../lib/draft/finding.ts';
import { toDraft } from '../../lib/draft/to-draft.ts';
import type { Assistant, AssistantErrorCode } from '../../lib/assistant/assistant.ts';
import type { Report } from '../../lib/assistant/report.ts';
import type { KeyedFinding } from '../../lib/assistant/session.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { errorCodeOf } from '../error-messages.ts';
import { editDraft } from './edit-draft.ts';

/** A draft that was checked outside any editor. */
export interface CheckedDraft {
  /** The file's name, or what stands for it. */
  readonly name: string;
  readonly draft: Draft;
  readonly report: Report;
  /** Without those the user ignores. */
  readonly findings: readonly KeyedFinding[];
}

/** Says of findings in a text whether the user ignores them; see `ignoreMatcher` of the engine. */
export type IgnoreMatcher = (text: string, ignores: Settings['ignores']) => (finding: Finding) => boolean;

interface CheckedDraftInput {
  readonly assistant: Assistant;
  readonly settings: Settings;
  readonly ignoreMatcher: IgnoreMatcher | undefined;
}

/** The draft on the 检查文本 page and what can be done with it. */
export interface DraftDesk {
  readonly checked: CheckedDraft | null;
  readonly busy: boolean;
  readonly error: AssistantErrorCode | null;
  readonly documentType: string;
  readonly canUndo: boolean;
  open(input: DraftInput, name: string): void;
  close(): void;
  setDocumentType(id: string): void;
  /** Applies edits to the draft and checks again; `false` when they do not fit the text any more. */
  edit(edits: readonly TextEdit[]): boolean;
  undo(): void;
}

/** Holds a draft, checks it whenever it or the settings change, and keeps the way back. */
export function useCheckedDraft({ assistant, settings, ignoreMatcher }: CheckedDraftInput): DraftDesk {
  const [source, setSource] = useState<{ name: string; input: DraftInput } | null>(null);
  const [chosenType, setDocumentType] = useState('auto');
  const [checked, setChecked] = useState<CheckedDraft | null>(null);
  const [error, setError] = useState<AssistantErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const [history, setHistory] = useState<readonly Draft[]>([]);
  const question = useRef(0);
  const { profile, rules, ignores, checklists } = settings;
  // A type of the user's own may have been deleted meanwhile.
  const isGone = chosenType.startsWith(CUSTOM_ID_PREFIX) && !checklists.some(({ id }) => id === chosenType);
  const documentType = isGone ? 'auto' : chosenType;

  useEffect(() => {
    const number = ++question.current;
    if (!source) return;
    const check = async () => {
      const draft = await toDraft(source.input);
      const report = await assistant.check(draft, { documentType, profile, rules });
      const isIgnored = ignoreMatcher?.(draft.text, ignores) ?? (() => false);
      const findings = withOrdinalKeys(report.findings.filter((finding) => !isIgnored(finding)));
      if (number === question.current) setChecked({ name: source.name, draft, report, findings });
    };
    setBusy(true);
    setError(null);
    check()
      .catch((failure: unknown) => number === question.current && setError(errorCodeOf(failure)))
      .finally(() => number === question.current && setBusy(false));
  }, [source, documentType, profile, rules, ignores, checklists, assistant]);

  const show = (draft: Draft, past: readonly Draft[]) => {
    setHistory(past);
    setSource({ name: source?.name ?? '', input: draft });
  };
  return {
    checked,
    busy,
    error,
    documentType,
    canUndo: history.length > 0,
    open: (input, name) => {
      setHistory([]);
      setSource({ name, input });
    },
    close: () => {
      setSource(null);
      setChecked(null);
      setError(null);
      setBusy(false);
      setHistory([]);
      setDocumentType('auto');
    },
    setDocumentType,
    edit: (edits) => {
      const draft = checked && editDraft(checked.draft, edits);
      if (!checked || !draft) return false;
      show(draft, [...history, checked.draft]);
      return true;
    },
    undo: () => {
      const before = history.at(-1);
      if (before) show(before, history.slice(0, -1));
    },
  };
}

/** Keys that outlive edits elsewhere: the same words under the same rule are numbered in order. */
export function withOrdinalKeys(findings: readonly Finding[]): readonly KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.ruleId} ${finding.text}`;
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return { ...finding, key: `${base} ${ordinal}` };
  });
}
