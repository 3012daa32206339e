import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, type Scene } from './editor-stage.ts';

let stage: EditorStage;
let scene: Scene;

beforeAll(async () => {
  stage = await EditorStage.open();
  scene = await stage.scene('/blank.html');
  await scene.page.evaluate(() => {
    document.head.insertAdjacentHTML('beforeend', '<style>.gone { display: none } .inline { display: inline }</style>');
  });
});
afterAll(() => stage.close());

/** `kind level|text`, a short spelling of a block. */
function read(html: string, style = ''): Promise<string[]> {
  return scene.page.evaluate(
    ([markup, css]) => {
      document.body.innerHTML = `<div contenteditable style="${css}">${markup}</div>`;
      const adapter = window.lab.editorFamilies.at(-1)!.open(document.body.firstElementChild as HTMLElement);
      const short = { paragraph: 'p', heading: 'h', 'list-item': 'li', 'table-cell': 'td' };
      const blocks = adapter.read().blocks.map(({ kind, level = '', text }) => `${short[kind]}${level}|${text}`);
      adapter.destroy();
      return blocks;
    },
    [html, style],
  );
}

describe('reading', () => {
  it.each([
    ['headings, paragraphs and a bare line', '<h2>甲</h2><p>乙</p>丙', ['h2|甲', 'p|乙', 'p|丙']],
    ['a heading by role', '<div role="heading" aria-level="3">甲</div>', ['h3|甲']],
    ['nested lists', '<ul><li>甲<ol><li>乙</li></ol>丙</li><li><p>丁</p></li></ul>', ['li1|甲', 'li2|乙', 'li1|丙', 'li1|丁']],
    ['table cells', '<table><tr><th>甲</th><td>乙<br>丙</td><td></td></tr></table>', ['td|甲', 'td|乙\n丙', 'td|']],
    ['soft breaks, the last of which only holds the line open', '<p>甲<br>乙<br></p><p>丙<br><br></p>', ['p|甲\n乙', 'p|丙\n']],
    ['empty paragraphs', '<p>甲</p><p><br></p><p></p><p>乙</p>', ['p|甲', 'p|', 'p|', 'p|乙']],
    ['an empty editor', '', ['p|']],
    ['lines of divs', '<div>甲</div><div><br></div><div>乙</div>', ['p|甲', 'p|', 'p|乙']],
    ['blocks inside inline elements', '<b>甲<p>乙</p>丙</b>', ['p|甲', 'p|乙', 'p|丙']],
    ['runs of inline elements as one text', '<p>请<b>认<i>真</i></b>贯切</p>', ['p|请认真贯切']],
    ['islands and fields left out', '<p>请<span contenteditable="false">@张三</span>办<input value="x"></p>', ['p|请办']],
    ['a block island as a border', '甲<figure contenteditable="FALSE">图</figure>乙', ['p|甲', 'p|乙']],
    ['hidden things left out', '<p>甲<span style="display:none">乙</span><span class="gone">丙</span></p><p class="gone">丁</p>', ['p|甲']],
    ['scripts and styles left out', '<style>p{}</style><p>甲<script>1</script></p>', ['p|甲']],
    ['zero-width characters dropped', '<p>\u200b甲\u2060乙\ufeff</p><p>\ufeff</p>', ['p|甲乙', 'p|']],
    ['a zero-width character on a line of its own', '<p>甲<br>\u200b</p>', ['p|甲\n']],
    ['hard spaces as spaces', '<p>甲&nbsp;&nbsp;乙&nbsp;</p>', ['p|甲  乙 ']],
    ['white space as shown', '\n  <p>\n  甲 \n 乙 <b> 丙</b>\n</p>\n  ', ['p|甲 乙 丙']],
    ['ideographic spaces kept', '<p>\u3000\u3000甲\u3000乙</p>', ['p|\u3000\u3000甲\u3000乙']],
    ['preformatted text', '<pre>甲\n  乙\n</pre>', ['p|甲\n  乙']],
    ['pre-line', '<p style="white-space:pre-line">甲  乙 \n 丙</p>', ['p|甲 乙\n丙']],
    ['a paragraph displayed inline', '<p class="inline">甲</p><p class="inline">乙</p>', ['p|甲乙']],
    ['a picture on its own line', '<p>甲</p><p><img alt=""></p>', ['p|甲', 'p|']],
    ['lines without blocks', '甲<br>乙<br><br>丙', ['p|甲', 'p|乙', 'p|', 'p|丙']],
    ['a rule as a border', '甲<hr>乙', ['p|甲', 'p|乙']],
    ['rare Han characters and emoji', '<p>𠮷😀</p>', ['p|𠮷😀']],
  ])('shows %s', async (_name, html, blocks) => {
    expect(await read(html)).toEqual(blocks);
  });

  it.each([
    ['breaks', '甲<b>乙<br>丙</b><br><br>丁<br>', ['p|甲乙', 'p|丙', 'p|', 'p|丁']],
    ['line feeds', '甲  乙\n丙\n\n丁\n', ['p|甲  乙', 'p|丙', 'p|', 'p|丁']],
  ])('shows lines right in the editor as paragraphs: %s', async (_name, html, blocks) => {
    expect(await read(html, 'white-space: pre-wrap')).toEqual(blocks);
  });

  it('keeps white space where the editor does', async () => {
    expect(await read('<p>甲  乙\n丙\n</p>', 'white-space: pre-wrap')).toEqual(['p|甲  乙\n丙']);
  });
});

