import type { LibraryDesk } from '../phrases/library-desk.ts';
import { errorCode } from './action-result.ts';
import type { Channel } from './channel.ts';
import { DESK_SCHEMAS } from './desk-schemas.ts';
import { validator } from './protocol-schemas.ts';
import type { DeskToPage, PageToDesk } from './protocol.ts';
import { connectRpc } from './rpc.ts';

/** Answers {@link connectLibraryDesk} at the other end of a channel; every argument is validated. */
export function serveLibraryDesk(channel: Channel, desk: LibraryDesk): void {
  const methods: PageToDesk = {
    overview: () => desk.overview(),
    rows: (query, from, to) => desk.rows(query, from, to),
    ids: (query, from, to) => desk.ids(query, from, to),
    add: (phrases) => desk.add(phrases),
    update: (id, patch) => desk.update(id, patch),
    change: (ids, change) => desk.change(ids, change),
    remove: (ids) => desk.remove(ids),
    merge: (keep, others) => desk.merge(keep, others),
    forgetDocument: (id) => desk.forgetDocument(id),
    undo: (ticket) => desk.undo(ticket),
    duplicates: () => desk.duplicates(),
    mine: () => desk.mine(),
    exportFile: (kind, ids) => desk.exportFile(kind, ids),
    readPackage: (file) => desk.readPackage(file),
    takePackage: (mode) => desk.takePackage(mode),
    importState: () => desk.importState(),
    importFiles: (files, settings) => desk.importFiles(files, settings),
    continueImport: (settings) => desk.continueImport(settings),
    cancelImport: () => desk.cancelImport(),
    dismissImport: () => desk.dismissImport(),
  };
  const page = connectRpc<DeskToPage, PageToDesk>(channel, methods, { validate: validator(DESK_SCHEMAS), events: ['deskChanged'] });
  desk.subscribe((change) => void page.deskChanged(change).catch(errorCode));
}
