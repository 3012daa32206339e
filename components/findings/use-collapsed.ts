import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Which families are folded: at once here, and kept with the settings, so that the next sidebar
 * begins the same. Where keeping fails, this one still works.
 */
export function useCollapsed(stored: readonly string[], save: (collapsed: readonly string[]) => void): readonly [readonly string[], (collapsed: readonly string[]) => void] {
  const [collapsed, setCollapsed] = useState(stored);
  const known = useRef(stored);
  useEffect(() => {
    if (stored.join() === known.current.join()) return;
    known.current = stored;
    setCollapsed(stored);
  }, [stored]);
  return [
    collapsed,
    (next) => {
      known.current = next;
      setCollapsed(next);
      save(next);
    },
  ];
}