describe('positions', () => {
  const HTML =
    '<h1>甲\u200b乙</h1><p>请<b>认真</b><span contenteditable="false">岛</span>贯切<br>😀 落实</p><p><br></p>' +
    '<ul><li>一<ul><li>二</li></ul></li></ul><table><tr><td>\ufeff</td><td>三&nbsp;四</td></tr></table><p>末<br><br></p>';

  /** A text node that holds several paragraphs, and breaks that part others. */
  const LINES = '甲乙\n\n丙  丁<b>戊\n己</b><br>庚<br><br>辛';
  const EDITORS = [`<div contenteditable>${HTML}</div>`, `<div contenteditable style="white-space: pre-wrap">${LINES}</div>`];

  it.each(EDITORS)('gives every offset a place in the DOM that comes back to it: %#', async (editor) => {
    const wrong = await scene.page.evaluate((html) => {
      document.body.innerHTML = html;
      const root = document.body.firstElementChild as HTMLElement;
      const adapter = window.lab.editorFamilies.at(-1)!.open(root);
      const { text } = adapter.read();
      root.focus();
      const bad: unknown[] = [];
      for (let start = 0; start <= text.length; start += 1) {
        for (let end = start; end <= text.length; end += 1) {
          adapter.reveal({ start, end });
          const back = adapter.selection();
          // A break between two paragraphs may be seen from either side, but never moves text.
          const same = back && text.slice(back.start, back.end).trim() === text.slice(start, end).trim();
          if (!same) bad.push([start, end, back]);
        }
      }
      adapter.destroy();
      return bad;
    }, editor);
    expect(wrong).toEqual([]);
  });

  it.each(EDITORS)('gives ranges that hold just the text of the span: %#', async (editor) => {
    const wrong = await scene.page.evaluate((html) => {
      document.body.innerHTML = html;
      const adapter = window.lab.editorFamilies.at(-1)!.open(document.body.firstElementChild as HTMLElement);
      const { text } = adapter.read();
      const bad: unknown[] = [];
      for (let start = 0; start <= text.length; start += 1) {
        for (let end = start + 1; end <= text.length; end += 1) {
          const shown = adapter.rangesOf({ start, end }).map(String).join('').replace(/[\u200b\ufeff]/g, '');
          const wanted = text.slice(start, end).replaceAll('\n', '');
          if (shown.replaceAll('\u00a0', ' ') !== wanted) bad.push([start, end, shown, wanted]);
        }
      }
      adapter.destroy();
      return bad;
    }, editor);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['before everything', 0, 0],
    ['between two paragraphs', 1, 3],
    ['after everything', 3, 6],
  ])('understands a caret given by child index: %s', async (_name, child, wanted) => {
    const caret = await scene.page.evaluate((index) => {
      document.body.innerHTML = '<div contenteditable><p>甲乙</p><p>丙</p><p>丁</p></div>';
      const root = document.body.firstElementChild as HTMLElement;
      const adapter = window.lab.editorFamilies.at(-1)!.open(root);
      adapter.read();
      getSelection()!.setBaseAndExtent(root, index, root, index);
      const at = adapter.selection();
      adapter.destroy();
      return at;
    }, child);
    expect(caret).toEqual({ start: wanted, end: wanted });
  });
});

