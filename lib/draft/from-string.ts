import type { Block, Draft } from './draft.ts';

const LINE = /[^\n\r\u2028\u2029]+/g;
const LEADING_SPACE = /^[\s\u3000\ufeff]+/;
const TRAILING_SPACE = /[\s\u3000\ufeff]+$/;

/**
 * A draft of plain text: every line that is not blank is a block, without the white space at its
 * ends, so that offsets count into that very string.
 */
export function draftFromString(text: string): Draft {
  const blocks: Block[] = [];
  for (const match of text.matchAll(LINE)) {
    const line = match[0];
    const lead = LEADING_SPACE.exec(line)?.[0].length ?? 0;
    if (lead === line.length) continue;
    const start = match.index + lead;
    const content = line.slice(lead).replace(TRAILING_SPACE, '');
    blocks.push({ kind: 'paragraph', text: content, start, end: start + content.length });
  }
  return { text, blocks };
}
