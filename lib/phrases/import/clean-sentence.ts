import type { Finding } from '../../draft/finding.ts';
import type { Span } from '../../draft/span.ts';

/** Families whose findings spoil a sentence, unless they can be put right. */
const SPOILING = new Set(['placeholder', 'residue', 'reference', 'wording']);
/** Families that are put right by their first fix, or left as they are. */
const MENDED = new Set(['punctuation', 'number']);
const LOST_YEAR = /年/;

/**
 * A sentence of a document without what is left over in it: blanks for years become slots, wrong words
 * and marks are put right. `null` when what is wrong cannot be: such a sentence is not taken.
 */
export function cleanSentence(text: string, span: Span, findings: readonly Finding[]): string | null {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const finding of findings) {
    if (finding.start >= span.end || finding.end <= span.start) continue;
    const replacement = replacementFor(finding);
    if (replacement === 'spoilt') return null;
    if (replacement !== null) edits.push(...replacement);
  }
  let cleaned = text.slice(span.start, span.end);
  let last = Number.POSITIVE_INFINITY;
  for (const edit of edits.sort((a, b) => b.start - a.start)) {
    // An edit that reaches out of the sentence or into another one cannot be made here.
    if (edit.start < span.start || edit.end > span.end || edit.end > last) return null;
    cleaned = cleaned.slice(0, edit.start - span.start) + edit.text + cleaned.slice(edit.end - span.start);
    last = edit.start;
  }
  return cleaned;
}

type Replacement = readonly { start: number; end: number; text: string }[] | 'spoilt' | null;

function replacementFor(finding: Finding): Replacement {
  const { ruleId, family, start, end, text, severity, fixes } = finding;
  if (ruleId === 'placeholder/year' && LOST_YEAR.test(text) && !/[月日]/.test(text)) {
    return [{ start, end, text: /年度$/.test(text) ? '{{年度}}年度' : '{{年度}}年' }];
  }
  if (family === 'wording' || MENDED.has(family)) {
    const [fix] = fixes;
    if (fix !== undefined) return fix.edits;
    return family === 'wording' && severity === 'error' ? 'spoilt' : null;
  }
  return SPOILING.has(family) && severity !== 'info' ? 'spoilt' : null;
}
