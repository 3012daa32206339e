/** What a key does to a list: moves to a row, or one of the things that can be done. */
export type ListKey =
  | { readonly kind: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'toggle' | 'select-all' | 'clear' | 'edit' | 'remove' | 'star' };

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Reads a key pressed in a list of `count` rows of which `active` is current; `page` rows are in sight. */
export function listKey(pressed: Pressed, active: number, count: number, page: number): ListKey | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'select-all' } : null;
  const to = targetOf(key, active, count, page);
  if (to !== null) return { kind: 'move', to: Math.max(0, Math.min(count - 1, to)), extend: shiftKey };
  if (key === ' ') return shiftKey ? { kind: 'move', to: active, extend: true } : { kind: 'toggle' };
  if (shiftKey) return null;
  if (key === 'Enter') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove' };
  if (key === 'Escape') return { kind: 'clear' };
  return key === 's' || key === 'S' ? { kind: 'star' } : null;
}

function targetOf(key: string, active: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
