import { useState } from 'preact/hooks';
import type { NewPhrase, PhraseLibrary } from '../../lib/phrases/phrase-library.ts';
import type { PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { useToast } from '../controls/toast.tsx';
import { errorCodeOf, errorMessage } from '../error-messages.ts';

/** The personal library as a page shows it; every write says how it ended and reads the list again. */
export interface LibraryDesk {
  /** `null` until first read. */
  readonly phrases: readonly PersonalPhrase[] | null;
  reload(): Promise<void>;
  add(phrase: NewPhrase): Promise<boolean>;
  update(id: string, patch: Partial<NewPhrase> & { readonly starred?: boolean }): Promise<boolean>;
  remove(phrase: PersonalPhrase): Promise<void>;
}

/** Reads a library and writes to it. */
export function useLibrary(library: PhraseLibrary): LibraryDesk {
  const toasts = useToast();
  const [phrases, setPhrases] = useState<readonly PersonalPhrase[] | null>(null);
  const attempt = async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action();
      setPhrases(await library.list());
      return true;
    } catch (error) {
      toasts.show({ text: errorMessage(errorCodeOf(error)), tone: 'error' });
      return false;
    }
  };
  return {
    phrases,
    reload: async () => void (await attempt(async () => undefined)),
    add: (phrase) => attempt(() => library.add(phrase)),
    update: (id, patch) => attempt(() => library.update(id, patch)),
    remove: async (phrase) => {
      if (!(await attempt(() => library.remove(phrase.id)))) return;
      toasts.show({
        text: '已删去一条词句。',
        action: { title: '撤销', run: () => void attempt(() => library.restore(phrase)) },
      });
    },
  };
}
