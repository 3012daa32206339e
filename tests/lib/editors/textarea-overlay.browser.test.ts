import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, type Scene } from './editor-stage.ts';

let stage: EditorStage;
let scene: Scene;

beforeAll(async () => {
  stage = await EditorStage.open();
});
afterAll(() => stage.close());
afterEach(() => scene?.close());

const PROSE =
  '  各车间  分会：今年 we plan 12 项 activities，其中“金点子”征集（第3次）…不少于1,200条。\n\n\t一是 very-long-latin-word-that-wraps-somewhere-in-the-box；二是abc　全角空格。\n';

interface OverlayWindow {
  area: HTMLTextAreaElement;
  ours: ShadowRoot[];
}

/** Puts a text box into the page and a link on it, its closed shadow roots within the test's reach. */
async function open(attributes: string, text: string, before = ''): Promise<void> {
  scene = await stage.scene('/blank.html');
  await scene.page.evaluate(
    ([given, value, html]) => {
      const { attachShadow } = Element.prototype;
      const ours: ShadowRoot[] = [];
      Element.prototype.attachShadow = function (init) {
        const shadow = attachShadow.call(this, init);
        ours.push(shadow);
        return shadow;
      };
      document.body.innerHTML = `${html}<textarea ${given} spellcheck="false" rows="8" cols="40"></textarea>`;
      const area = document.querySelector('textarea')!;
      area.value = value!;
      Object.assign(window, { area, ours });
      window.desk = new window.lab.Desk(area);
    },
    [attributes, text, before],
  );
}

async function show(...words: string[]): Promise<void> {
  await scene.page.evaluate(async (wanted) => {
    const { desk } = window;
    const marks = wanted.map((word) => desk.mark(word, 'error'));
    await desk.link.showMarks(desk.revision, marks);
  }, words);
}

/** The boxes of what is marked, in the page's coordinates, and where the text box is. */
const boxes = (): Promise<{ area: DOMRect; drawn: DOMRect[] }> =>
  scene.page.evaluate(() => {
    const { area } = window as unknown as OverlayWindow;
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...(highlight as Iterable<unknown> as Set<Range>)]);
    const drawn = ranges.flatMap((range) => [...range.getClientRects()]).toSorted((a, b) => a.top - b.top);
    const plain = (rect: DOMRect): DOMRect => rect.toJSON() as DOMRect;
    return { area: plain(area.getBoundingClientRect()), drawn: drawn.map(plain) };
  });

/** How many dark pixels of one picture have no dark one within a pixel in the other: edges may be smoothed otherwise. */
function strayPixels(one: Buffer, other: Buffer): Promise<number> {
  return scene.page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          canvas.drawImage(bitmap, 0, 0);
          return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      const dark = ({ data, width }: ImageData, x: number, y: number, limit: number): boolean =>
        (data[(y * width + x) * 4] ?? 255) < limit;
      let stray = 0;
      for (let y = 1; y < a!.height - 1; y += 1) {
        for (let x = 1; x < a!.width - 1; x += 1) {
          if (!dark(a!, x, y, 90)) continue;
          let near = false;
          for (let dx = -1; dx <= 1; dx += 1) for (let dy = -1; dy <= 1; dy += 1) near ||= dark(b!, x + dx, y + dy, 200);
          if (!near) stray += 1;
        }
      }
      return stray;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

const aFrame = (): Promise<void> => scene.page.waitForTimeout(80);

describe('the copy of a text box', () => {
  it.each([
    ['as it comes', ''],
    ['with a scroll bar', 'rows="3"'],
    ['with a scroll bar, scrolled', 'rows="3" data-scroll="30"'],
    ['in a serif face, with much padding', 'style="font: 19px/1.9 serif; padding: 11px 23px 7px 31px; width: 333.33px"'],
    ['spaced, indented, border-box', 'style="box-sizing: border-box; width: 61.7%; letter-spacing: .13em; text-indent: 2em; border: 7px solid gray"'],
    ['without wrapping', 'wrap="off"'],
    ['breaking anywhere', 'style="word-break: break-all; width: 250px"'],
    ['scaled', 'style="transform: scale(1.25); transform-origin: 0 0"'],
    ['zoomed by the page', 'style="zoom: 1.3"'],
    ['from right to left', 'dir="rtl"'],
  ])('has each character where the text box has it: %s', async (_name, attributes) => {
    await open(`${attributes}`, PROSE.repeat(2));
    await show('各车间', '金点子');
    await scene.page.evaluate(() => {
      const { area } = window as unknown as OverlayWindow;
      area.style.caretColor = 'transparent';
      area.scrollTop = Number(area.dataset['scroll'] ?? 0);
    });
    await aFrame();
    const look = async (which: 'box' | 'copy'): Promise<Buffer> => {
      await scene.page.evaluate((shown) => {
        const { area, ours } = window as unknown as OverlayWindow;
        const shadow = ours.at(-1)!;
        const plain = new CSSStyleSheet();
        plain.replaceSync(`::highlight(nigao-error) { text-decoration: none } #text { color: ${shown === 'copy' ? 'black' : '#0000'} }`);
        shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, plain];
        area.style.color = shown === 'box' ? 'black' : 'transparent';
      }, which);
      return scene.page.locator('textarea').screenshot();
    };
    const real = await look('box');
    const copy = await look('copy');
    expect(await strayPixels(real, copy)).toBe(0);
    expect(await strayPixels(copy, real)).toBe(0);
  });
});

