import type { BlockSource } from '../draft/draft.ts';
import type { DraftUpdate } from '../editors/editor-port.ts';
import { AssistantError } from './assistant.ts';

/** The longest draft that is looked at, in UTF-16 units (`draft-too-large` beyond it). */
export const MAX_DRAFT_UNITS = 5_000_000;

/**
 * The blocks after an update: `[from, from + removed)` replaced by the update's blocks.
 * @throws {AssistantError} `invalid-input` when the update does not fit the blocks it claims to change.
 */
export function patchBlocks(blocks: readonly BlockSource[], update: DraftUpdate): readonly BlockSource[] {
  const { from, removed } = update;
  if (from + removed > blocks.length) {
    throw new AssistantError('invalid-input', 'update out of step');
  }
  return [...blocks.slice(0, from), ...update.blocks, ...blocks.slice(from + removed)];
}

/** How many UTF-16 units the blocks make as one draft, the `\n` between them included. */
export function draftUnits(blocks: readonly BlockSource[]): number {
  let units = Math.max(0, blocks.length - 1);
  for (const block of blocks) units += block.text.length;
  return units;
}
