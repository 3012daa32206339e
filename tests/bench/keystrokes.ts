/**
 * Writes documents the completer has not seen, character by character, and counts the keystrokes that
 * its offers (three, one key to take one) would have saved. White space is neither typed nor counted.
 *
 * `node tests/bench/keystrokes.ts --train PATH… --write PATH` learns from some documents and writes others:
 * - `--train PATH`  a file or a folder; may be given several times
 * - `--skip A-B`  leave out lines A to B (from 1) of the training file given just before
 * - `--write PATH`  the document to write, or a folder of documents, each written on its own
 *
 * `node tests/bench/keystrokes.ts --folder PATH` learns from all documents of a folder but those it is
 * about to write, in turns, until each has been written once:
 * - `--folds N`  in so many turns (default: as many as there are documents, 10 at most)
 *
 * Both:
 * - `--characters N`  of each document only so many characters that are no white space
 * - `--no-starter`  without the starter phrases
 * - `--show N`  print what was offered at the first N places
 */
import { parseArgs } from 'node:util';
import { Completer } from '../../lib/phrases/completion/completer.ts';
import type { Phrase } from '../../lib/phrases/phrase.ts';
import { timingOf } from './measure.ts';
import { writeWithOffers, type Replay } from './replay.ts';
import { STARTER_WEIGHT, readStarterPhrases } from './starter-phrases.ts';
import { readDocuments, readTrainingTexts, type PlainDocument } from './training-texts.ts';

const USAGE = '用法：node tests/bench/keystrokes.ts --train 文件或文件夹 … --write 要写的文件或文件夹\n或者：node tests/bench/keystrokes.ts --folder 文件夹 [--folds 几轮]';
const MOST_FOLDS = 10;

const { values, tokens } = parseArgs({
  options: {
    train: { type: 'string', multiple: true },
    skip: { type: 'string', multiple: true },
    write: { type: 'string' },
    folder: { type: 'string' },
    folds: { type: 'string' },
    characters: { type: 'string' },
    'no-starter': { type: 'boolean' },
    show: { type: 'string' },
  },
  tokens: true,
});
const starter = values['no-starter'] === true ? [] : await readStarterPhrases();

/** Documents to learn from, and those to write after that. */
interface Split {
  readonly train: readonly PlainDocument[];
  readonly write: readonly PlainDocument[];
}

async function splits(): Promise<readonly Split[]> {
  if (values.folder === undefined) return [{ train: await readTrainingTexts(tokens), write: await readDocuments(values.write ?? '') }];
  const documents = await readDocuments(values.folder);
  const folds = Math.min(documents.length, Number(values.folds ?? MOST_FOLDS));
  return Array.from({ length: folds }, (_, fold) => ({
    train: documents.filter((_document, at) => at % folds !== fold),
    write: documents.filter((_document, at) => at % folds === fold),
  }));
}

function learnt(phrases: readonly Phrase[], documents: readonly PlainDocument[]): Completer {
  const completer = new Completer();
  for (const { id, text, sections } of phrases) completer.add({ id, text, sections, weight: STARTER_WEIGHT });
  for (const { name, text } of documents) completer.add({ id: name, text });
  return completer;
}

function row(name: string, learntUnits: number | string, replays: readonly Replay[]): Record<string, string | number> {
  const sum = (count: (replay: Replay) => number): number => replays.reduce((total, replay) => total + count(replay), 0);
  const taken = replays.flatMap((replay) => replay.taken);
  const { p50, p95 } = timingOf(replays.flatMap((replay) => replay.latencies));
  return {
    written: name,
    'units learnt': learntUnits,
    characters: sum(({ characters }) => characters),
    keystrokes: sum(({ keystrokes }) => keystrokes),
    'saved %': Number((100 * (1 - sum(({ keystrokes }) => keystrokes) / sum(({ characters }) => characters))).toFixed(2)),
    'offers taken': taken.length,
    'characters per offer': Number((taken.reduce((total, length) => total + length, 0) / Math.max(1, taken.length)).toFixed(2)),
    'latency p50 / p95 ms': `${Number(p50.toPrecision(2))} / ${Number(p95.toPrecision(2))}`,
  };
}

if (values.folder === undefined && (values.write === undefined || values.train === undefined)) {
  console.error(USAGE);
  process.exit(1);
}
const rows: Record<string, string | number>[] = [];
const all: Replay[] = [];
for (const { train, write } of await splits()) {
  const completer = learnt(starter, train);
  for (const { name, text } of write) {
    const replay = writeWithOffers(completer.openDraft(), text, Number(values.characters ?? Number.POSITIVE_INFINITY), Number(values.show ?? 0));
    all.push(replay);
    rows.push(row(name, completer.size, [replay]));
  }
}
if (rows.length > 1) rows.push(row(`all ${all.length}`, '', all));
console.table(rows);
