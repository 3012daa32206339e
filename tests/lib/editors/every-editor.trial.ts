/*
 * The contract over every rich editor. Not part of `npm test` until all of them keep it: the families of
 * lib/editors/rich-families.ts are not in use yet. To run it, name it `*.browser.test.ts` again.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { EDITOR_PAGES } from './editor-pages.ts';
import { EditorStage } from './editor-stage.ts';
import { STEPS, Trial } from './every-editor.ts';

const TABLE = fileURLToPath(new URL('../../.artifacts/editors.json', import.meta.url));
const results: Record<string, Record<string, string>> = {};
const only = process.env['NIGAO_EDITOR'];

let stage: EditorStage;
let trial: Trial | null = null;

beforeAll(async () => {
  stage = await EditorStage.open();
});
afterAll(async () => {
  await stage.close();
  await mkdir(new URL('.', `file://${TABLE}`), { recursive: true });
  await writeFile(TABLE, `${JSON.stringify(results, null, 2)}\n`);
});

describe.each(EDITOR_PAGES.filter(({ name }) => !only || name.includes(only)))('$name', (page) => {
  afterAll(async () => {
    await trial?.scene.close();
    trial = null;
  });

  it.each(Object.entries(STEPS))('%s', async (name, expectStep) => {
    if (trial && !(await trial.reset())) {
      await trial.scene.close();
      trial = null;
    }
    trial ??= await Trial.open(stage, page);
    const row = (results[page.name] ??= {});
    let part = '';
    row[name] = 'no';
    try {
      await expectStep(trial, page, (at) => (part = at));
      row[name] = 'yes';
    } catch (error) {
      row[name] = `no: ${part} ${(error as Error).message.slice(0, 300)}`;
      await trial.scene.close();
      trial = null;
      throw error;
    }
  });
});
