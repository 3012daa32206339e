import type { ImportState, QueuedFile } from '../../lib/phrases/library-desk.ts';
import { REFUSALS } from '../../lib/phrases/import/import-messages.ts';
import { countText } from './sizes.ts';

/** An import in numbers. */
export interface ImportCounts {
  readonly all: number;
  readonly waiting: number;
  readonly taken: number;
  /** Phrases taken, and sentences that were there already. */
  readonly phrases: number;
  readonly duplicates: number;
  readonly known: readonly QueuedFile[];
  readonly cancelled: readonly QueuedFile[];
  readonly refused: readonly (QueuedFile & { readonly reason: string })[];
}

/** Counts what came of an import so far. */
export function countImport({ files }: ImportState): ImportCounts {
  const taken = files.flatMap(({ outcome }) => (outcome?.kind === 'taken' ? [outcome] : []));
  return {
    all: files.length,
    waiting: files.filter(({ outcome }) => outcome === null).length,
    taken: taken.length,
    phrases: taken.reduce((sum, outcome) => sum + outcome.taken, 0),
    duplicates: taken.reduce((sum, { duplicates }) => sum + duplicates, 0),
    known: files.filter(({ outcome }) => outcome?.kind === 'known'),
    cancelled: files.filter(({ outcome }) => outcome?.kind === 'cancelled'),
    refused: files.flatMap((file) => (file.outcome?.kind === 'refused' ? [{ ...file, reason: REFUSALS[file.outcome.code] }] : [])),
  };
}

/** What came of an import that is over, in one or two sentences. */
export function importSummary(counts: ImportCounts): string {
  const { taken, phrases, duplicates, known, cancelled, refused } = counts;
  const parts = [
    taken > 0 ? `导入了 ${countText(taken)} 份文件，收下 ${countText(phrases)} 条词句` : '没有收下新的文件',
    ...(duplicates > 0 ? [`${countText(duplicates)} 句已有，没有重复收`] : []),
    ...(known.length > 0 ? [`${countText(known.length)} 份以前导入过`] : []),
    ...(refused.length > 0 ? [`${countText(refused.length)} 份没有导入`] : []),
    ...(cancelled.length > 0 ? [`${countText(cancelled.length)} 份已取消`] : []),
  ];
  return `${parts.join('；')}。`;
}
