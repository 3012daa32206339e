/** As much of KindEditor's API as is used. */
interface KindEditors {
  readonly instances?: Record<string, { edit?: { doc: Document }; addBookmark(checkSize: boolean): void }>;
}

function kindEditors(page: Window): KindEditors | undefined {
  return (page as { KindEditor?: KindEditors }).KindEditor;
}

/** Whether a window has an editor's API that could be asked for something. */
export function hasApi(page: Window): boolean {
  return kindEditors(page) !== undefined;
}

/** KindEditor takes a step only when 50 characters have changed, unless it is told to. @returns whether it was told. */
export function closeStep(page: Window, root: Element): boolean {
  const editor = Object.values(kindEditors(page)?.instances ?? {}).find(({ edit }) => edit?.doc.body === root);
  editor?.addBookmark(false);
  return editor !== undefined;
}