describe('marks over a text box', () => {
  it('stand inside it and under their words', async () => {
    await open('', PROSE);
    await show('各车间', '全角');
    const { area, drawn } = await boxes();
    expect(drawn).toHaveLength(2);
    for (const box of drawn) {
      expect(box.left).toBeGreaterThan(area.left);
      expect(box.right).toBeLessThan(area.right);
      expect(box.top).toBeGreaterThan(area.top);
    }
    expect(drawn[1]!.top).toBeGreaterThan(drawn[0]!.bottom);
  });

  it('follow its scrolling, the page, its size and its place', async () => {
    await open('rows="4"', PROSE.repeat(4), '<div id="above" style="height: 20px"></div>');
    await show('各车间');
    const place = async (): Promise<number[]> => {
      await aFrame();
      const { area, drawn } = await boxes();
      return [Math.round(drawn[0]!.top - area.top), Math.round(drawn[0]!.left - area.left), Math.round(area.top)];
    };
    const start = await place();
    const after = async (task: string): Promise<number[]> => {
      await scene.page.evaluate(task);
      return place();
    };
    expect(await after('area.scrollTop = 10')).toEqual([start[0]! - 10, start[1], start[2]]);
    await after('area.scrollTop = 0');
    expect(await after('above.style.height = "70px"')).toEqual([start[0], start[1], start[2]! + 50]);
    await after('document.body.style.height = "3000px"');
    expect(await after('scrollTo(0, 40)')).toEqual([start[0], start[1], start[2]! + 10]);
    expect(await after('area.style.paddingTop = "22px"')).toEqual([start[0]! + 20, start[1], start[2]! + 10]);
    // No event tells of this one: it is seen within half a second.
    await scene.page.evaluate('area.style.position = "relative", area.style.left = "100px"');
    await scene.page.waitForTimeout(600);
    expect(await place()).toEqual([start[0]! + 20, start[1], start[2]! + 10]);
  });

  it('go when the box is hidden and come back with it', async () => {
    await open('', PROSE);
    await show('各车间');
    await scene.page.evaluate('area.style.display = "none"');
    await scene.page.waitForTimeout(600);
    expect((await boxes()).drawn.filter(({ width }) => width > 0)).toEqual([]);
    await scene.page.evaluate('area.style.display = ""');
    await scene.page.waitForTimeout(600);
    expect((await boxes()).drawn[0]!.width).toBeGreaterThan(10);
  });

  it('vanish behind the caret while the text runs ahead, and are right again after the pause', async () => {
    await open('', '各车间请认真贯切。\n第二行有问题');
    await show('贯切', '问题');
    await scene.page.evaluate('area.focus(), area.setSelectionRange(0, 0)');
    await scene.page.keyboard.type('请');
    await scene.page.waitForTimeout(40);
    expect((await boxes()).drawn).toHaveLength(1);
    await scene.page.waitForTimeout(200);
    const { drawn } = await boxes();
    expect(drawn).toHaveLength(2);
    await show('贯切', '问题');
    expect((await boxes()).drawn).toEqual(drawn);
  });

  it('flash where a place is revealed, and scroll there', async () => {
    await open('rows="4"', PROSE.repeat(9));
    await scene.page.evaluate(() => {
      const { desk } = window;
      const start = desk.text.lastIndexOf('金点子');
      return desk.link.reveal(desk.revision, { start, end: start + 3 });
    });
    const { area, drawn } = await boxes();
    expect(drawn).toHaveLength(1);
    expect(drawn[0]!.top).toBeGreaterThan(area.top);
    expect(drawn[0]!.bottom).toBeLessThan(area.bottom);
    await scene.page.waitForTimeout(1400);
    expect(await scene.page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('are back where they were when a key is taken back at once', async () => {
    await open('', '各车间请认真贯切。');
    await show('贯切');
    const { drawn } = await boxes();
    await scene.page.evaluate('area.focus(), area.setSelectionRange(0, 0)');
    await scene.page.keyboard.type('请');
    await scene.page.keyboard.press('Backspace');
    await scene.page.waitForTimeout(300);
    expect((await boxes()).drawn).toEqual(drawn);
  });

  it('tell which was clicked', async () => {
    await open('', PROSE);
    await show('各车间', '金点子');
    const { drawn } = await boxes();
    await scene.page.mouse.click(drawn[1]!.left + drawn[1]!.width / 2, drawn[1]!.top + 4);
    const told = await scene.page.evaluate(() => window.desk.told.filter(([name]) => name === 'markClicked'));
    expect(told).toEqual([['markClicked', '金点子']]);
  });

  it('are over a dialog the box is in, and under one it is not in', async () => {
    await open('', PROSE, '<dialog id="box">对话框</dialog>');
    await scene.page.evaluate('box.append(area), box.showModal()');
    await show('各车间');
    const top = await scene.page.evaluate(() => (window as unknown as OverlayWindow).ours.at(-1)!.host.matches(':popover-open'));
    expect(top).toBe(true);
  });

  it('are of a copy that nobody finds, selects or reads out', async () => {
    await open('', PROSE);
    await show('各车间');
    const found = await scene.page.evaluate(() => {
      const { area, ours } = window as unknown as OverlayWindow;
      area.value = '';
      document.execCommand('selectAll');
      const host = ours.at(-1)!.host as HTMLElement;
      return [host.inert, getSelection()!.toString(), document.body.innerText.includes('各车间')];
    });
    expect(found).toEqual([true, '', false]);
    expect(await scene.page.locator('body').ariaSnapshot()).not.toContain('各车间');
  });

  it('do not stay when there are none', async () => {
    await open('', PROSE);
    await show('各车间');
    await show();
    expect(await scene.page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });
});
