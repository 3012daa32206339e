import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, type FixtureWindow, type Scene } from './editor-stage.ts';

let stage: EditorStage;
let scene: Scene;

beforeAll(async () => {
  stage = await EditorStage.open();
});
afterAll(() => stage.close());
afterEach(() => scene?.close());

async function open(path: string): Promise<void> {
  scene = await stage.scene(path);
  await scene.frame.evaluate(() => (window as unknown as FixtureWindow).editorRoot.focus());
  await scene.page.evaluate(() => {
    const finder = new window.lab.EditorFinder(document, () => undefined);
    window.desk = new window.lab.Desk(finder.focused!.root);
    finder.destroy();
  });
}

/** What is registered in the editor's window, name by name. */
const highlights = (): Promise<Record<string, string[]>> =>
  scene.frame.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, set]) => [name, [...set].map(String)])),
  );

async function showMarks(): Promise<void> {
  await scene.page.evaluate(async () => {
    const { desk } = window;
    await desk.link.showMarks(desk.revision, [
      desk.mark('请认真贯切', 'error'),
      desk.mark('建议条', 'warning'),
      desk.mark('建家率', 'info'),
    ]);
  });
}

describe.each(['plain', 'iframe', 'nested', 'shadow'])('highlights in %s', (host) => {
  const path = `/contenteditable.html?host=${host}`;
  const shown = { 'nigao-error': ['请', '认真', '贯切'], 'nigao-warning': ['建议条'], 'nigao-info': ['建家率'] };

  it('stand over the text, under their names, in the window of the text', async () => {
    await open(path);
    await showMarks();
    expect(await highlights()).toEqual(shown);
  });

  it('go with their words when the user types, before anybody checks again', async () => {
    await open(path);
    await showMarks();
    await scene.page.keyboard.press('Control+Home');
    await scene.page.keyboard.type('新写的');
    await scene.page.keyboard.press('Enter');
    await scene.page.waitForTimeout(250);
    expect(await highlights()).toEqual(shown);
  });

  it('are the same where their words stand, and drawn anew where these were edited', async () => {
    await open(path);
    await showMarks();
    await scene.frame.evaluate(() => Object.assign(window, { drawn: ['error', 'warning', 'info'].flatMap((kind) => [...CSS.highlights.get(`nigao-${kind}`)!]) }));
    await scene.page.keyboard.press('Control+Home');
    await scene.page.keyboard.type('新写的');
    await scene.page.waitForTimeout(250);
    await scene.page.evaluate(async () => {
      const { desk } = window;
      await desk.link.showMarks(desk.revision, [desk.mark('请认真贯切', 'error'), { ...desk.mark('建议', 'warning'), key: desk.mark('建议条', 'warning').key }, desk.mark('建家率', 'error')]);
    });
    const kept = await scene.frame.evaluate(() => {
      const { drawn } = window as unknown as { drawn: Range[] };
      return [...CSS.highlights].flatMap(([name, set]) => [...set].map((range) => [name, (range as Range).toString(), drawn.includes(range as Range)]));
    });
    expect(kept.filter(([name]) => name === 'nigao-error')).toEqual([['nigao-error', '请', true], ['nigao-error', '认真', true], ['nigao-error', '贯切', true], ['nigao-error', '建家率', true]]);
    expect(kept.filter(([name]) => name !== 'nigao-error')).toEqual([['nigao-warning', '建议', false]]);
  });

  it('are drawn', async () => {
    await open(path);
    await scene.page.mouse.move(0, 0);
    const before = await scene.page.screenshot();
    await showMarks();
    expect((await scene.page.screenshot()).equals(before)).toBe(false);
  });

  it('tell which was clicked, the most serious of several', async () => {
    await open(path);
    await scene.page.evaluate(async () => {
      const { desk } = window;
      const [all, part] = [desk.mark('认真贯切', 'info'), desk.mark('认真', 'error')];
      await desk.link.showMarks(desk.revision, [all, part]);
    });
    await scene.frame.locator('b').click();
    const told = await scene.page.evaluate(() => window.desk.told.filter(([name]) => name === 'markClicked'));
    expect(told).toEqual([['markClicked', '认真']]);
  });

  it('flash for a moment on reveal', async () => {
    await open(path);
    await scene.page.evaluate(() => window.desk.link.reveal(window.desk.revision, window.desk.edit('特此', '')));
    expect(await highlights()).toEqual({ 'nigao-flash': ['特此'] });
    await scene.page.waitForTimeout(1400);
    expect(await highlights()).toEqual({});
  });

  it('come back when the page clears the registry or its sheets', async () => {
    await open(path);
    await showMarks();
    const count = (): Promise<number> =>
      scene.frame.evaluate(() => {
        const scope = (window as unknown as FixtureWindow).editorRoot.getRootNode() as Document;
        return scope.adoptedStyleSheets.length;
      });
    await scene.frame.evaluate(() => {
      CSS.highlights.clear();
      ((window as unknown as FixtureWindow).editorRoot.getRootNode() as Document).adoptedStyleSheets = [];
    });
    await scene.page.waitForTimeout(700);
    expect(await highlights()).toEqual(shown);
    expect(await count()).toBe(1);
  });
});

