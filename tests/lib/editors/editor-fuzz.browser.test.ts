import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITOR_PAGES, type EditorPage } from './editor-pages.ts';
import { EditorStage } from './editor-stage.ts';
import { fuzzInTurn, type FuzzTally } from './fuzz-run.ts';

/**
 * Random edits, fixes, insertions, undo and redo in each family of editors, against a text kept beside.
 * `NIGAO_FUZZ=500` (`npm run fuzz`) tries so many sequences a family, `NIGAO_EDITOR=名称` one editor, also
 * one that is not the first of its family, `NIGAO_FUZZ_BROWSERS=6` in six browsers at a time,
 * `NIGAO_FUZZ_SEED=17` the one sequence that a failure names, after those before it on its page.
 */
const { NIGAO_FUZZ, NIGAO_FUZZ_SEED, NIGAO_FUZZ_BROWSERS, NIGAO_EDITOR } = process.env;
const SEQUENCES = Number(NIGAO_FUZZ ?? 1);
/** Sequences that follow one another on one page. */
const IN_TURN = 10;
/**
 * Browsers driven at the same time, as most of the time they wait for what an editor's history takes for one step.
 * One page in each: with tabs side by side what an input method composed now and then stayed in the text.
 */
const LANES = Number(NIGAO_FUZZ_BROWSERS ?? 2);
/** What a sequence may take at most, in milliseconds, on a busy machine. */
const SEQUENCE = 60_000;
/** A family that refuses more of its writes than this is of no use. */
const MOST_REFUSED = 0.2;

const turns = NIGAO_FUZZ_SEED ? [turnTo(Number(NIGAO_FUZZ_SEED))] : turnsOf(SEQUENCES);
/** The first page of each family, or any that is named whole. */
const pages = EDITOR_PAGES.filter(
  ({ family, name }, index) =>
    name === NIGAO_EDITOR || (EDITOR_PAGES.findIndex((page) => page.family === family) === index && name.includes(NIGAO_EDITOR ?? '')),
);
const tallies: Record<string, FuzzTally> = {};
const waiting: ((stage: EditorStage) => void)[] = [];
const stages: EditorStage[] = [];
const free: EditorStage[] = [];

/** The seeds 1 and up, ten to a page. */
function turnsOf(count: number): number[][] {
  return Array.from({ length: Math.ceil(count / IN_TURN) }, (_, turn) => turnTo(Math.min(count, (turn + 1) * IN_TURN)));
}

function turnTo(last: number): number[] {
  const first = last - ((last - 1) % IN_TURN);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Waits for a browser that is free. */
async function inLane<T>(work: (stage: EditorStage) => Promise<T>): Promise<T> {
  const stage = free.pop() ?? (await new Promise<EditorStage>((resolve) => void waiting.push(resolve)));
  try {
    return await work(stage);
  } finally {
    const next = waiting.shift();
    if (next) next(stage);
    else free.push(stage);
  }
}

async function failuresOf(page: EditorPage): Promise<string[]> {
  const tally = (tallies[page.name] = { sequences: 0, steps: 0, written: 0, refused: 0, undone: 0, redone: 0 });
  const failures = await Promise.all(turns.map((seeds) => inLane((stage) => fuzzInTurn(stage, page, seeds, tally))));
  return failures.flat();
}

beforeAll(async () => {
  stages.push(...(await Promise.all(Array.from({ length: LANES }, () => EditorStage.open()))));
  free.push(...stages);
});

afterAll(async () => {
  await Promise.all(stages.map((stage) => stage.close()));
  console.table(tallies);
});

describe.concurrent('random sequences', () => {
  const timeout = turns.flat().length * SEQUENCE * Math.ceil(pages.length / LANES);
  it.each(pages)('$name', { timeout, retry: NIGAO_FUZZ || NIGAO_FUZZ_SEED ? 0 : 1 }, async (page) => {
    const failures = await failuresOf(page);
    expect(failures.join('\n'), `${failures.length} of ${turns.flat().length} sequences`).toBe('');
    const { written, refused } = tallies[page.name]!;
    expect(refused / Math.max(1, written + refused), 'share of writes refused').toBeLessThan(MOST_REFUSED);
  });
});
