import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, type FixtureWindow, type Scene } from './editor-stage.ts';

/** No styles at all from the page, none of its inline ones: ours are of another kind. */
const STRICT = { 'content-security-policy': "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'none'; frame-src 'self'" };

let stage: EditorStage;
let strict: EditorStage;
let scene: Scene;

beforeAll(async () => {
  [stage, strict] = await Promise.all([EditorStage.open(), EditorStage.open(STRICT)]);
});
afterAll(async () => {
  await stage.close();
  await strict.close();
});
afterEach(() => scene.close());

/** Marks, fixes and undoes on an editor found as in the product. */
async function expectWork(run: (script: string) => Promise<unknown>): Promise<void> {
  const before = await scene.text();
  await run(`
    window.finder = new lab.EditorFinder(document, () => {});
    window.desk = new lab.Desk((finder.focused ?? finder.best()).root);
    desk.link.showMarks(desk.revision, [desk.mark('贯切', 'error')]); 0`);
  expect(await scene.frame.evaluate(() => [...CSS.highlights.keys()])).toEqual(['nigao-error']);
  const done = (await run(`desk.replace(['请认真贯切', '请扎实贯彻'])`)) as readonly { ok: boolean }[];
  expect(done.map(({ ok }) => ok)).toEqual([true]);
  expect(await scene.text()).toBe(before.replace('请认真贯切', '请扎实贯彻'));
  await scene.frame.evaluate(() => (window as unknown as FixtureWindow).editorRoot.focus());
  await scene.page.keyboard.press('Control+z');
  expect(await scene.text()).toBe(before);
}

describe.each(['plain', 'iframe', 'shadow'])('in a page with a strict policy, %s', (host) => {
  it.each(['contenteditable', 'textarea'])('works in a %s', async (id) => {
    scene = await strict.scene(`/${id}.html?host=${host}`);
    await expectWork(await scene.isolate());
  });
});

it('works in the world of a page whose old library patches arrays, functions and events', async () => {
  scene = await stage.scene('/contenteditable.html?patched');
  await expectWork((script) => scene.page.evaluate(`(async () => (await eval(${JSON.stringify(script)})))()`));
});

it('finds an editor that was in a hidden tab or dialog when the page came up, once it is used', async () => {
  scene = await stage.scene('/contenteditable.html?host=iframe');
  await scene.page.evaluate(() => (document.querySelector('iframe')!.style.display = 'none'));
  const run = await scene.isolate();
  await run(`window.log = []; window.finder = new lab.EditorFinder(document, (root, family) => log.push(family.id)); 0`);
  expect(await run('finder.best()')).toBeNull();
  await scene.page.evaluate(() => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const frame = document.querySelector('iframe')!;
    // Moved, a frame is loaded anew.
    dialog.append(frame);
    frame.style.display = '';
    dialog.showModal();
  });
  await expect.poll(() => run('finder.best()?.family.id'), { timeout: 5000 }).toBe('contenteditable');
  await scene.page.frameLocator('iframe').locator('[contenteditable]').click();
  await expect.poll(() => run('log'), { timeout: 5000 }).toEqual(['contenteditable']);
});

it('takes the right one of many editors, and each that is used', async () => {
  scene = await stage.scene('/blank.html');
  await scene.page.setContent(
    Array.from({ length: 30 }, (_, i) => `<div id="e${i}" contenteditable style="width:300px;height:${i === 17 ? 200 : 40}px">第${i}份</div>`).join(''),
  );
  const run = await scene.isolate();
  await run(`window.log = []; window.finder = new lab.EditorFinder(document, (root) => log.push(root.id)); 0`);
  expect(await run('finder.best().root.id')).toBe('e17');
  for (const id of ['e3', 'e28', 'e3']) await scene.page.locator(`#${id}`).focus();
  expect(await run('log')).toEqual(['e3', 'e28', 'e3']);
});

it('reads, marks and fixes a draft of 2,000 paragraphs', async () => {
  scene = await stage.scene('/contenteditable.html');
  await scene.frame.evaluate(() => {
    const { editorRoot } = window as unknown as FixtureWindow;
    const line = '<p>各车间按时报送<b>材料</b>，由矿工会统一汇总，年内完成建议条的答复。</p>';
    editorRoot.innerHTML = line.repeat(1999) + '<p>请认真贯切职代会精神。</p>';
    editorRoot.focus();
  });
  const run = await scene.isolate();
  const took = (await run(`(async () => {
    const start = performance.now();
    window.desk = new lab.Desk(document.querySelector('[contenteditable]'));
    const read = performance.now() - start;
    desk.link.showMarks(desk.revision, [desk.mark('贯切', 'error')]);
    const [result] = await desk.replace(['贯切', '贯彻']);
    return { blocks: desk.blocks.length, read, fixed: performance.now() - start, ok: result.ok };
  })()`)) as { blocks: number; read: number; fixed: number; ok: boolean };
  expect(took).toMatchObject({ blocks: 2000, ok: true });
  expect(took.read).toBeLessThan(1500);
  expect(took.fixed).toBeLessThan(4000);
  expect((await scene.text()).endsWith('请认真贯彻职代会精神。')).toBe(true);
  console.log(`2,000 paragraphs: read in ${took.read.toFixed(0)} ms, read, marked and fixed in ${took.fixed.toFixed(0)} ms`);
});
