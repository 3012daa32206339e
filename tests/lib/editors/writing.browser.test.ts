import { describe, expect, it } from 'vitest';
import { useBlankPage } from './blank-page.ts';

const blank = useBlankPage();

/** Puts markup into the page whose first element is the editor, and a desk on it. */
async function open(markup: string): Promise<void> {
  await blank.page.evaluate((html) => {
    window.desk?.link.destroy();
    document.body.innerHTML = html;
    window.desk = new window.lab.Desk(document.body.firstElementChild as HTMLElement);
  }, markup);
}

const replace = (...edits: [string, string][]): Promise<readonly unknown[]> =>
  blank.page.evaluate((given) => window.desk.replace(...given), edits);
const insert = (text: string): Promise<unknown> => blank.page.evaluate((given) => window.desk.link.insert(given), text);
const html = (): Promise<string> => blank.page.evaluate(() => document.body.firstElementChild!.innerHTML);
const value = (): Promise<string> => blank.page.evaluate(() => document.querySelector('textarea')!.value);
const text = (): Promise<string> => blank.page.evaluate(() => window.desk.text);
const refused = (code: string): unknown[] => [{ ok: false, code }];
const DONE = [{ ok: true }];

/** Puts the caret into the first text that holds these words, before them. */
async function caretBefore(words: string): Promise<void> {
  await blank.page.evaluate((wanted) => {
    const root = document.body.firstElementChild as HTMLElement;
    root.focus();
    const { start } = window.desk.edit(wanted, '');
    window.desk.adapter.reveal({ start, end: start });
  }, words);
}

