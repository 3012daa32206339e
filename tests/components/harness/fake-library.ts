import type { Assistant } from '../../../lib/assistant/assistant.ts';
import { LocalLibraryDesk } from '../../../lib/phrases/desk/local-library-desk.ts';
import type { LibraryDesk } from '../../../lib/phrases/library-desk.ts';
import type { PersonalPhrase } from '../../../lib/phrases/phrase.ts';
import { createMemoryDeskParts } from '../../lib/phrases/desk/memory-desk.ts';
import { SAMPLE_TEXT, sampleFindings } from './sample-findings.ts';
import { SAMPLE_LIBRARY } from './sample-phrases.ts';
import { SAMPLE_SECTIONS, sampleReport } from './sample-report.ts';

/** A desk over a library in memory: the samples, or `count` phrases made up. */
export async function fakeDesk(count: number | null): Promise<LibraryDesk> {
  const { store, queue } = createMemoryDeskParts();
  const phrases = count === null ? SAMPLE_LIBRARY : Array.from({ length: count }, (_none, at) => madeUp(at));
  await store.restoreContents({ phrases, starterUses: [], sources: [] }, 'replace');
  return new LocalLibraryDesk({ store, queue, reading: ({ profile }) => ({ profile, read: async () => ({ documentType: 'annual-plan', findings: [], sectionAt: () => 'tasks' }) }) });
}

const MATTERS = ['读书角', '健身房', '体检', '夜校', '托管班', '食堂', '班车', '互助会'];

function madeUp(at: number): PersonalPhrase {
  return {
    id: `own-made-${at}`,
    text: `第${at}项：把${MATTERS[at % MATTERS.length]}办好，由第${at % 97}组负责，按月公布进展。`,
    sections: [at % 3 === 0 ? 'tasks' : 'goals'],
    documentTypes: [],
    fields: [],
    createdAt: 1_000_000 - at,
    updatedAt: 1_000_000 - at,
    uses: 0,
    lastUsedAt: 0,
    starred: at % 50 === 0,
    ...(at % 4 === 0 && { folder: at % 8 === 0 ? '帮扶/冬季' : '帮扶' }),
    ...(at % 5 === 0 && { tags: ['常用'] }),
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
