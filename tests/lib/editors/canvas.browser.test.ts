import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { EditorStage, type FixtureWindow, type Scene } from './editor-stage.ts';

let stage: EditorStage;
let scene: Scene;
let run: (script: string) => Promise<unknown>;

beforeAll(async () => {
  stage = await EditorStage.open();
});
afterAll(() => stage.close());
afterEach(() => scene.close());

/** Opens the canvas editor as the product would, with the caret in it. */
async function open(): Promise<void> {
  scene = await stage.scene('/canvas.html');
  run = await scene.isolate();
  await scene.page.locator('canvas').first().click({ position: { x: 300, y: 200 } });
  await run(`
    window.finder = new lab.EditorFinder(document, () => {}, lab.editorFamilies);
    window.found = finder.focused ?? finder.best();
    window.desk = new lab.Desk(found.root); 0`);
}

it('is found by the unseen field that takes its keys, and owns up that it can read nothing', async () => {
  await open();
  expect(await run('[found.family.id, found.family.drawn]')).toEqual(['canvas', true]);
  expect(await run('desk.blocks')).toEqual([]);
  expect(await run(`desk.told.find(([what]) => what === 'draftChanged')[1].partial`)).toBe(true);
});

it('takes paragraphs at its caret, in one undo step', async () => {
  await open();
  const before = await scene.text();
  expect(await run(`desk.link.insert('一要抓实。\\n二要抓细。')`)).toEqual({ ok: true });
  const after = await scene.text();
  expect(after).toContain('一要抓实。\n二要抓细。');
  await scene.frame.evaluate(() => (window as unknown as FixtureWindow).editorRoot.focus());
  await scene.page.keyboard.press('Control+z');
  expect(await scene.text()).toBe(before);
});

it('refuses to replace what it cannot read', async () => {
  await open();
  const before = await scene.text();
  const edit = `{ start: 0, end: 1, before: '矿', text: '厂' }`;
  expect(await run(`desk.link.replaceAll(desk.revision, [${edit}])`)).toEqual([{ ok: false, code: 'write-refused' }]);
  expect(await scene.text()).toBe(before);
});

it('says that an insertion did not go in, where the page does not take it', async () => {
  await open();
  const before = await scene.text();
  await scene.page.evaluate(() => document.addEventListener('paste', (event) => event.stopImmediatePropagation(), true));
  expect(await run(`desk.link.insert('一要抓实。')`)).toEqual({ ok: false, code: 'write-refused' });
  expect(await scene.text()).toBe(before);
});

it('leaves a chart with a small note beside it alone', async () => {
  scene = await stage.scene('/blank.html');
  await scene.page.setContent('<canvas width="600" height="400"></canvas><textarea rows="1" cols="20"></textarea>');
  await scene.page.locator('textarea').focus();
  run = await scene.isolate();
  expect(await run('new lab.EditorFinder(document, () => {}, lab.editorFamilies).focused')).toBeNull();
});
