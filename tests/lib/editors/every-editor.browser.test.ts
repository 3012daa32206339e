import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { EDITOR_PAGES, type EditorPage } from './editor-pages.ts';
import { EditorStage } from './editor-stage.ts';
import type { EditorsReport } from './editors-report.ts';
import { expectRefusal, STEPS, Trial } from './every-editor.ts';

/** What `npm run readme` takes over into the README. */
const REPORT = fileURLToPath(new URL('../../.artifacts/editors.json', import.meta.url));
/** Editors wait more than they work: several browsers side by side save the time. */
const LANES = 2;
/** To try some of them only. */
const only = process.env['NIGAO_EDITOR'];

const pages = EDITOR_PAGES.filter(({ name }) => !only || name.includes(only));
const stages: EditorStage[] = [];
const outcomes = new Map<string, PromiseWithResolvers<void>>();
/** Steps whose outcome was waited for: who asks again wants another try. */
const told = new Set<string>();
const report: EditorsReport = { browser: '', editors: {} };

const keyOf = (page: EditorPage, step: string): string => `${page.name}: ${step}`;
for (const page of pages) for (const step of Object.keys(STEPS)) outcomes.set(keyOf(page, step), Promise.withResolvers());

/** Goes through the steps of one editor, on one page as long as undoing brings it back to the start. */
async function tryAll(stage: EditorStage, page: EditorPage): Promise<void> {
  let trial: Trial | null = null;
  for (const step of Object.keys(STEPS)) {
    const outcome = outcomes.get(keyOf(page, step))!;
    // It is waited for later, and must not be an error before.
    outcome.promise.catch(() => undefined);
    try {
      if (trial && !(await trial.reset())) trial = await trial.close();
      trial ??= await Trial.open(stage, page);
      await expectStep(trial, page, step);
      outcome.resolve();
    } catch (error) {
      outcome.reject(error);
      trial = (await trial?.close()) ?? null;
    }
  }
  await trial?.close();
}

async function expectStep(trial: Trial, page: EditorPage, step: string): Promise<void> {
  const row = (report.editors[page.name] ??= {});
  const gap = page.gaps?.[step];
  let part = '';
  row[step] = 'no';
  try {
    if (gap) await expectRefusal(trial, step);
    else await STEPS[step]!(trial, page, (at) => (part = at));
  } catch (error) {
    throw new Error(`${part} ${(error as Error).message}`, { cause: error });
  }
  row[step] = gap ? 'refused' : 'yes';
}

beforeAll(async () => {
  stages.push(...(await Promise.all(Array.from({ length: LANES }, () => EditorStage.open()))));
  report.browser = await stages[0]!.browserName();
  // In their order, whichever lane is done with one first.
  for (const { name } of pages) report.editors[name] = {};
  const waiting = [...pages];
  for (const stage of stages) {
    void (async () => {
      for (let page = waiting.shift(); page; page = waiting.shift()) await tryAll(stage, page);
    })();
  }
});

afterAll(async () => {
  await Promise.all(stages.map((stage) => stage.close()));
  // A part of the editors is no report.
  if (only) return;
  await mkdir(new URL('.', `file://${REPORT}`), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
});

describe.each(pages)('$name', (page) => {
  it.each(Object.keys(STEPS))('%s', { timeout: 300_000 }, async (step) => {
    const key = keyOf(page, step);
    if (!told.has(key)) {
      told.add(key);
      return outcomes.get(key)!.promise;
    }
    // The second try, on a page of its own.
    const trial = await Trial.open(stages[0]!, page);
    try {
      await expectStep(trial, page, step);
    } finally {
      await trial.close();
    }
  });
});
