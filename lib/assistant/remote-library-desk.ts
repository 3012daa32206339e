import type { DeskChange, LibraryDesk } from '../phrases/library-desk.ts';
import type { Channel } from './channel.ts';
import type { DeskToPage, PageToDesk } from './protocol.ts';
import { connectRpc, type Remote } from './rpc.ts';

/** The channels to two workers over the same library. */
export interface DeskChannels {
  /** Opens the one that lists and changes, so that it always answers at once. */
  readonly quick: () => Channel;
  /** Opens the one that imports, mines, compares, reads and writes files. */
  readonly heavy: () => Channel;
}

/** The desk behind two workers that are served by `serveLibraryDesk`; each is opened when it is first needed. */
export function connectLibraryDesk({ quick: openQuick, heavy: openHeavy }: DeskChannels): LibraryDesk {
  const listeners = new Set<(change: DeskChange) => void>();
  const ours: DeskToPage = {
    deskChanged: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
  };
  // How long a hundred thousand phrases take depends on the machine.
  const quick = once(() => connectRpc<PageToDesk, DeskToPage>(openQuick(), ours, { timeout: -1 }));
  const heavy = once(() => connectRpc<PageToDesk, DeskToPage>(openHeavy(), ours, { timeout: -1 }));
  return {
    overview: () => quick().overview(),
    rows: (query, from, to) => quick().rows(query, from, to),
    ids: (query, from, to) => quick().ids(query, from, to),
    add: (phrases) => quick().add(phrases),
    update: (id, patch) => quick().update(id, patch),
    change: (ids, change) => quick().change(ids, change),
    remove: (ids) => quick().remove(ids),
    merge: (keep, others) => quick().merge(keep, others),
    forgetDocument: (id) => quick().forgetDocument(id),
    undo: (ticket) => quick().undo(ticket),
    duplicates: () => heavy().duplicates(),
    mine: () => heavy().mine(),
    exportFile: (kind, ids) => heavy().exportFile(kind, ids),
    readPackage: (file) => heavy().readPackage(file),
    takePackage: (mode) => heavy().takePackage(mode),
    importState: () => heavy().importState(),
    importFiles: (files, settings) => heavy().importFiles(files, settings),
    continueImport: (settings) => heavy().continueImport(settings),
    cancelImport: () => heavy().cancelImport(),
    dismissImport: () => heavy().dismissImport(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function once(open: () => Remote<PageToDesk>): () => Remote<PageToDesk> {
  let opened: Remote<PageToDesk> | null = null;
  return () => (opened ??= open());
}
