import type { ImeGuard } from './ime-guard.ts';

/** Passes requests on at most once a task, and never while an input method composes. */
export interface ReadOnceFree {
  ask(): void;
  stop(): void;
}

export function readOnceFree(ime: ImeGuard, run: () => void): ReadOnceFree {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  const ask = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      held = ime.busy;
      if (!held) run();
    }, 0);
  };
  const unlisten = ime.onChange((busy) => {
    if (!busy && held) ask();
  });
  const stop = (): void => {
    unlisten();
    clearTimeout(timer);
  };
  return { ask, stop };
}