describe('reading again', () => {
  it('walks only what changed', async () => {
    const counts = await scene.page.evaluate(() => {
      document.body.innerHTML = `<div contenteditable>${'<p>一段<b>文</b>字</p>'.repeat(2000)}</div>`;
      const root = document.body.firstElementChild as HTMLElement;
      const adapter = window.lab.editorFamilies.at(-1)!.open(root);
      adapter.read();
      const { getComputedStyle } = window;
      let walked = 0;
      window.getComputedStyle = (...args) => {
        walked += 1;
        return getComputedStyle.apply(window, args);
      };
      const after = (change: () => void): [number, number] => {
        walked = 0;
        change();
        return [adapter.read().blocks.length, walked];
      };
      const middle = root.children[1000]!;
      const result = [
        after(() => undefined),
        after(() => (middle.firstChild as Text).appendData('新')),
        after(() => middle.after(middle.cloneNode(true))),
        after(() => middle.remove()),
        after(() => {
          root.style.height = '500px';
        }),
      ];
      window.getComputedStyle = getComputedStyle;
      adapter.destroy();
      return result;
    });
    const [none, key, added, removed, restyled] = counts as [number, number][];
    expect(none).toEqual([2000, 0]);
    expect(key![0]).toBe(2000);
    expect(key![1]).toBeLessThan(5);
    expect(added![0]).toBe(2001);
    expect(added![1]).toBeLessThan(10);
    expect(removed).toEqual([2000, 1]);
    expect(restyled).toEqual([2000, 0]);
  });

  it('always equals reading afresh, whatever a page does', async () => {
    const wrong = await scene.page.evaluate(async () => {
      const PARTS = ['<p>甲<b>乙</b></p>', '<ul><li>丙<ul><li>丁</li></ul></li></ul>', '<h2>戊</h2>', '己<br>', '<div><p>庚</p>辛</div>'];
      let seed = 7;
      const random = (n: number): number => {
        seed = (seed * 48271) % 2147483647;
        return seed % n;
      };
      document.body.innerHTML = `<div contenteditable>${PARTS.join('')}</div>`;
      const root = document.body.firstElementChild as HTMLElement;
      const [, family] = window.lab.editorFamilies;
      const adapter = family!.open(root);
      const pick = (): Node => {
        const all = [...root.querySelectorAll('*')];
        return all[random(all.length)] ?? root;
      };
      const bad: string[] = [];
      for (let round = 0; round < 1500; round += 1) {
        const node = pick() as HTMLElement;
        const other = pick();
        const kind = random(10);
        if (node === root) continue;
        if (kind === 0) node.append(String(random(1000)));
        if (kind === 1) node.insertAdjacentHTML('afterend', PARTS[random(PARTS.length)]!);
        if (kind === 2 && root.childNodes.length > 3) node.remove();
        if (kind === 3 && !node.contains(other)) other.parentNode!.insertBefore(node, other);
        if (kind === 4) node.classList.toggle('gone');
        if (kind === 5) node.setAttribute('contenteditable', String(random(2) === 0));
        if (kind === 6 && node.firstChild?.nodeType === 3) (node.firstChild as Text).data = '换';
        if (kind === 7) node.replaceChildren(...node.childNodes, document.createElement('br'));
        if (kind === 8) node.style.display = ['', 'inline', 'block', 'none'][random(4)]!;
        if (kind === 9) {
          // Taken out, seen missing, changed where nobody watches, and put back.
          node.remove();
          await Promise.resolve();
          node.append('暗');
          (root.contains(other) ? (other as ChildNode) : root.appendChild(other as HTMLElement)).after(node);
        }
        if (random(3) > 0) continue;
        const fresh = family!.open(root);
        const [now, wanted] = [adapter.read(), fresh.read()].map(({ blocks }) => JSON.stringify(blocks));
        fresh.destroy();
        if (now !== wanted) bad.push(`${round}: ${now} ≠ ${wanted}`);
        if (root.textContent!.length > 4000) root.innerHTML = PARTS.join('');
      }
      adapter.destroy();
      return bad.slice(0, 3);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a document of which only a part is in the DOM', () => {
  const LINES = '<p>职工之家建设</p>'.repeat(40);
  const isPartial = (html: string, style = ''): Promise<boolean> =>
    scene.page.evaluate(
      ([markup, css]) => {
        document.body.innerHTML = `<div contenteditable style="${css}">${markup}</div>`;
        const adapter = window.lab.editorFamilies.at(-1)!.open(document.body.firstElementChild as HTMLElement);
        const { partial = false } = adapter.read();
        adapter.destroy();
        return partial;
      },
      [html, style],
    );

  it.each([
    ['a tall box in front and behind', `<div style="height:40000px"></div>${LINES}<div style="height:90000px"></div>`, ''],
    ['padding', LINES, 'padding:30000px 0 20000px'],
    ['lines put into a tall box', `<div style="height:80000px;position:relative"><div style="position:absolute;top:9000px">${LINES}</div></div>`, ''],
    ['an editor that scrolls', `${LINES}<div style="height:30000px"></div>`, 'height:400px;overflow:auto'],
  ])('is known by %s', async (_name, html, style) => {
    expect(await isPartial(html, style)).toBe(true);
  });

  it.each([
    ['long text', LINES.repeat(50), ''],
    ['long text that scrolls, with white space at its ends', `\n  ${LINES.repeat(50)}\n  `, 'height:400px;overflow:auto'],
    ['one tall paragraph of many lines', `<p><b>甲</b><br>${'职工之家建设<br>'.repeat(900)}</p>`, ''],
    ['tall paragraphs in front and behind', `<p>${'职工<br>'.repeat(400)}</p>${LINES}<p>${'会员<br>'.repeat(400)}</p>`, ''],
    ['long text shown at a third of its size', LINES.repeat(50), 'transform:scale(0.3)'],
    ['many empty lines', `<p>甲</p>${'<p><br></p>'.repeat(400)}`, ''],
    ['tall pictures', `<p>甲</p>${'<p><img alt="" style="height:900px;width:10px"></p>'.repeat(20)}`, ''],
    ['an editor as tall as a page of paper', '<p>甲</p>', 'min-height:1123px'],
    ['an editor that is hidden', `${LINES}<div style="height:30000px"></div>`, 'display:none'],
    ['nothing at all', '', 'min-height:90000px'],
  ])('is not taken for %s', async (_name, html, style) => {
    expect(await isPartial(html, style)).toBe(false);
  });
});
