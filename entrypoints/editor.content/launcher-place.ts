interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface LauncherPlace {
  readonly left: number;
  readonly top: number;
  /** Over the text: to be hidden while it is typed. */
  readonly inside: boolean;
}

const GAP = 6;

/**
 * Where the launcher goes: right of the editor's lower right corner where there is room, else below
 * it, else inside it. All boxes are in the top window's pixels.
 * @returns `null` when nothing of the editor can be seen.
 */
export function placeLauncher(editor: Box, view: Size, button: Size): LauncherPlace | null {
  const right = Math.min(editor.right, view.width);
  const bottom = Math.min(editor.bottom, view.height);
  const left = Math.max(editor.left, 0);
  const top = Math.max(editor.top, 0);
  if (right - left < button.width || bottom - top < button.height) return null;
  const inside = { left: right - button.width - GAP, top: bottom - button.height - GAP };
  if (editor.right + GAP + button.width <= view.width) {
    return { left: editor.right + GAP, top: bottom - button.height, inside: false };
  }
  if (editor.bottom + GAP + button.height <= view.height) {
    return { left: inside.left, top: editor.bottom + GAP, inside: false };
  }
  return { ...inside, inside: true };
}
