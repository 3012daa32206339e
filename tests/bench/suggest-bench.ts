/**
 * Phrase search over generated phrases: nigao beside MiniSearch, FlexSearch and Orama over the same
 * tokens. Each engine and size runs in a process of its own, so that memory is its own:
 * `node --expose-gc tests/bench/suggest-bench.ts nigao 100000` prints one row as JSON.
 */
import type { SuggestQuery } from '../../lib/phrases/phrase.ts';
import type { BuiltIndex, Contender } from './contenders/contender.ts';
import { flexsearch } from './contenders/flexsearch.contender.ts';
import { minisearch } from './contenders/minisearch.contender.ts';
import { nigao, nigaoSearch } from './contenders/nigao.contender.ts';
import { orama } from './contenders/orama.contender.ts';
import { makePhrases } from './make-phrases.ts';
import { measure, type Timing } from './measure.ts';
import { agreementAtPlaces, agreementOfWords, rightShare } from './suggest-quality.ts';
import { PLACES, SECTION, WANTED } from './suggest-queries.ts';

/** The engines by the names they have in the table. */
const CONTENDERS: Readonly<Record<string, Contender>> = { nigao, 'nigao, search alone': nigaoSearch, FlexSearch: flexsearch, MiniSearch: minisearch, Orama: orama };
/** Measured runs of a kind of search, as many as fit into the time. */
const MOST_RUNS = 300;
const FEWEST_RUNS = 20;
const MILLISECONDS = 4_000;

/** What one process prints. Milliseconds, megabytes, and shares 0–1. */
export interface SuggestRow {
  readonly engine: string;
  readonly phrases: number;
  readonly buildMs: number;
  readonly heapMb: number;
  readonly words: Timing;
  readonly inSection: Timing;
  readonly begun: Timing;
  readonly spelt: Timing;
  readonly misspelt: Timing;
  /** Of the hits there are for words (at most ten), and for words in a section, how many it found. */
  readonly right: { readonly words: number; readonly inSection: number };
  /** For nigao: phrases for a place, the first of a new index, and how many of the ten a ranking of every phrase gives too. */
  readonly place?: Timing;
  readonly firstMs?: number;
  readonly agreement?: { readonly words: number; readonly places: number };
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

/** Goes through the list again and again. */
async function timed<T>(list: readonly T[], work: (item: T) => unknown): Promise<Timing> {
  const started = performance.now();
  for (const item of list) work(item);
  const each = (performance.now() - started) / list.length;
  const runs = Math.round(Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, MILLISECONDS / each)));
  // Who is slow has been warmed by the first round.
  return measure(runs, runs > FEWEST_RUNS ? 2 * list.length : 0, (run) => {
    const item = list[run % list.length];
    if (item !== undefined) work(item);
  });
}

async function timings(index: BuiltIndex): Promise<Pick<SuggestRow, 'words' | 'inSection' | 'begun' | 'spelt' | 'misspelt'>> {
  return {
    words: await timed(WANTED.words, (wanted) => index.words(wanted)),
    inSection: await timed(WANTED.words, (wanted) => index.inSection(wanted, SECTION)),
    begun: await timed(WANTED.begun, (wanted) => index.begun(wanted)),
    spelt: await timed(WANTED.spelt, (wanted) => index.spelt(wanted)),
    misspelt: await timed(WANTED.misspelt, (wanted) => index.misspelt(wanted)),
  };
}

async function row(engine: string, size: number): Promise<SuggestRow> {
  const contender = CONTENDERS[engine];
  if (contender === undefined) throw new TypeError(`There is no ${engine}, only ${Object.keys(CONTENDERS).join(', ')}.`);
  const phrases = makePhrases(size);
  const before = heap();
  const started = performance.now();
  const index = await contender.build(phrases);
  const buildMs = performance.now() - started;
  const heapMb = heap() - before;
  const common = { engine, phrases: size, buildMs, heapMb, ...(await timings(index)), right: rightShare(phrases, index) };
  return contender === nigao ? { ...common, ...(await ofNigao(size)) } : common;
}

/** What the others do not do. */
async function ofNigao(size: number): Promise<Pick<SuggestRow, 'place' | 'firstMs' | 'agreement'>> {
  const index = nigao.index(makePhrases(size));
  const suggest = (query: SuggestQuery): readonly string[] => nigao.suggest(index, query);
  const started = performance.now();
  suggest(PLACES[0] ?? { before: '' });
  const firstMs = performance.now() - started;
  const place = await timed(PLACES, suggest);
  return { place, firstMs, agreement: { words: agreementOfWords(index), places: agreementAtPlaces(index) } };
}

const [engine = 'nigao', size = '1000'] = process.argv.slice(2);
console.log(JSON.stringify(await row(engine, Number(size))));
