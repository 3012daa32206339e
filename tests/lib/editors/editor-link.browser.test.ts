import { beforeEach, describe, expect, it } from 'vitest';
import { useBlankPage } from './blank-page.ts';

const blank = useBlankPage();
beforeEach(() =>
  blank.page.evaluate(() => {
    window.desk?.link.destroy();
    document.body.innerHTML = '<div contenteditable><p>甲乙</p><p>丙丁</p></div><button>别处</button>';
    const root = document.body.firstElementChild as HTMLElement;
    root.focus();
    window.desk = new window.lab.Desk(root);
    const wait = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const told = (name: string): unknown[] => window.desk.told.filter(([what]) => what === name).map(([, argument]) => argument);
    Object.assign(window, { root, wait, told });
  }),
);

/** Runs a script that ends with what is to be compared. */
const run = (script: string): Promise<unknown> => blank.page.evaluate(`(async () => { ${script} })()`);

describe('an editor link', () => {
  it('tells the whole draft again when the other side asks for it', async () => {
    const updates = await run(`desk.link.start(); return told('draftChanged');`);
    const blocks = [
      { kind: 'paragraph', text: '甲乙' },
      { kind: 'paragraph', text: '丙丁' },
    ];
    expect(updates).toEqual([
      { revision: 1, from: 0, removed: 0, blocks, partial: false },
      { revision: 2, from: 0, removed: 0, blocks, partial: false },
    ]);
  });

  it('reads once after a burst of changes, and at last also without a pause', async () => {
    const counts = await run(`
      const { firstChild } = root.firstChild;
      for (let i = 0; i < 5; i += 1) { firstChild.appendData('字'); await wait(30); }
      await wait(200);
      const burst = told('draftChanged').length - 1;
      for (let i = 0; i < 30; i += 1) { firstChild.appendData('字'); await wait(50); }
      return [burst, told('draftChanged').length - 1 - burst > 0];`);
    expect(counts).toEqual([1, true]);
  });

  it('tells changes of structure that leave the text as it is', async () => {
    const last = await run(`
      const heading = document.createElement('h2');
      heading.append('甲乙');
      root.firstChild.replaceWith(heading);
      await wait(250);
      return told('draftChanged').at(-1);`);
    expect(last).toEqual({ revision: 2, from: 0, removed: 1, blocks: [{ kind: 'heading', text: '甲乙', level: 2 }], partial: false });
  });

  it('remembers the caret when it has gone elsewhere', async () => {
    const seen = await run(`
      getSelection().setBaseAndExtent(root.lastChild.firstChild, 0, root.lastChild.firstChild, 2);
      await wait(250);
      getSelection().setBaseAndExtent(document.querySelector('button').firstChild, 0, document.querySelector('button').firstChild, 1);
      await wait(250);
      return [await desk.link.selectedText(), told('caretMoved').at(-1)];`);
    expect(seen).toEqual(['丙丁', { start: 3, end: 5 }]);
  });

  it('answers with the text as it is now, not as it was when last told', async () => {
    const text = await run(`
      root.firstChild.firstChild.insertData(0, '新的');
      getSelection().setBaseAndExtent(root.firstChild.firstChild, 0, root.firstChild.firstChild, 3);
      return desk.link.selectedText();`);
    expect(text).toBe('新的甲');
  });

  it('shows marks of its latest draft only', async () => {
    const counts = await run(`
      const mark = { key: 'k', severity: 'error', start: 0, end: 1 };
      await desk.link.showMarks(desk.revision + 1, [mark]);
      const before = CSS.highlights.size;
      await desk.link.showMarks(desk.revision, [mark]);
      return [before, CSS.highlights.size];`);
    expect(counts).toEqual([0, 1]);
  });

  it('is told before a write is answered', async () => {
    const seen = await run(`await desk.replace(['乙', '二']); return [desk.text, desk.revision];`);
    expect(seen).toEqual(['甲二\n丙丁', 2]);
  });

  it('says nothing once it is destroyed', async () => {
    const seen = await run(`
      desk.link.destroy();
      const before = desk.told.length;
      root.firstChild.firstChild.appendData('字');
      await wait(250);
      return [desk.told.length - before, await desk.link.insert('x'), await desk.link.selectedText()];`);
    expect(seen).toEqual([0, { ok: false, code: 'editor-gone' }, '']);
  });
});
