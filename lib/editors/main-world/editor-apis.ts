/** As much as is used of the APIs that editors leave on their page's window. */
interface EditorApis {
  readonly KindEditor?: { readonly instances?: Instances<{ readonly edit?: { readonly doc: Document }; addBookmark(checkSize: boolean): void }> };
  /** UEditor, whose names these are. */
  readonly UE?: { readonly instants?: Instances<{ readonly body?: Element; readonly undoManger?: { save(wherever: boolean, keepCaret: boolean): void } }> };
  readonly Quill?: { find(container: Element | null): { readonly history?: { cutoff(): void }; update?(source: 'user'): void } | null };
}
type Instances<Editor> = Readonly<Record<string, Editor>>;

function apisOf(page: Window): EditorApis {
  return page as EditorApis;
}

/** Whether a window has an editor's API that could be asked for something. */
export function hasApi(page: Window): boolean {
  const { KindEditor, UE, Quill } = apisOf(page);
  return Boolean(KindEditor ?? UE ?? Quill);
}

/**
 * Closes an editor's undo step: KindEditor takes one only when 50 characters have changed, UEditor 200 ms
 * after a key, Quill when nothing has changed for a second. @returns whether the editor was found.
 */
export function closeStep(page: Window, root: Element): boolean {
  const { KindEditor, UE, Quill } = apisOf(page);
  const kind = Object.values(KindEditor?.instances ?? {}).find(({ edit }) => edit?.doc.body === root);
  const { undoManger: scenes } = Object.values(UE?.instants ?? {}).find(({ body }) => body === root) ?? {};
  const quill = Quill?.find(root.parentElement);
  kind?.addBookmark(false);
  scenes?.save(true, true);
  // It hears of what the DOM did only in a task of its own.
  quill?.update?.('user');
  quill?.history?.cutoff();
  return Boolean(kind ?? scenes ?? quill?.history);
}
