import { beforeEach, describe, expect, it } from 'vitest';
import { useBlankPage } from './blank-page.ts';

const blank = useBlankPage();

const TALL = 'style="height: 200px"';

beforeEach(() =>
  blank.page.evaluate(() => {
    const page = window as unknown as { finder?: InstanceType<typeof window.lab.EditorFinder>; found: string[] };
    page.finder?.destroy();
    document.body.innerHTML = '';
    page.found = [];
    page.finder = new window.lab.EditorFinder(document, (root, family) => page.found.push(`${family.id} ${root.id}`));
  }),
);

/** Shows markup, gives focus to what has the id `it`, and says what was found. */
function focused(markup: string): Promise<string[]> {
  return blank.page.evaluate((html) => {
    document.body.innerHTML = html;
    document.getElementById('it')!.focus();
    return (window as unknown as { found: string[] }).found;
  }, markup);
}

describe('a field with focus', () => {
  it.each([
    ['a text box', `<textarea id="it" ${TALL}></textarea>`, ['textarea it']],
    ['a read-only text box', `<textarea id="it" readonly ${TALL}></textarea>`, ['textarea it']],
    ['an editable element', '<div id="it" contenteditable>甲</div>', ['contenteditable it']],
    ['a button inside one', '<div id="root" contenteditable><button id="it">甲</button></div>', ['contenteditable root']],
    ['an editable element in another', '<div id="root" contenteditable><p id="it" tabindex="0">甲</p></div>', ['contenteditable root']],
    ['a low box with a long text', `<textarea id="it" rows="1">${'字'.repeat(300)}</textarea>`, ['textarea it']],
  ])('is an editor: %s', async (_name, markup, found) => {
    expect(await focused(markup)).toEqual(found);
  });

  it.each([
    ['a line', '<input id="it">'],
    ['a password', '<input id="it" type="password">'],
    ['a search box', `<textarea id="it" role="searchbox" ${TALL}></textarea>`],
    ['a box in a search form', `<form role="search"><textarea id="it" ${TALL}></textarea></form>`],
    ['a low box with little text', '<textarea id="it" rows="1">字</textarea>'],
    ['a single editable line', '<div id="it" contenteditable aria-multiline="false">字</div>'],
    ['code', `<div class="CodeMirror"><textarea id="it" ${TALL}></textarea></div>`],
    ['code again', '<div class="monaco-editor"><div id="it" contenteditable>x</div></div>'],
    ['a box that only catches keys', '<textarea id="it" style="width: 4px; height: 4px; padding: 0; border: 0"></textarea>'],
    ['a button', '<button id="it">甲</button>'],
  ])('is no editor: %s', async (_name, markup) => {
    expect(await focused(markup)).toEqual([]);
  });

  it('is told once, however often focus comes back', async () => {
    const found = await blank.page.evaluate(() => {
      document.body.innerHTML = '<textarea id="a" rows="9"></textarea><textarea id="b" rows="9"></textarea>';
      const [a, b] = document.querySelectorAll('textarea');
      for (const area of [a, a, b, a]) {
        area!.focus();
        area!.blur();
      }
      return (window as unknown as { found: string[] }).found;
    });
    expect(found).toEqual(['textarea a', 'textarea b', 'textarea a']);
  });

  it('is looked at again as it grows', async () => {
    await focused('<textarea id="it" rows="1"></textarea>');
    await blank.page.keyboard.type('字');
    await blank.page.evaluate(() => Object.assign(document.querySelector('textarea')!, { rows: 9 }));
    await blank.page.keyboard.type('字');
    await blank.page.waitForTimeout(600);
    expect(await blank.page.evaluate(() => (window as unknown as { found: string[] }).found)).toEqual(['textarea it']);
  });
});

describe('frames and shadow roots', () => {
  it('are watched when they come later, are loaded again and are written anew', async () => {
    const found = await blank.page.evaluate(async () => {
      const page = window as unknown as { found: string[] };
      const focusOn = async (within: HTMLIFrameElement, id: string): Promise<void> => {
        const wanted = (): HTMLElement | null => within.contentDocument?.getElementById(id) ?? null;
        for (let i = 0; i < 40 && !wanted(); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
        // The frame's own load event, too, must have had its turn.
        await new Promise((resolve) => setTimeout(resolve, 50));
        wanted()!.focus();
      };
      const frame = document.createElement('iframe');
      frame.srcdoc = '<textarea id="first" rows="9"></textarea><iframe srcdoc="<textarea id=inner rows=9></textarea>"></iframe>';
      document.body.append(frame);
      await focusOn(frame, 'first');
      await focusOn(frame.contentDocument!.querySelector('iframe')!, 'inner');
      frame.srcdoc = '<textarea id="second" rows="9"></textarea>';
      await focusOn(frame, 'second');
      frame.contentDocument!.open();
      frame.contentDocument!.write('<body contenteditable id="third">甲</body>');
      frame.contentDocument!.close();
      await focusOn(frame, 'third');
      return page.found;
    });
    expect(found).toEqual(['textarea first', 'textarea inner', 'textarea second', 'contenteditable third']);
  });

  it('are editors as a whole in design mode', async () => {
    await blank.page.evaluate(async () => {
      document.body.innerHTML = '<iframe srcdoc="<body>甲</body>" style="width: 300px; height: 200px"></iframe>';
      await new Promise((resolve) => setTimeout(resolve, 150));
      document.querySelector('iframe')!.contentDocument!.designMode = 'on';
    });
    await blank.page.mouse.click(100, 100);
    expect(await blank.page.evaluate(() => (window as unknown as { found: string[] }).found)).toEqual(['contenteditable ']);
  });

  it('tell of focus that moves inside a shadow root', async () => {
    const found = await blank.page.evaluate(() => {
      const host = document.createElement('x-host');
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<textarea id="a" rows="9"></textarea><textarea id="b" rows="9"></textarea>';
      for (const area of host.shadowRoot!.querySelectorAll('textarea')) area.focus();
      return (window as unknown as { found: string[] }).found;
    });
    expect(found).toEqual(['textarea a', 'textarea b']);
  });

  it('are looked through for the largest editor that is shown', async () => {
    const best = await blank.page.evaluate(() => {
      document.body.innerHTML =
        '<textarea id="small" rows="9" cols="20"></textarea><div style="display: none"><textarea rows="99" cols="99"></textarea></div><x-host></x-host>';
      const host = document.querySelector('x-host')!;
      host.attachShadow({ mode: 'open' }).innerHTML = '<textarea id="large" rows="20" cols="80"></textarea>';
      const { finder } = window as unknown as { finder: { best(): { root: HTMLElement } | null } };
      const first = finder.best()!.root.id;
      document.designMode = 'on';
      document.body.style.height = '900px';
      const second = finder.best()!.root.localName;
      document.designMode = 'off';
      return [first, second];
    });
    expect(best).toEqual(['large', 'body']);
  });
});
