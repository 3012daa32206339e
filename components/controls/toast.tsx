import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';

/** A short word on what just happened, with at most one thing to do about it. */
export interface Toast {
  readonly text: string;
  readonly tone?: 'ok' | 'error';
  readonly action?: { readonly title: string; readonly run: () => void };
}

/** Shows one toast at a time; a new one takes the place of the one before. */
export interface Toasts {
  readonly current: (Toast & { readonly id: number }) | null;
  show(toast: Toast): void;
  dismiss(): void;
}

const NO_TOASTS: Toasts = { current: null, show: () => undefined, dismiss: () => undefined };

/** Gives components below a page the way to {@link Toasts.show}. */
export const ToastContext = createContext<Toasts>(NO_TOASTS);

/** The toasts of the page this component is on. */
export function useToast(): Toasts {
  return useContext(ToastContext);
}

/** Toasts for one page: put them into a {@link ToastContext} and a {@link ToastRegion}. */
export function useToasts(): Toasts {
  const [current, setCurrent] = useState<Toasts['current']>(null);
  const nextId = useRef(1);
  return useMemo(
    () => ({
      current,
      show: (toast: Toast) => setCurrent({ ...toast, id: nextId.current++ }),
      dismiss: () => setCurrent(null),
    }),
    [current],
  );
}

/** How long a toast stays; one with something to press stays longer. Milliseconds. */
const STAY = { plain: 5000, withAction: 9000 };

/** The live region where toasts appear. It is always in the document, or readers would miss the first. */
export function ToastRegion({ toasts }: { toasts: Toasts }) {
  const { current } = toasts;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!current || held) return;
    const timer = setTimeout(toasts.dismiss, current.action ? STAY.withAction : STAY.plain);
    return () => clearTimeout(timer);
  }, [current?.id, held]);
  return (
    <div
      class="toast-region"
      role="status"
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {current && (
        <div key={current.id} class={`toast ${current.tone ?? 'ok'}`}>
          <Icon name={current.tone === 'error' ? 'warning' : 'present'} />
          <span class="toast-text">{current.text}</span>
          {current.action && (
            <button
              type="button"
              class="link"
              onClick={() => {
                current.action?.run();
                toasts.dismiss();
              }}
            >
              {current.action.title}
            </button>
          )}
          <button type="button" class="icon-btn" aria-label="关闭提示" onClick={toasts.dismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