describe('writing into rich text', () => {
  it('keeps the format of what it leaves alone', async () => {
    await open('<div contenteditable><p>请<b>认真贯切</b>落实</p></div>');
    expect(await replace(['请认真贯切落实', '请认真贯彻落实'])).toEqual(DONE);
    expect(await html()).toBe('<p>请<b>认真贯彻</b>落实</p>');
  });

  it('stays inside a table cell and a list item', async () => {
    await open('<div contenteditable><table><tbody><tr><td>20__年</td><td>乙</td></tr></tbody></table><ul><li>XX市</li></ul></div>');
    expect(await replace(['20__年', '2026年'], ['XX市', '某矿'])).toEqual([...DONE, ...DONE]);
    expect(await html()).toBe('<table><tbody><tr><td>2026年</td><td>乙</td></tr></tbody></table><ul><li>某矿</li></ul>');
  });

  it('takes a paragraph away when its text and its break are', async () => {
    await open('<div contenteditable><p>甲</p><p>多余</p><p>乙</p></div>');
    expect(await replace(['\n多余', ''])).toEqual(DONE);
    expect(await html()).toBe('<p>甲</p><p>乙</p>');
  });

  it('joins two paragraphs', async () => {
    await open('<div contenteditable><p>建家率达到</p><p>百分之九十</p></div>');
    expect(await replace(['到\n百', '到百'])).toEqual(DONE);
    expect(await text()).toBe('建家率达到百分之九十');
  });

  it('empties a paragraph without losing it', async () => {
    await open('<div contenteditable><p>甲</p><p>（此处填写）</p><p>乙</p></div>');
    expect(await replace(['（此处填写）', ''])).toEqual(DONE);
    expect(await text()).toBe('甲\n\n乙');
  });

  it.each([
    ['a widget', '<p>请<span contenteditable="false">@张三</span>办</p>', '请办', '请速办', '请速办'],
    ['a picture', '<p>见<img alt="图">下</p>', '见下', '看上', null],
    ['a widget again', '<p>见<span contenteditable="false">@张三</span>下</p>', '见下', '看上', null],
  ])('never writes over %s', async (_name, markup, before, after, wanted) => {
    await open(`<div contenteditable>${markup}</div>`);
    const result = await replace([before, after]);
    expect(result).toEqual(wanted === null ? refused('write-refused') : DONE);
    expect(await text()).toBe(wanted ?? before);
    expect(await html()).toMatch(/<img|<span contenteditable/);
  });

  it('never writes over the border of two table cells', async () => {
    await open('<div contenteditable><table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table></div>');
    expect(await replace(['甲\n乙', '丙'])).toEqual(refused('write-refused'));
  });

  it('reads but does not write where an editor keeps its own model', async () => {
    await open('<div contenteditable data-slate-editor="true"><p>贯切</p></div>');
    expect(await replace(['贯切', '贯彻'])).toEqual(refused('write-refused'));
    expect(await html()).toBe('<p>贯切</p>');
  });

  it('takes back, once, what the page made of a write', async () => {
    await open('<div contenteditable><p>贯切</p></div>');
    await blank.page.evaluate(() => {
      const root = document.body.firstElementChild!;
      root.addEventListener('input', () => root.append('页面加的'), { once: true });
    });
    expect(await replace(['贯切', '贯彻'])).toEqual(refused('write-refused'));
    expect(await blank.page.evaluate(() => document.body.textContent)).toContain('贯切');
  });

  it('writes nothing where the page takes the selection away', async () => {
    await open('<div contenteditable><p>贯切</p></div><p contenteditable>别处</p>');
    await blank.page.evaluate(() => {
      const gone = new AbortController();
      Object.assign(window, { gone });
      document.addEventListener('selectionchange', () => getSelection()!.selectAllChildren(document.body.lastElementChild!), gone);
    });
    expect(await replace(['贯切', '贯彻'])).toEqual(refused('write-refused'));
    expect(await blank.page.evaluate(() => document.body.textContent)).toBe('贯切别处');
    await blank.page.evaluate(() => (window as unknown as { gone: AbortController }).gone.abort());
  });

  it('puts the caret there again where the page put it back once', async () => {
    await open('<div contenteditable><p>年度计划</p><p>贯切</p></div>');
    await blank.page.evaluate(() => {
      const root = document.body.firstElementChild!;
      getSelection()!.collapse(root.lastChild!.firstChild, 2);
      // As ProseMirror does with a caret at the very start, just after it got focus.
      document.addEventListener('selectionchange', () => setTimeout(() => getSelection()!.collapse(root.lastChild!.firstChild, 2)), { once: true });
    });
    expect(await replace(['年度', '二〇二六年度'])).toEqual(DONE);
    expect(await text()).toBe('二〇二六年度计划\n贯切');
  });

  it('goes on where an editor makes its nodes anew when it hears of a key', async () => {
    await open('<div contenteditable class="mce-content-body"><p>贯切</p></div>');
    await blank.page.evaluate(() => {
      const root = document.body.firstElementChild!;
      const renew = (): void => {
        root.innerHTML = '<p>贯切</p>';
        getSelection()!.setBaseAndExtent(root.firstChild!.firstChild!, 1, root.firstChild!.firstChild!, 2);
      };
      root.addEventListener('keydown', renew, { once: true });
    });
    expect(await replace(['切', '彻'])).toEqual(DONE);
    expect(await text()).toBe('贯彻');
  });

  it('says of every write what became of it where one takes others back with it', async () => {
    await open('<div contenteditable><p>甲</p><p>乙</p><p>丙</p></div>');
    await blank.page.evaluate(() => {
      const root = document.body.firstElementChild!;
      // The page has its own ideas of the first line, and its undo takes two steps.
      root.addEventListener('input', () => root.firstChild!.textContent!.includes('新') && root.append('页面加的'));
      const { execCommand } = document;
      document.execCommand = (command: string, ...rest: [boolean?, string?]) =>
        command === 'undo' ? ((root.innerHTML = '<p>甲</p><p>乙</p><p>丙新</p>'), true) : execCommand.call(document, command, ...rest);
    });
    const no = { ok: false, code: 'write-refused' };
    expect(await replace(['甲', '甲新'], ['乙', '乙新'], ['丙', '丙新'])).toEqual([no, no, { ok: true }]);
    expect(await text()).toBe('甲\n乙\n丙新');
    await blank.page.evaluate(() => Reflect.deleteProperty(document, 'execCommand'));
  });

  it('is refused where nothing may be edited', async () => {
    await open('<div contenteditable aria-readonly="true"><p>贯切</p></div>');
    expect(await replace(['贯切', '贯彻'])).toEqual(refused('read-only'));
  });

  it('inserts spaces, blank lines and wide characters as they are', async () => {
    await open('<div contenteditable><p>甲乙</p></div>');
    await caretBefore('乙');
    expect(await insert(' 一  二\n\n\u3000三😀𠮷 ')).toEqual({ ok: true });
    expect(await text()).toBe('甲 一  二\n\n\u3000三😀𠮷 乙');
  });

  it('inserts at the end where there never was a caret', async () => {
    await open('<div contenteditable><p>甲</p><p>乙</p></div>');
    await blank.page.evaluate(() => getSelection()!.removeAllRanges());
    expect(await insert('丙')).toEqual({ ok: true });
    expect(await text()).toBe('甲\n乙丙');
  });

  it('inserts after what is selected, and deletes nothing', async () => {
    await open('<div contenteditable><p>甲乙丙</p></div>');
    await blank.page.evaluate(() => window.desk.adapter.reveal({ start: 0, end: 2 }));
    expect(await insert('丁')).toEqual({ ok: true });
    expect(await text()).toBe('甲乙丁丙');
  });

  it('makes line breaks where the page allows no paragraphs', async () => {
    await open('<div contenteditable="plaintext-only">甲</div>');
    expect(await insert('一\n二')).toEqual({ ok: true });
    expect(await text()).toBe('甲一\n二');
  });

  it('leaves the page scrolled as it was', async () => {
    await open(`<div contenteditable style="height: 120px; overflow: auto">${'<p>段落</p>'.repeat(60)}<p>贯切</p></div>`);
    await caretBefore('段落');
    await blank.page.evaluate(() => document.body.firstElementChild!.scrollTo(0, 77));
    expect(await replace(['贯切', '贯彻'])).toEqual(DONE);
    expect(await blank.page.evaluate(() => document.body.firstElementChild!.scrollTop)).toBe(77);
  });
});

