import type { FoundEditor } from '../../lib/editors/draft-field.ts';
import { candidatesIn, largestOf } from '../../lib/editors/editor-finder.ts';
import { frameDocument } from '../../lib/editors/page-realm.ts';

/** How often to look for an editor that is not there yet: what goes on in a frame is not announced outside it. */
const LOOK_EVERY = 250;

/**
 * The editor a `for` selector names: the element itself or the largest editor inside it, in frames
 * too. Many editors hide the field they are made from and stand beside it: then theirs.
 */
function findEditor(page: Document, selector: string): FoundEditor | null {
  const named = page.querySelector(selector);
  if (!named) return null;
  const beside = named.checkVisibility() ? [] : [named.nextElementSibling, named.previousElementSibling];
  for (const place of [named, ...beside]) {
    const found = place && largestOf(candidatesOf(place));
    if (found) return found;
  }
  return null;
}

function* candidatesOf(place: Element): Generator<Element> {
  yield place;
  yield* candidatesIn(place);
  if (place.shadowRoot) yield* candidatesIn(place.shadowRoot);
  const page = place.localName === 'iframe' ? frameDocument(place) : null;
  if (page?.body) yield* candidatesIn(page);
}

/**
 * Calls back once with the editor that `selector` names, at once or when the page has it up.
 * @returns the way to stop waiting.
 * @throws {Error} when the selector is not valid CSS.
 */
export function whenEditor(page: Document, selector: string, found: (editor: FoundEditor) => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => {
    const editor = findEditor(page, selector);
    if (!editor) return;
    clearInterval(timer);
    timer = undefined;
    found(editor);
  };
  timer = setInterval(look, LOOK_EVERY);
  look();
  return () => clearInterval(timer);
}
