import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keepActive } from './list-walk.ts';

/** The one row of a list that the keyboard is on. */
interface ActiveRow {
  readonly active: string | null;
  /** Makes a row active; with `takeFocus` it also gets the focus, once it is in the document. */
  setActive(key: string, takeFocus?: boolean): void;
  /** To be called with every `focusin` and `focusout` of the list. */
  trackFocus(event: FocusEvent): void;
}

/**
 * The active row outlives its finding: when that goes away, the next one takes its place, and the
 * focus too if the focus was in it.
 */
export function useActiveRow(keys: readonly string[], rows: ReadonlyMap<string, HTMLElement>): ActiveRow {
  const [chosen, choose] = useState<string | null>(null);
  const before = useRef(keys);
  const active = keepActive(before.current, keys, chosen);
  const wanted = useRef(false);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    before.current = keys;
    if (active !== chosen) choose(active);
    const lost = hadFocus.current && focusIsNowhere();
    if (active === null || !(wanted.current || lost)) return;
    focusable(rows.get(active))?.focus({ preventScroll: !wanted.current });
    wanted.current = false;
  });

  return {
    active,
    setActive: (key, takeFocus = false) => {
      wanted.current = takeFocus;
      // Walking to the row that is active already still has to move the focus there.
      if (takeFocus && key === chosen) focusable(rows.get(key))?.focus();
      choose(key);
    },
    trackFocus: (event) => {
      if (event.type === 'focusin') hadFocus.current = true;
      else {
        // Inside a shadow root an event forgets its target once it has been handled.
        const left = event.target as Element;
        // A button that was removed says nothing of where the user went.
        setTimeout(() => left.isConnected && !isInFocusedList(left) && (hadFocus.current = false));
      }
    },
  };
}

/** What of a row, or of the head of a folded group, takes the focus. */
function focusable(row: HTMLElement | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('.finding-main, .group-toggle') ?? null;
}

function isInFocusedList(element: Element): boolean {
  return element.closest('.finding-groups')?.matches(':focus-within') ?? false;
}

/** Whether focus fell back to the document because what had it was removed. */
function focusIsNowhere(): boolean {
  return document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
}
