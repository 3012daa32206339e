import { draftFromBlocks } from '../draft/draft.ts';
import { borrowFocus } from './borrowed-focus.ts';
import { later } from './dom-selection.ts';
import type { EditorAdapter, EditorFamily, WriteResult } from './editor-adapter.ts';
import { ImeGuard } from './ime-guard.ts';
import { boxOf, documentOf, frameOf, isAlive, styleOf } from './page-realm.ts';
import { pasteText } from './write-paths/paste.ts';

const REFUSED: WriteResult = { ok: false, code: 'write-refused' };
/** How long, in milliseconds, to wait for an input method to finish, and for the caret to move. */
const QUEUE_TIMEOUT = 10_000;
const TAKEN_IN = 500;
/** In square pixels: smaller canvases are charts and stamps, larger ones may be pages. */
const PAGE_AREA = 90_000;

/** Editors that draw their text on a canvas: nothing can be read or marked, text goes in at the caret. */
export const canvasEditor: EditorFamily = {
  id: 'canvas',
  title: '画布编辑器',
  drawn: true,
  matches: (element) => isKeyCatcher(element) && [element, frameOf(element)].some((at) => at && standsByCanvas(at)),
  open: openCanvas,
};

/** Whether it is a field that takes keys and is not meant to be seen. */
function isKeyCatcher(element: Element): boolean {
  if (element.localName !== 'textarea' && !(element as HTMLElement).isContentEditable) return false;
  const { zIndex, opacity } = styleOf(element);
  const { width, height } = boxOf(element);
  return Number(zIndex) < 0 || opacity === '0' || Math.min(width, height) < 3;
}

function standsByCanvas(element: Element): boolean {
  return [...documentOf(element).querySelectorAll('canvas')].some((canvas) => {
    const { width, height } = boxOf(canvas);
    return width * height > PAGE_AREA;
  });
}

function openCanvas(root: HTMLElement): EditorAdapter {
  const ime = new ImeGuard(root);
  const draft = draftFromBlocks([], { partial: true });
  const refuse = async (): Promise<WriteResult> => REFUSED;
  return {
    family: canvasEditor,
    root,
    ime,
    readOnly: false,
    read: () => draft,
    rangesOf: () => [],
    replace: refuse,
    replaceAll: async (edits) => edits.map(() => REFUSED),
    insert: async (text) => {
      if (!(await ime.whenFree(QUEUE_TIMEOUT))) return { ok: false, code: 'composing' };
      if (!isAlive(root)) return { ok: false, code: 'editor-gone' };
      return (await insertAtCaret(root, text)) ? { ok: true } : REFUSED;
    },
    reveal: () => {},
    selection: () => null,
    observe: () => () => {},
    destroy: () => ime.destroy(),
  };
}

/** The field follows the caret it takes keys for: text that went in moves it. */
async function insertAtCaret(root: HTMLElement, text: string): Promise<boolean> {
  const giveBackFocus = borrowFocus(root);
  await later();
  const before = placeOf(root);
  pasteText(root, text);
  for (const latest = Date.now() + TAKEN_IN; placeOf(root) === before && Date.now() < latest; ) await later(20);
  giveBackFocus();
  return placeOf(root) !== before;
}

function placeOf(root: Element): string {
  const { left, top } = boxOf(root);
  return `${left} ${top}`;
}
