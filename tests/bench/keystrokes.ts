/**
 * `node tests/bench/keystrokes.ts --train PATH… --write FILE`: writes a document the completer has
 * not seen, character by character, and counts the keystrokes that its offers (three, one key to take
 * one) would have saved. White space is neither typed nor counted.
 *
 * - `--train PATH`  a file or a folder of text files; may be given several times
 * - `--write FILE`  the document to write
 * - `--characters N`  stop after so many characters that are no white space (default: all)
 * - `--skip A-B`  leave out lines A to B (from 1) of the training file given just before
 * - `--no-starter`  without the starter phrases
 * - `--show N`  print what was offered at the first N places
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Completer } from '../../lib/phrases/completion/completer.ts';
import { timingOf } from './measure.ts';
import { writeWithOffers } from './replay.ts';
import { STARTER_WEIGHT, readStarterPhrases } from './starter-phrases.ts';
import { readTrainingTexts } from './training-texts.ts';

const { values, tokens } = parseArgs({
  options: {
    train: { type: 'string', multiple: true },
    skip: { type: 'string', multiple: true },
    write: { type: 'string' },
    characters: { type: 'string' },
    'no-starter': { type: 'boolean' },
    show: { type: 'string' },
  },
  tokens: true,
});
if (values.write === undefined) {
  console.error('用法：node tests/bench/keystrokes.ts --train 文件或文件夹 … --write 要写的文件');
  process.exit(1);
}

const completer = new Completer();
const started = performance.now();
if (values['no-starter'] !== true) {
  for (const { id, text, sections } of await readStarterPhrases()) completer.add({ id, text, sections, weight: STARTER_WEIGHT });
}
for (const { name, text } of readTrainingTexts(tokens)) completer.add({ id: name, text });
const built = performance.now() - started;

const replay = writeWithOffers(completer.openDraft(), readFileSync(values.write, 'utf8'), Number(values.characters ?? Number.POSITIVE_INFINITY), Number(values.show ?? 0));
const { p50, p95 } = timingOf(replay.latencies);
console.table({
  'units learnt': completer.size,
  'build ms': Math.round(built),
  'characters written': replay.characters,
  keystrokes: replay.keystrokes,
  'saved %': Number((100 * (1 - replay.keystrokes / replay.characters)).toFixed(2)),
  'offers taken': replay.taken.length,
  'characters per offer taken': Number((replay.taken.reduce((sum, length) => sum + length, 0) / Math.max(1, replay.taken.length)).toFixed(2)),
  'latency p50 ms': Number(p50.toPrecision(3)),
  'latency p95 ms': Number(p95.toPrecision(3)),
});
