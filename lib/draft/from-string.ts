import type { Block, Draft } from './draft.ts';

const LINE = /[^\n\r\u2028\u2029]+/g;

/**
 * A draft of plain text: every line that is not blank is a block, without the white space at its
 * ends, so that offsets count into that very string.
 */
export function draftFromString(text: string): Draft {
  const blocks: Block[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const content = line.trim();
    if (content === '') continue;
    const start = index + line.length - line.trimStart().length;
    blocks.push({ kind: 'paragraph', text: content, start, end: start + content.length });
  }
  return { text, blocks };
}
