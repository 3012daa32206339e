import { useRef, useState } from 'preact/hooks';
import type { AssistantErrorCode } from '../../lib/assistant/assistant.ts';
import { errorCodeOf } from '../error-messages.ts';

/** Something that takes a while and is asked for by hand. */
export interface Asked<T> {
  readonly status: 'idle' | 'busy' | 'ready' | 'error';
  readonly value: T | null;
  readonly error: AssistantErrorCode | null;
  ask(): void;
  /** Changes the answer in place. */
  set(change: (value: T) => T): void;
}

/** Asks when told to; only the latest answer counts. */
export function useAsked<T>(question: () => Promise<T>): Asked<T> {
  const [state, setState] = useState<Pick<Asked<T>, 'status' | 'value' | 'error'>>({ status: 'idle', value: null, error: null });
  const asked = useRef(0);
  const ask = async () => {
    const number = ++asked.current;
    setState((before) => ({ ...before, status: 'busy', error: null }));
    try {
      const value = await question();
      if (number === asked.current) setState({ status: 'ready', value, error: null });
    } catch (error) {
      if (number === asked.current) setState((before) => ({ ...before, status: 'error', error: errorCodeOf(error) }));
    }
  };
  return {
    ...state,
    ask: () => void ask(),
    set: (change) => setState((before) => (before.value === null ? before : { ...before, value: change(before.value) })),
  };
}
