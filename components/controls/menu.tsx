import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../icons.tsx';

/** One thing to do in a {@link Menu}. */
export interface MenuItem {
  readonly title: string;
  readonly icon: IconName;
  readonly run: () => void;
}

/** A button that opens a menu: arrows walk it, Escape gives focus back to the button. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (open) focusItem(list.current, 0);
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (anchor.current && !event.composedPath().includes(anchor.current)) setOpen(false);
    };
    // The window also loses the pointer to the page around our frame.
    const close = () => setOpen(false);
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', close);
    };
  }, [open]);

  const closeToButton = () => {
    setOpen(false);
    anchor.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Tab') return setOpen(false);
    const current = [...(list.current?.children ?? [])].indexOf(event.target as Element);
    const target = menuTarget(event.key, current, items.length);
    if (event.key === 'Escape') closeToButton();
    else if (target !== null) focusItem(list.current, target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu-anchor" ref={anchor} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="icon-btn"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div class="menu" role="menu" id={id} aria-label={label} ref={list}>
          {items.map((item) => (
            <button
              type="button"
              role="menuitem"
              class="menu-item"
              key={item.title}
              tabIndex={-1}
              onClick={() => {
                closeToButton();
                item.run();
              }}
            >
              <Icon name={item.icon} />
              {item.title}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where a key moves in a menu of `count` items, wrapping round; `null` when it does not move. */
export function menuTarget(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

function focusItem(list: HTMLElement | null, index: number): void {
  (list?.children[index] as HTMLElement | undefined)?.focus();
}
