import type { Assistant } from '../../../lib/assistant/assistant.ts';
import type { NewPhrase, PhraseLibrary } from '../../../lib/phrases/phrase-library.ts';
import type { PersonalPhrase } from '../../../lib/phrases/phrase.ts';
import { SAMPLE_TEXT, sampleFindings } from './sample-findings.ts';
import { SAMPLE_LIBRARY } from './sample-phrases.ts';
import { SAMPLE_SECTIONS, sampleReport } from './sample-report.ts';

/** A personal library in memory. */
export function fakeLibrary(): PhraseLibrary {
  let phrases: readonly PersonalPhrase[] = SAMPLE_LIBRARY;
  const change = (id: string, patch: Partial<PersonalPhrase>) => {
    phrases = phrases.map((phrase) => (phrase.id === id ? { ...phrase, ...patch } : phrase));
    const changed = phrases.find((phrase) => phrase.id === id);
    if (!changed) throw new Error(`no phrase ${id}`);
    return changed;
  };
  return {
    suggest: async () => [],
    list: async () => phrases,
    add: async (phrase: NewPhrase) => {
      const added: PersonalPhrase = {
        id: `added-${phrases.length}`,
        sections: [],
        documentTypes: [],
        fields: [],
        ...phrase,
        createdAt: 1,
        updatedAt: 1,
        uses: 0,
        lastUsedAt: 0,
        starred: false,
      };
      phrases = [added, ...phrases];
      return added;
    },
    update: async (id, patch) => change(id, patch),
    remove: async (id) => {
      const removed = phrases.find((phrase) => phrase.id === id) ?? null;
      phrases = phrases.filter((phrase) => phrase.id !== id);
      return removed;
    },
    restore: async (phrase) => void (phrases = [phrase, ...phrases]),
    recordUse: async () => undefined,
  };
}

/** An assistant that finds in any text the sample's findings whose words stand there. */
export function fakeAssistant(): Assistant {
  return {
    check: async (input) => {
      const text = typeof input === 'object' && 'text' in input ? input.text : SAMPLE_TEXT;
      const findings = sampleFindings().flatMap((finding) => {
        const start = text.indexOf(finding.text);
        if (start < 0) return [];
        const place = { start, end: start + finding.text.length };
        const fixes = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...place })) }));
        return [{ ...finding, ...place, fixes }];
      });
      return sampleReport(findings.sort((a, b) => a.start - b.start));
    },
    suggest: async () => [],
    documentTypes: async () => [
      { id: 'annual-plan', title: '年度工作计划' },
      { id: 'summary', title: '工作总结' },
    ],
    editableChecklist: async (id) => ({
      title: id === 'summary' ? '工作总结' : '年度工作计划',
      basedOn: id,
      titleWords: [],
      sections: SAMPLE_SECTIONS.map(({ id: section, title, required }) => ({ id: section, title, required, aliases: [title], cueWords: [], minLength: 20, advice: '' })),
    }),
  };
}
