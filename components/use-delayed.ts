import { useEffect, useState } from 'preact/hooks';

/** Whether `active` has been true for `milliseconds` without a break: for things not worth a flicker. */
export function useDelayed(active: boolean, milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    setElapsed(false);
    if (!active) return;
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [active, milliseconds]);
  return active && elapsed;
}
