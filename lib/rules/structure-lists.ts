import type { DocumentView } from './rule.ts';
import { itemsOf } from './structure-items.ts';
import type { Line } from './structure-lines.ts';
import { ListReader } from './structure-list-reader.ts';
import type { Numbers } from './structure-numbers.ts';

const known = new WeakMap<object, Numbers>();

/** The draft's numbered lists and what is wrong with their numbers; worked out once for all rules. */
export function numbersOf(document: DocumentView, lines: readonly Line[]): Numbers {
  const before = known.get(document.tree);
  if (before) return before;
  const numbers = new ListReader(document, lines).read(itemsOf(document));
  known.set(document.tree, numbers);
  return numbers;
}
