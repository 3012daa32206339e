import { vi } from 'vitest';
import type { Assistant, CheckOptions } from '../../../lib/assistant/assistant.ts';
import type { Channel } from '../../../lib/assistant/channel.ts';
import type { OutlineEntry, Report, SectionReport } from '../../../lib/assistant/report.ts';
import type { BlockSource, Draft, DraftInput } from '../../../lib/draft/draft.ts';
import type { Finding } from '../../../lib/draft/finding.ts';
import type { WriteResult } from '../../../lib/editors/editor-adapter.ts';
import type { EditorPort } from '../../../lib/editors/editor-port.ts';
import type { PhraseLibrary } from '../../../lib/phrases/phrase-library.ts';
import type { PersonalPhrase } from '../../../lib/phrases/phrase.ts';

export function finding(text: string, start: number, words: string, replacement?: string): Finding {
  const end = start + words.length;
  return {
    ruleId: 'placeholder/name',
    family: 'placeholder',
    severity: 'error',
    start,
    end,
    text: words,
    message: `请补上“${words}”`,
    fixes:
      replacement === undefined
        ? []
        : [{ title: replacement, edits: [{ start, end, before: text.slice(start, end), text: replacement }] }],
  };
}

/** Flags every `XX` (fix: 青川) in the text. */
export function findXX(text: string): Finding[] {
  return [...text.matchAll(/XX/g)].map((match) => finding(text, match.index, 'XX', '青川'));
}

export function report(
  draft: Draft,
  findings: readonly Finding[],
  parts: { sections?: SectionReport[]; outline?: OutlineEntry[] } = {},
): Report {
  return {
    documentType: 'annual-plan',
    documentTypeTitle: '年度工作计划',
    documentTypeDetected: true,
    findings,
    sections: parts.sections ?? [],
    outline: parts.outline ?? [],
    verdict: findings.length > 0 ? 'blocked' : 'ready',
    reasons: [],
    stats: { characters: draft.text.length, blocks: draft.blocks.length, partial: false },
    failedRules: [],
  };
}

/** An assistant that flags `XX`; `check` is a spy. */
export function fakeAssistant(parts: Parameters<typeof report>[2] = {}) {
  const check = vi.fn<(draft: DraftInput, options?: CheckOptions) => Promise<Report>>(async (draft) => {
    const ready = draft as Draft;
    return report(ready, findXX(ready.text), parts);
  });
  return {
    check,
    suggest: vi.fn<Assistant['suggest']>(async () => []),
    documentTypes: vi.fn<Assistant['documentTypes']>(async () => [{ id: 'annual-plan', title: '年度工作计划' }]),
    editableChecklist: vi.fn<Assistant['editableChecklist']>(async (id) => ({ title: id, basedOn: id, titleWords: [], sections: [] })),
  };
}

/** A library in an array. */
export function fakeLibrary() {
  const phrases: PersonalPhrase[] = [];
  const add = vi.fn<PhraseLibrary['add']>(async ({ text, ...rest }) => {
    const phrase: PersonalPhrase = {
      id: `p${phrases.length}`,
      text,
      sections: rest.sections ?? [],
      documentTypes: rest.documentTypes ?? [],
      fields: rest.fields ?? [],
      createdAt: 1,
      updatedAt: 1,
      uses: 0,
      lastUsedAt: 0,
      starred: false,
    };
    phrases.unshift(phrase);
    return phrase;
  });
  return {
    suggest: vi.fn<PhraseLibrary['suggest']>(async () => []),
    list: vi.fn<PhraseLibrary['list']>(async () => phrases),
    add,
    update: vi.fn<PhraseLibrary['update']>(async () => phrases[0] as PersonalPhrase),
    remove: vi.fn<PhraseLibrary['remove']>(async () => phrases.pop() ?? null),
    restore: vi.fn<PhraseLibrary['restore']>(async (phrase) => void phrases.push(phrase)),
    recordUse: vi.fn<PhraseLibrary['recordUse']>(async () => {}),
    complete: vi.fn<PhraseLibrary['complete']>(async () => [{ text: '办好。', chance: 0.5 }]),
    prepareCompletion: vi.fn<PhraseLibrary['prepareCompletion']>(async () => {}),
  };
}

/** An editor that writes nothing and says it did. */
export function fakeEditor() {
  return {
    replaceAll: vi.fn<EditorPort['replaceAll']>(async (_revision, edits) => edits.map(() => ({ ok: true }) as const)),
    insert: vi.fn<EditorPort['insert']>(async (): Promise<WriteResult> => ({ ok: true })),
    reveal: vi.fn<EditorPort['reveal']>(async () => {}),
    showMarks: vi.fn<EditorPort['showMarks']>(async () => {}),
    selectedText: vi.fn<EditorPort['selectedText']>(async () => ''),
    focus: vi.fn<EditorPort['focus']>(async () => {}),
  };
}

export function paragraphs(...texts: string[]): BlockSource[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

/** Two ends of a link that carries JSON, like an extension port; `cut` breaks it for both. */
export function channelPair(): { near: Channel; far: Channel; cut: () => void } {
  let open = true;
  const ends = [end(), end()] as const;
  const cut = () => {
    if (!open) return;
    open = false;
    for (const each of ends) for (const listener of each.closed) listener();
  };
  const channel = (own: End, other: End): Channel => ({
    post(message) {
      if (!open) throw new Error('port is closed');
      const text = JSON.stringify(message);
      queueMicrotask(() => {
        for (const listener of other.listeners) listener(JSON.parse(text));
      });
    },
    listen: (listener) => own.listeners.push(listener),
    onClosed: (listener) => own.closed.push(listener),
    close: cut,
  });
  return { near: channel(ends[0], ends[1]), far: channel(ends[1], ends[0]), cut };
}

interface End {
  readonly listeners: ((message: unknown) => void)[];
  readonly closed: (() => void)[];
}

function end(): End {
  return { listeners: [], closed: [] };
}
