import type { ReadDraft } from '../phrases/import/passages.ts';
import type { Assistant } from './assistant.ts';
import { caretSection } from './caret-section.ts';

/** Reads documents for an import as the assistant reads drafts: their type, what is wrong, and the sections. */
export function documentReading(assistant: Assistant): ReadDraft {
  return async (draft) => {
    const report = await assistant.check(draft);
    return { documentType: report.documentType, findings: report.findings, sectionAt: (offset) => caretSection(report, offset) };
  };
}
