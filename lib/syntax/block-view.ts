import type { BlockKind } from '../draft/draft.ts';

/** The part of a block that its syntax depends on; a place in a draft is none of it. */
export interface BlockView {
  readonly text: string;
  readonly kind: BlockKind;
  readonly level?: number;
}
