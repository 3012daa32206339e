import type { BlockView } from '../syntax/block-view.ts';
import { ownCopy, TextCache } from './engine-cache.ts';
import { BATCH } from '../rules/rule.ts';

/** Works out the memos of blocks, in their order. */
export type ReadBlocks<Memo> = (blocks: readonly BlockView[]) => readonly Memo[];

/** The blocks asked for last. */
interface Last<Memo> {
  readonly realm: string;
  readonly blocks: readonly BlockView[];
  readonly memos: readonly Memo[];
}

/**
 * What was worked out for blocks, kept as long as their text is. From one key to the next only the
 * blocks that changed are looked for: those above and below them are compared with the last ones,
 * which costs less than to look each one up.
 */
export class BlockMemos<Memo> {
  readonly #cache = new TextCache<Memo>();
  #last: Last<Memo> = { realm: '', blocks: [], memos: [] };

  /**
   * The memo of each block, in order.
   * @param realm memos of different realms are kept apart: two drafts of two types, edited by turns, must not forget each other.
   */
  of(realm: string, blocks: readonly BlockView[], read: ReadBlocks<Memo>): readonly Memo[] {
    const last = this.#last.realm === realm ? this.#last : { blocks: [], memos: [] };
    const head = sameFrom(blocks, last.blocks);
    const tail = sameTo(blocks, last.blocks, Math.min(blocks.length, last.blocks.length) - head);
    const changed = this.#find(realm, blocks.slice(head, blocks.length - tail), read);
    const memos = last.memos.slice(0, head).concat(changed.memos, last.memos.slice(last.memos.length - tail));
    const own = last.blocks.slice(0, head).concat(changed.blocks, last.blocks.slice(last.blocks.length - tail));
    this.#last = { realm, blocks: own, memos };
    return memos;
  }

  #find(realm: string, blocks: readonly BlockView[], read: ReadBlocks<Memo>): { blocks: BlockView[]; memos: Memo[] } {
    // A slice of a draft's text would keep all of it alive.
    const own = blocks.map(({ text, kind, level }): BlockView => ({ text: ownCopy(text), kind, ...(level === undefined ? {} : { level }) }));
    const realms = own.map(({ kind, level }) => `${realm} ${kind}${level ?? ''}`);
    const memos = own.map(({ text }, index) => this.#cache.get(realms[index]!, text));
    const unknown = [...memos.keys()].filter((index) => memos[index] === undefined);
    for (let from = 0; from < unknown.length; from += BATCH) {
      const batch = unknown.slice(from, from + BATCH);
      read(batch.map((index) => own[index]!)).forEach((memo, at) => {
        const index = batch[at]!;
        memos[index] = this.#cache.set(realms[index]!, own[index]!.text, memo);
      });
    }
    return { blocks: own, memos: memos as Memo[] };
  }
}

const isSame = (a: BlockView, b: BlockView): boolean => a.text === b.text && a.kind === b.kind && a.level === b.level;

/** How many blocks from the first on are the same. */
function sameFrom(blocks: readonly BlockView[], last: readonly BlockView[]): number {
  const most = Math.min(blocks.length, last.length);
  let count = 0;
  while (count < most && isSame(blocks[count]!, last[count]!)) count += 1;
  return count;
}

/** How many blocks before the end are the same, at most `most`. */
function sameTo(blocks: readonly BlockView[], last: readonly BlockView[], most: number): number {
  let count = 0;
  while (count < most && isSame(blocks[blocks.length - 1 - count]!, last[last.length - 1 - count]!)) count += 1;
  return count;
}