describe('highlights of several editors on a page', () => {
  it('share the registry and go one by one', async () => {
    await open('/contenteditable.html');
    await scene.page.evaluate(async () => {
      const second = document.createElement('div');
      second.contentEditable = 'true';
      second.textContent = '第二处文稿';
      document.body.append(second);
      const other = new window.lab.Desk(second);
      await other.link.showMarks(other.revision, [other.mark('第二处', 'error')]);
      Object.assign(window, { other });
    });
    await showMarks();
    expect((await highlights())['nigao-error']).toEqual(['第二处', '请', '认真', '贯切']);
    await scene.page.evaluate(() => window.desk.link.destroy());
    expect(await highlights()).toEqual({ 'nigao-error': ['第二处'] });
    const sheets = (): Promise<number> => scene.page.evaluate(() => document.adoptedStyleSheets.length);
    expect(await sheets()).toBe(1);
    await scene.page.evaluate(() => (window as unknown as { other: typeof window.desk }).other.link.destroy());
    expect(await highlights()).toEqual({});
    expect(await sheets()).toBe(0);
  });
});

/** A draft of 600 paragraphs with a mark in each, in several kinds of editors that scroll in ways of their own. */
async function openLong(kind: string): Promise<void> {
  await open('/contenteditable.html');
  await scene.page.evaluate(async (wanted) => {
    const words = Array.from({ length: 600 }, (_, index) => `第${index}段认真贯切`);
    const rich = (page: Document): HTMLElement => {
      const box = page.createElement('div');
      box.contentEditable = 'true';
      box.append(...words.map((text) => Object.assign(page.createElement('p'), { textContent: text })));
      return box;
    };
    let editor: HTMLElement;
    let scroller: Element | undefined;
    if (wanted === 'textarea') {
      editor = Object.assign(document.createElement('textarea'), { value: words.join('\n'), style: 'height:300px' });
      scroller = editor;
      document.body.prepend(editor);
    } else if (wanted === 'frame as high as its text') {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      editor = rich(frame.contentDocument!);
      frame.contentDocument!.body.append(editor);
      frame.style.height = `${editor.scrollHeight + 50}px`;
    } else {
      editor = rich(document);
      if (wanted === 'box') scroller = editor;
      if (wanted === 'box') editor.style.cssText = 'height:300px;overflow:auto';
      document.body.prepend(editor);
    }
    const view = editor.ownerDocument.defaultView!;
    window.desk.link.destroy();
    window.desk = new window.lab.Desk(editor);
    const marks = words.map((text) => window.desk.mark(text, 'error'));
    // As findings of several families come.
    await window.desk.link.showMarks(window.desk.revision, [...marks.slice(300), ...marks.slice(0, 300)]);
    Object.assign(window, {
      marked: () => [...(view.CSS.highlights.get('nigao-error') ?? [])].map((range) => Number(/\d+/.exec((range as Range).toString()))).toSorted((a, b) => a - b),
      scrollDown: (share: number) => {
        const box = scroller ?? document.scrollingElement!;
        box.scrollTop = box.scrollHeight * share;
      },
    });
  }, kind);
}

describe.each(['page', 'box', 'frame as high as its text', 'textarea'])('highlights of a long draft in a %s', (kind) => {
  const marked = (): Promise<number[]> => scene.page.evaluate(() => (window as unknown as { marked(): number[] }).marked());
  const scrollDown = (share: number): Promise<void> =>
    scene.page.evaluate((to) => (window as unknown as { scrollDown(share: number): void }).scrollDown(to), share);

  it('are drawn where the user looks, and follow what is looked at', async () => {
    await openLong(kind);
    const top = await marked();
    expect(top.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(top.length).toBeLessThan(200);
    await scrollDown(1);
    await expect.poll(async () => (await marked()).at(-1)).toBe(599);
    const end = await marked();
    expect(end.length).toBeLessThan(200);
    expect(end).toEqual(end.map((_, index) => 600 - end.length + index));
    await scrollDown(0);
    await expect.poll(marked).toEqual(top);
  });

  it('come up where a finding is revealed, and go with the editor', async () => {
    await openLong(kind);
    await scene.page.evaluate(() => window.desk.link.reveal(window.desk.revision, window.desk.edit('第300段', '')));
    await expect.poll(marked).toContain(300);
    await scene.page.evaluate(() => window.desk.link.destroy());
    expect(await marked()).toEqual([]);
  });
});

describe('highlights in tall cells side by side', () => {
  it('are drawn in each of them', async () => {
    await open('/contenteditable.html');
    const marked = await scene.page.evaluate(async () => {
      const words = ['左', '右'].map((side) => Array.from({ length: 150 }, (_, index) => `${side}${index}段有错`));
      const table = document.createElement('table');
      table.contentEditable = 'true';
      const row = table.insertRow();
      for (const column of words) row.insertCell().append(...column.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
      document.body.prepend(table);
      window.desk.link.destroy();
      window.desk = new window.lab.Desk(table);
      await window.desk.link.showMarks(window.desk.revision, words.flat().map((text) => window.desk.mark(text, 'error')));
      document.scrollingElement!.scrollTop = 2000;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
      const seen = [...table.querySelectorAll('p')].filter((line) => line.getBoundingClientRect().top >= 0 && line.getBoundingClientRect().bottom <= innerHeight);
      const drawn = new Set([...CSS.highlights.get('nigao-error')!].map((range) => (range as Range).toString()));
      return seen.map((line) => [line.textContent, drawn.has(line.textContent!)]);
    });
    expect(marked.length).toBeGreaterThan(20);
    expect(marked.filter(([, drawn]) => !drawn)).toEqual([]);
  });
});
