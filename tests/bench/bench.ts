/**
 * `npm run bench`: nigao's built engine beside zhlint and autocorrect on the same drafts.
 *
 * - first: the first check of a new process, just after `createAssistant` (nothing compiled yet)
 * - cold: a draft the engine has not seen, in a process that is warm
 * - phrases: `suggest-table.ts`, and the background's cold start: `cold-start.ts`
 * - families, rules: what each costs on the largest draft, for blocks that are new and at every check,
 *   beside what is read for all of them at once
 * - keystroke: the same draft again with one more character in its middle; the two others have no
 *   memory of the draft, so theirs is a full run
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lintFor } from 'autocorrect-node';
import { run as zhlint } from 'zhlint';
import { loadBuiltEngine } from '../entrypoints/embed/built-engine.ts';
import { bundled } from './bundled.ts';
import { makeDraft } from './make-draft.ts';
import { measure, timingOf, type Timing } from './measure.ts';
import { coldStartTable } from './cold-start.ts';
import { editorKeystrokeTable } from './editor-keystrokes.ts';
import { suggestTable } from './suggest-table.ts';

const SIZES = [1_000, 10_000, 100_000];
/** A checker is warm when it has read so many characters: short drafts need more of them. */
const WARM = 500_000;
/** Drafts that each rule is timed on, and how many of the slowest are named. */
const RULE_DRAFTS = 25;
const SLOWEST = 5;
const FIRST = fileURLToPath(new URL('./first-check.ts', import.meta.url));

/** A checker under measurement: makes one whose memory is empty, and says how to check a text with it. */
interface Checker {
  readonly name: string;
  fresh(): Promise<(text: string) => unknown>;
  /** Measured runs for a draft of this many characters. */
  runs(size: number): number;
}

if (!existsSync(fileURLToPath(new URL('../../dist/engine.js', import.meta.url)))) {
  console.error('没有 dist/，请先运行 npm run build:dist');
  process.exit(1);
}
const { createAssistant } = await loadBuiltEngine();

const CHECKERS: readonly Checker[] = [
  {
    name: 'nigao',
    runs: () => 60,
    async fresh() {
      const assistant = await createAssistant({});
      return (text) => assistant.check(text);
    },
  },
  { name: 'zhlint', runs: (size) => (size > 50_000 ? 5 : 20), fresh: async () => (text) => zhlint(text, { rules: { preset: 'default' } }) },
  { name: 'autocorrect', runs: (size) => (size > 50_000 ? 20 : 40), fresh: async () => (text) => lintFor(text, 'draft.txt') },
];

function firstCheck(size: number): Timing {
  const runs = Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, [FIRST, String(size)], { encoding: 'utf8' })));
  return timingOf(runs);
}

async function cold(checker: Checker, size: number): Promise<Timing> {
  const runs = checker.runs(size);
  const warmUp = Math.max(Math.min(10, runs), Math.ceil(WARM / size));
  // Another draft and an empty memory each time: nothing can be remembered.
  const prepared = await Promise.all(
    Array.from({ length: runs + warmUp }, async (_, seed) => ({ text: makeDraft(size, seed + 1), check: await checker.fresh() })),
  );
  return measure(runs, warmUp, () => {
    // An engine goes with its draft: what all those before remember would only be moved about by the collector.
    const draft = prepared.pop();
    return draft?.check(draft.text);
  });
}

async function keystroke(checker: Checker, size: number): Promise<Timing> {
  const runs = checker.runs(size) * (checker.name === 'nigao' ? 4 : 1);
  const check = await checker.fresh();
  let text = makeDraft(size);
  await check(text);
  const middle = Math.floor(size / 2);
  const typed = '加快建设学习型服务型创新型工会';
  return measure(runs, Math.min(10, runs), (run) => {
    const at = middle + (run % 7);
    text = `${text.slice(0, at)}${typed[run % typed.length]}${text.slice(at)}`;
    return check(text);
  });
}

const ms = (value: number): number => Number(value.toPrecision(3));
const rows: Record<string, string | number>[] = [];
for (const size of SIZES) {
  for (const checker of CHECKERS) {
    const first = checker.name === 'nigao' ? firstCheck(size) : null;
    const whole = await cold(checker, size);
    const key = await keystroke(checker, size);
    rows.push({
      characters: size,
      checker: checker.name,
      'first p50 ms': first ? ms(first.p50) : '—',
      'cold p50 ms': ms(whole.p50),
      'cold p95 ms': ms(whole.p95),
      'cold characters/ms': Math.round(size / whole.p50),
      'keystroke p50 ms': ms(key.p50),
      'keystroke p95 ms': ms(key.p95),
    });
  }
}
console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
console.table(rows);
const { familyRows, ruleCosts, slowestRows } = await bundled<typeof import('./rule-costs.ts')>('rule-costs');
const costs = ruleCosts(Array.from({ length: RULE_DRAFTS }, (_, seed) => makeDraft(Math.max(...SIZES), seed + 1)));
console.table(familyRows(costs));
console.table(slowestRows(costs, SLOWEST));
console.table(suggestTable());
console.table(await coldStartTable());
console.table(await editorKeystrokeTable());
