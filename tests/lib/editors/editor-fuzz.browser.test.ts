import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITOR_PAGES, type EditorPage } from './editor-pages.ts';
import { EditorStage } from './editor-stage.ts';
import { fuzzOnce, type FuzzTally } from './fuzz-run.ts';

/**
 * Random edits, fixes, insertions, undo and redo in each family of editors, against a text kept beside.
 * `NIGAO_FUZZ=500` (`npm run fuzz`) tries so many sequences a family, `NIGAO_EDITOR=名称` one editor,
 * `NIGAO_FUZZ_SEED=17` the one sequence that a failure names.
 */
const { NIGAO_FUZZ, NIGAO_FUZZ_SEED, NIGAO_EDITOR } = process.env;
const SEQUENCES = Number(NIGAO_FUZZ ?? 1);
const STEPS = 8;
const LANES = 2;
/** What a sequence may take at most, in milliseconds, on a busy machine. */
const SEQUENCE = 60_000;
/** A family that refuses more of its writes than this is of no use. */
const MOST_REFUSED = 0.2;

const seeds = NIGAO_FUZZ_SEED ? [Number(NIGAO_FUZZ_SEED)] : Array.from({ length: SEQUENCES }, (_, index) => index + 1);
/** The first page of each family. */
const pages = EDITOR_PAGES.filter(
  ({ family, name }, index) => EDITOR_PAGES.findIndex((page) => page.family === family) === index && (!NIGAO_EDITOR || name.includes(NIGAO_EDITOR)),
);
const stages: EditorStage[] = [];
const tallies: Record<string, FuzzTally> = {};
const waiting: ((stage: EditorStage) => void)[] = [];

/** A browser of one's own for a while. */
async function lent<T>(work: (stage: EditorStage) => Promise<T>): Promise<T> {
  const stage = stages.pop() ?? (await new Promise<EditorStage>((resolve) => void waiting.push(resolve)));
  try {
    return await work(stage);
  } finally {
    const next = waiting.shift();
    if (next) next(stage);
    else stages.push(stage);
  }
}

async function failuresOf(stage: EditorStage, page: EditorPage): Promise<string[]> {
  const tally = (tallies[page.name] = { steps: 0, written: 0, refused: 0, undone: 0, redone: 0 });
  const failures: string[] = [];
  for (const seed of seeds) {
    await fuzzOnce(stage, page, seed, STEPS, tally).catch((error: Error) => failures.push(error.message));
  }
  return failures;
}

beforeAll(async () => {
  stages.push(...(await Promise.all(Array.from({ length: LANES }, () => EditorStage.open()))));
});

afterAll(async () => {
  await Promise.all(stages.map((stage) => stage.close()));
  console.table(tallies);
});

describe.concurrent('random sequences', () => {
  const timeout = seeds.length * SEQUENCE * Math.ceil(pages.length / LANES);
  it.each(pages)('$name', { timeout, retry: NIGAO_FUZZ || NIGAO_FUZZ_SEED ? 0 : 1 }, async (page) => {
    const failures = await lent((stage) => failuresOf(stage, page));
    expect(failures.join('\n'), `${failures.length} of ${seeds.length} sequences`).toBe('');
    const { written, refused } = tallies[page.name]!;
    expect(refused / Math.max(1, written + refused), 'share of writes refused').toBeLessThan(MOST_REFUSED);
  });
});
