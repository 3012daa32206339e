import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session, SessionSuggestQuery } from '../../lib/assistant/session.ts';
import type { PhraseSuggestion } from '../../lib/phrases/phrase.ts';
import type { AssistantErrorCode } from '../../lib/assistant/assistant.ts';
import { errorCodeOf } from '../error-messages.ts';

/** What the 词句 tab shows: the answer to the latest question that has been answered. */
export interface Suggestions {
  readonly list: readonly PhraseSuggestion[];
  readonly status: 'loading' | 'ready' | 'error';
  readonly error?: AssistantErrorCode;
}

/** Wait after typing, and after the draft changed, before asking. Milliseconds. */
const TYPING_PAUSE = 80;
const DRAFT_PAUSE = 600;

interface SuggestionsInput {
  readonly session: Session;
  readonly query: SessionSuggestQuery;
  /** Whether the tab is on screen; nothing is asked while it is not. */
  readonly visible: boolean;
  /** Changes whenever the same question may have a new answer: caret section, library, profile. */
  readonly context: string;
  /** The draft's revision; asked again only after a pause, so that the list does not run while one types. */
  readonly revision: number;
}

/**
 * Suggestions for a query, asked again when the query, its context or the draft changes. An answer
 * that a newer question overtook is dropped; the list stands until the next answer is there.
 */
export function useSuggestions({ session, query, visible, context, revision }: SuggestionsInput): Suggestions {
  const [suggestions, setSuggestions] = useState<Suggestions>({ list: [], status: 'loading' });
  const question = useRef(0);
  const queryKey = JSON.stringify(query);
  const asked = useRef('');

  const ask = async () => {
    const number = ++question.current;
    try {
      const list = await session.suggest(query);
      if (number === question.current) setSuggestions({ list, status: 'ready' });
    } catch (error) {
      if (number === question.current) setSuggestions({ list: [], status: 'error', error: errorCodeOf(error) });
    }
  };
  const latestAsk = useRef(ask);
  latestAsk.current = ask;

  useEffect(() => {
    if (!visible) return;
    const pause = asked.current === '' ? 0 : TYPING_PAUSE;
    asked.current = `${queryKey} ${context}`;
    const timer = setTimeout(() => void latestAsk.current(), pause);
    return () => clearTimeout(timer);
  }, [session, queryKey, context, visible]);

  useEffect(() => {
    // With words in the box the draft has no say.
    if (!visible || query.words) return;
    const timer = setTimeout(() => void latestAsk.current(), DRAFT_PAUSE);
    return () => clearTimeout(timer);
  }, [revision]);

  return suggestions;
}
