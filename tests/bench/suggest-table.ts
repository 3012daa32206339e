/**
 * The table of phrase search in `npm run bench`; alone: `node tests/bench/suggest-table.ts [PHRASES…]`.
 *
 * - nigao: whole suggestions (ranked for the section, slots filled, matches marked); “search alone” is
 *   what the other engines do too: the ten best hits
 * - one process for each row; memory is what the index adds to the heap after collection
 * - words, in a section, unfinished, pinyin, wrong character: p50 / p95 of ten queries, fewer for the latter;
 *   the others are given pinyin as tokens of its own, and for a wrong character look for any of the tokens
 * - hits found: of the ten hits there are for words, and for words in a section, how many
 * - as ranked in full: of nigao's ten, how many a ranking of every single phrase gives too (words, places)
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Timing } from './measure.ts';
import type { SuggestRow } from './suggest-bench.ts';

const SUGGEST = fileURLToPath(new URL('./suggest-bench.ts', import.meta.url));
const ENGINES = ['nigao', 'nigao, search alone', 'FlexSearch', 'MiniSearch', 'Orama'];
const SIZES = [1_000, 10_000, 100_000];
/** Orama wants more than a process gets by default. */
const HEAP_MB = 8_192;

/** A line of `console.table`. */
export type TableRow = Record<string, string | number>;

/** Every engine over so many generated phrases, each measured in a process of its own. */
export function suggestTable(sizes: readonly number[] = SIZES): readonly TableRow[] {
  return sizes.flatMap((phrases) => ENGINES.map((engine) => tableRow(engine, phrases)));
}

function tableRow(engine: string, phrases: number): TableRow {
  const options = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, SUGGEST, engine, String(phrases)];
  const row = JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as SuggestRow;
  const { agreement } = row;
  return {
    phrases,
    engine,
    'build ms': Math.round(row.buildMs),
    'memory MB': Math.round(row.heapMb),
    'words ms': times(row.words),
    'in a section ms': times(row.inSection),
    'unfinished ms': times(row.begun),
    'pinyin ms': times(row.spelt),
    'wrong character ms': times(row.misspelt),
    'hits found': `${percent(row.right.words)} ${percent(row.right.inSection)}`,
    'place ms': row.place === undefined ? '—' : times(row.place),
    'first place ms': row.firstMs === undefined ? '—' : Math.round(row.firstMs),
    'as ranked in full': agreement === undefined ? '—' : `${percent(agreement.words)} ${percent(agreement.places)}`,
  };
}

function times({ p50, p95 }: Timing): string {
  return `${Number(p50.toPrecision(2))} / ${Number(p95.toPrecision(2))}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number);
  console.table(suggestTable(sizes.length > 0 ? sizes : SIZES));
}
