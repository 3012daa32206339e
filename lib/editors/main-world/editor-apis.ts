import type { PageCall, WholeText } from './page-call.ts';

/** As much of KindEditor's API as is used. */
interface KindEditors {
  readonly instances?: Record<string, { edit?: { doc: Document }; addBookmark(checkSize: boolean): void }>;
}

/** As much of CodeMirror 6's view as is used. */
interface CodeMirrorView {
  readonly state: { readonly doc: { toString(): string; lineAt(offset: number): { number: number } } };
  posAtDOM(node: Node): number;
  focus(): void;
  dispatch(change: { selection: { anchor: number; head: number }; scrollIntoView: boolean }): void;
}

/** @returns what {@link PageCall} says; `null` where the editor has no API for it. */
export function answerCall(page: Window, root: Element, call: PageCall): unknown {
  if (call.do === 'close-step') return closeStep(page, root);
  const view = codeMirrorView(root);
  if (!view) return null;
  if (call.do === 'read') return readAll(view, root);
  view.focus();
  view.dispatch({ selection: { anchor: call.start, head: call.end }, scrollIntoView: true });
  return true;
}

/** KindEditor takes a step only when 50 characters have changed, unless it is told to. */
function closeStep(page: Window, root: Element): true | null {
  const { instances } = (page as { KindEditor?: KindEditors }).KindEditor ?? {};
  const editor = Object.values(instances ?? {}).find(({ edit }) => edit?.doc.body === root);
  editor?.addBookmark(false);
  return editor ? true : null;
}

function codeMirrorView(root: Element): CodeMirrorView | null {
  const { cmTile, cmView } = root as { cmTile?: { root?: { view?: CodeMirrorView } }; cmView?: { view?: CodeMirrorView } };
  return cmTile?.root?.view ?? cmView?.view ?? null;
}

function readAll(view: CodeMirrorView, root: Element): WholeText {
  const { doc } = view.state;
  const shown = [...root.querySelectorAll('.cm-line')].map((line) => doc.lineAt(view.posAtDOM(line)).number - 1);
  return { lines: doc.toString().split('\n'), shown };
}