describe('writing into a text box', () => {
  it('does all fixes in one undo step', async () => {
    await open('<textarea rows="5">20__年 XX市 贯切\n第三行</textarea>');
    expect(await replace(['贯切', '贯彻'], ['20__年', '2026年'], ['XX市', '某矿'])).toEqual([...DONE, ...DONE, ...DONE]);
    expect(await value()).toBe('2026年 某矿 贯彻\n第三行');
    await blank.page.evaluate(() => document.querySelector('textarea')!.focus());
    await blank.page.keyboard.press('Control+z');
    expect(await value()).toBe('20__年 XX市 贯切\n第三行');
  });

  it('does the rest where one of several does not fit', async () => {
    await open('<textarea rows="5">甲乙丙</textarea>');
    const results = await blank.page.evaluate(() =>
      window.desk.link.replaceAll(window.desk.revision, [
        { start: 0, end: 1, before: '甲', text: '一' },
        { start: 0, end: 2, before: '甲乙', text: '重叠' },
        { start: 1, end: 2, before: '错', text: '二' },
        { start: 2, end: 3, before: '丙', text: '三' },
      ]),
    );
    expect(results).toEqual([...DONE, ...refused('text-changed'), ...refused('text-changed'), ...DONE]);
    expect(await value()).toBe('一乙三');
  });

  it('reaches a framework that controls it', async () => {
    await open('<textarea rows="5"></textarea>');
    await blank.page.evaluate(() => {
      const area = document.querySelector('textarea')!;
      // As React does it: the page's state is the truth, and set again after each input event.
      let state = '请贯切';
      area.value = state;
      area.addEventListener('input', () => {
        state = area.value;
        area.value = state;
      });
      Object.assign(window, { state: () => state });
    });
    await blank.page.waitForTimeout(800);
    expect(await replace(['贯切', '贯彻'])).toEqual(DONE);
    expect(await blank.page.evaluate(() => (window as unknown as { state(): string }).state())).toBe('请贯彻');
  });

  it('sees text that a page puts in by script', async () => {
    await open('<textarea rows="5"></textarea>');
    await blank.page.evaluate(() => {
      document.querySelector('textarea')!.value = '后来载入的文稿';
    });
    await blank.page.waitForTimeout(800);
    expect(await text()).toBe('后来载入的文稿');
  });

  it('is refused, and taken back, where the box is full', async () => {
    await open('<textarea rows="5" maxlength="4">贯切落实</textarea>');
    expect(await replace(['贯切', '认真贯彻'])).toEqual(refused('write-refused'));
    expect(await value()).toBe('贯切落实');
  });

  it('is refused where it is read-only', async () => {
    await open('<textarea rows="5" readonly>贯切</textarea>');
    expect(await replace(['贯切', '贯彻'])).toEqual(refused('read-only'));
  });

  it('keeps the selection on the words it was on', async () => {
    await open('<textarea rows="5">XX市总工会贯切落实</textarea>');
    await blank.page.evaluate(() => {
      const area = document.querySelector('textarea')!;
      area.focus();
      area.setSelectionRange(3, 6);
    });
    expect(await replace(['XX市', '某某矿区'], ['贯切', '贯彻'])).toEqual([...DONE, ...DONE]);
    expect(await blank.page.evaluate(() => window.desk.link.selectedText())).toBe('总工会');
  });
});

