import { messageChannel } from '../../lib/assistant/channel.ts';
import { connectLibraryDesk } from '../../lib/assistant/remote-library-desk.ts';
import type { LibraryDesk } from '../../lib/phrases/library-desk.ts';
// oxlint-disable-next-line import/default -- made by the bundler out of `?worker`
import LibraryWorker from './library-worker.ts?worker';

/** The library of this page: two workers, so that looking through it never waits for an import. */
export function startLibraryWorkers(): LibraryDesk {
  const start = (name: string) => () => messageChannel(new LibraryWorker({ name }));
  return connectLibraryDesk({ quick: start('nigao-library'), heavy: start('nigao-import') });
}
