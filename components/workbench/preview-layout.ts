import type { Block, Draft } from '../../lib/draft/draft.ts';
import type { Finding, Severity } from '../../lib/draft/finding.ts';
import type { Span } from '../../lib/draft/span.ts';

/** What is drawn for a finding; `of` is the finding itself, `index` its place in the list. */
export interface PreviewMark extends Span {
  readonly severity: Severity;
  readonly index: number;
  readonly of: Finding;
}

/** A block and the marks that touch it. */
export interface PreviewBlock {
  readonly block: Block;
  readonly marks: readonly PreviewMark[];
}

/** How many blocks are laid out and re-rendered together. */
const GROUP = 80;

/**
 * Lays findings over blocks, in groups of blocks. Blocks without text are left out. A finding with no
 * width is given the unit before it (or after, at a block's start), so that there is something to see.
 * @param findings sorted by start.
 */
export function previewGroups(draft: Draft, findings: readonly Finding[]): readonly (readonly PreviewBlock[])[] {
  const groups: PreviewBlock[][] = [];
  let open: PreviewMark[] = [];
  let next = 0;
  for (const block of draft.blocks) {
    open = open.filter((mark) => mark.end > block.start);
    for (let finding = findings[next]; finding && finding.start <= block.end; finding = findings[++next]) {
      open.push(markOf(finding, next, block));
    }
    if (block.text.trim() === '') continue;
    const last = groups.at(-1);
    const entry = { block, marks: [...open] };
    if (last && last.length < GROUP) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function markOf(finding: Finding, index: number, block: Block): PreviewMark {
  const { start, end, severity } = finding;
  if (end > start) return { start, end, severity, index, of: finding };
  const widened = start > block.start ? { start: start - 1, end: start } : { start, end: start + 1 };
  return { ...widened, severity, index, of: finding };
}
