import type { DexieOptions, Table } from 'dexie';
import { Dexie } from 'dexie';
import type { QueuedFile } from './library-desk.ts';
import type { PersonalPhrase } from './phrase.ts';
import type { DocumentSource, StarterUse } from './phrase-archive.ts';

/** A personal phrase as it is stored: with the key that keeps it from being stored twice. */
export interface PhraseRow extends PersonalPhrase {
  readonly textKey: string;
}

/**
 * The database `nigao`. A change of shape is a further `.version(n).stores(…).upgrade(…)` below;
 * versions that have been released are never edited. Only indexed fields are named here.
 */
export class PhraseDatabase extends Dexie {
  declare readonly phrases: Table<PhraseRow, string>;
  declare readonly starterUses: Table<StarterUse, string>;
  declare readonly sources: Table<DocumentSource, string>;
  /** Documents given in for import, and the bytes of those that wait. */
  declare readonly importFiles: Table<QueuedFile, number>;
  declare readonly importBytes: Table<{ readonly number: number; readonly bytes: Uint8Array<ArrayBuffer> }, number>;

  constructor(name = 'nigao', options: DexieOptions = {}) {
    super(name, options);
    this.version(1).stores({
      phrases: 'id, &textKey, createdAt',
      starterUses: 'id',
    });
    // Documents, tags and folders came; phrases of before have none of them, so that no row changes.
    this.version(2).stores({
      phrases: 'id, &textKey, createdAt, folder, *tags, sourceId',
      sources: 'id, &hash',
    });
    // Imports that outlive their page came; nothing of before changes.
    this.version(3).stores({ importFiles: 'number', importBytes: 'number' });
  }
}
