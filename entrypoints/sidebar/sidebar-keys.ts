import { isComposing } from '../../components/ime.ts';
import type { Session } from '../../lib/assistant/session.ts';

/**
 * The keys that leave the sidebar: Alt+J and Esc close it, Alt+Shift+J only gives the keyboard back.
 * What a menu or a search box makes of Esc comes first.
 */
export function listenForKeys(session: () => Session | null): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || isComposing(event)) return;
    const leaving = leavingKey(event);
    if (leaving === null) return;
    event.preventDefault();
    void (leaving === 'close' ? session()?.close() : session()?.focusEditor());
  });
}

function leavingKey(event: KeyboardEvent): 'close' | 'editor' | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Escape') return event.altKey ? null : 'close';
  if (!event.altKey || (event.code !== 'KeyJ' && event.key.toLowerCase() !== 'j')) return null;
  return event.shiftKey ? 'editor' : 'close';
}