describe('a write that comes late', () => {
  it('still finds its place when the text changed elsewhere, and is dropped when it changed there', async () => {
    await open('<textarea rows="5">前文。贯切落实</textarea>');
    const results = await blank.page.evaluate(async () => {
      const area = document.querySelector('textarea')!;
      const edit = window.desk.edit('贯切', '贯彻');
      area.value = `新加的${area.value}`;
      const first = await window.desk.link.replaceAll(window.desk.revision, [edit]);
      const again = window.desk.edit('落实', '执行');
      area.value = area.value.replace('落', '');
      return [first, await window.desk.link.replaceAll(window.desk.revision, [again])];
    });
    expect(results).toEqual([DONE, refused('text-changed')]);
    expect(await value()).toBe('新加的前文。贯彻实');
  });

  it('is one of several asked at once, and only the first counts into the right text', async () => {
    await open('<div contenteditable><p>甲贯切乙贯切</p></div>');
    const results = await blank.page.evaluate(() => {
      const { link, revision } = window.desk;
      const edit = { start: 1, end: 3, before: '贯切', text: '贯彻落实' };
      return Promise.all([link.replaceAll(revision, [edit]), link.replaceAll(revision, [{ ...edit, start: 4, end: 6 }])]);
    });
    expect(results).toEqual([DONE, refused('text-changed')]);
  });
});

describe('focus', () => {
  it('goes back to a sidebar in a closed shadow root that said how', async () => {
    await open('<textarea rows="5">贯切</textarea><div id="host"></div>');
    await blank.page.evaluate(() => {
      const host = document.getElementById('host')!;
      const frame = document.createElement('iframe');
      frame.srcdoc = '<button>改</button>';
      host.attachShadow({ mode: 'closed' }).append(frame);
      window.lab.onFocusReturned(host, () => frame.focus());
      Object.assign(window, { sidebar: frame });
    });
    await blank.page.frameLocator('#host').locator('button').waitFor({ timeout: 100 }).catch(() => undefined);
    await blank.page.waitForTimeout(200);
    const focused = await blank.page.evaluate(async () => {
      const { sidebar } = window as unknown as { sidebar: HTMLIFrameElement };
      const button = sidebar.contentDocument!.querySelector('button')!;
      button.focus();
      await window.desk.replace(['贯切', '贯彻']);
      return [document.activeElement!.id, sidebar.contentDocument!.hasFocus(), document.querySelector('textarea')!.value];
    });
    expect(focused).toEqual(['host', true, '贯彻']);
  });
});
