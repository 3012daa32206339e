import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, type FixtureWindow, type Scene } from './editor-stage.ts';

let stage: EditorStage;
let scene: Scene;

beforeAll(async () => {
  stage = await EditorStage.open();
});
afterAll(() => stage.close());
afterEach(() => scene.close());

// Content scripts see the same DOM through objects of their own: everything that crosses that border
// (style sheets, highlights, frames, shadow roots, editing commands) is gone through once here.
describe.each(['textarea', 'contenteditable'])('%s from a content script', (id) => {
  it.each(['plain', 'iframe', 'nested', 'shadow'])('in %s', async (host) => {
    scene = await stage.scene(`/${id}.html?host=${host}`);
    const before = await scene.traces();
    const run = await scene.isolate();
    await scene.frame.evaluate(() => (window as unknown as FixtureWindow).editorRoot.focus());
    await scene.page.keyboard.press('Control+End');
    await run(`
      window.finder = new lab.EditorFinder(document, () => {});
      window.desk = new lab.Desk(finder.focused.root);
      desk.link.showMarks(desk.revision, [desk.mark('建家率', 'error')])`);
    const names = await scene.frame.evaluate(() => [...CSS.highlights.keys()]);
    expect(names).toEqual(['nigao-error']);
    await scene.page.keyboard.type('more');
    await scene.page.waitForTimeout(250);
    expect(await run(`desk.replace(['贯切', '贯彻'], ['二六年', '二七年'])`)).toEqual([{ ok: true }, { ok: true }]);
    expect(await run(`desk.link.insert('一\\n二')`)).toEqual({ ok: true });
    const text = await scene.text();
    expect(text).toContain('贯彻');
    expect(text).toContain('二〇二七年');
    expect(text.endsWith('请照此办理。more一\n二')).toBe(true);
    expect(await run('desk.text')).toBe(text);
    await scene.page.keyboard.press('Control+z');
    await scene.page.keyboard.press('Control+z');
    expect((await scene.text()).includes('贯切')).toBe(true);
    await scene.page.keyboard.press('Control+z');
    await run('desk.link.destroy(), finder.destroy()');
    expect((await scene.traces()).bytes).toEqual(before.bytes);
  });
});
