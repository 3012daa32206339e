/**
 * Suggestions over generated phrases: nigao beside MiniSearch over the same tokens. Each size runs in
 * a process of its own, so that memory is its own: `node tests/bench/suggest-bench.ts nigao 100000`
 * prints one row as JSON.
 */
import MiniSearch from 'minisearch';
import { PhraseIndex } from '../../lib/phrases/phrase-index.ts';
import type { PersonalPhrase, SuggestQuery } from '../../lib/phrases/phrase.ts';
import { loadPinyinReader } from '../../lib/phrases/search/pinyin-reader.ts';
import { suggestPhrases } from '../../lib/phrases/suggest-phrases.ts';
import { indexTokens, queryTokens } from '../../lib/phrases/tokenizer.ts';
import { EMPTY_PROFILE } from '../../lib/settings/profile.ts';
import { makePhrases } from './make-phrases.ts';
import { measure, type Timing } from './measure.ts';

/** Words searched in turn: common, rare, several, spelt, misspelt. */
const SEARCHES = ['职工', '困难职工走访', '安全生产 责任', '健康体检', '心理疏导 书屋', '逐项对账', '清凉', '集体协商', '法律援助 片区', '劳模'];
const ROUGH = ['gangweilianbing', 'jtxs', 'xlsd', '困难植工', '健康体捡', 'flyz', '技术笔武', 'jiankangtijian'];
const PLACES: readonly SuggestQuery[] = ['guiding-ideology', 'goals', 'tasks', 'measures', 'schedule'].flatMap((sectionId) => [
  { before: '', sectionId, documentType: 'annual-plan' },
  { before: '三、主要任务\n（一）做好困难职工帮扶。上半年，', sectionId, documentType: 'annual-plan' },
  { before: '（二）安全生产\n年底前组织开展安全生产巡查，把责任', sectionId, documentType: 'annual-plan', field: 'safety' },
]);
const RUNS = 200;

/** What one process prints. Milliseconds and megabytes. */
export interface SuggestRow {
  readonly engine: string;
  readonly phrases: number;
  readonly buildMs: number;
  readonly heapMb: number;
  readonly search: Timing;
  readonly rough?: Timing;
  readonly place?: Timing;
  readonly firstMs?: number;
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

async function nigao(phrases: readonly PersonalPhrase[]): Promise<SuggestRow> {
  const before = heap();
  const started = performance.now();
  const index = new PhraseIndex();
  for (const phrase of phrases) index.setPersonal(phrase);
  const today = new Date(2026, 10, 21);
  const suggest = (query: SuggestQuery) => suggestPhrases(index, query, EMPTY_PROFILE, today);
  const placed = performance.now();
  suggest(PLACES[0] ?? { before: '' });
  const firstMs = performance.now() - placed;
  // What is built when it is first asked for belongs to the build.
  suggest({ before: '', words: '职工' });
  const buildMs = performance.now() - started;
  index.readPinyinWith(await loadPinyinReader());
  suggest({ before: '', words: 'zhigong' });
  const heapMb = heap() - before;
  const place = await measure(RUNS, 30, (run) => suggest(PLACES[run % PLACES.length] ?? { before: '' }));
  const search = await measure(RUNS, 30, (run) => suggest({ before: '', sectionId: 'tasks', words: SEARCHES[run % SEARCHES.length] ?? '' }));
  const rough = await measure(RUNS, 30, (run) => suggest({ before: '', sectionId: 'tasks', words: ROUGH[run % ROUGH.length] ?? '' }));
  return { engine: 'nigao', phrases: phrases.length, buildMs, heapMb, search, rough, place, firstMs };
}

async function miniSearch(phrases: readonly PersonalPhrase[]): Promise<SuggestRow> {
  const before = heap();
  const started = performance.now();
  const engine = new MiniSearch<PersonalPhrase>({ fields: ['text'], storeFields: ['sections'], tokenize: indexTokens, processTerm: (term) => term });
  engine.addAll(phrases);
  const buildMs = performance.now() - started;
  const heapMb = heap() - before;
  const search = await measure(RUNS / 4, 5, (run) => {
    const tokens = queryTokens(SEARCHES[run % SEARCHES.length] ?? '');
    return engine.search({ combineWith: 'AND', queries: tokens }, { tokenize: (token) => [token] }).slice(0, 10);
  });
  return { engine: 'MiniSearch', phrases: phrases.length, buildMs, heapMb, search };
}

const [engine = 'nigao', size = '1000'] = process.argv.slice(2);
console.log(JSON.stringify(await (engine === 'nigao' ? nigao : miniSearch)(makePhrases(Number(size)))));
