import { describe, expect, it } from 'vitest';
import { useBlankPage } from './blank-page.ts';

const LINES = '<h2 contenteditable>标题</h2><div><div contenteditable>请认真贯切。</div></div><p contenteditable></p>';

const blank = useBlankPage();

/** Shows markup and says what the finder takes for the editor, by focus on the first that can be edited and as the largest. */
function found(markup: string): Promise<(string | undefined)[]> {
  return blank.page.evaluate(
    (html) => {
      document.body.innerHTML = html;
      document.querySelector<HTMLElement>('[contenteditable=""]')!.focus();
      const finder = new window.lab.EditorFinder(document, () => undefined);
      const ids = [finder.focused?.root.id, finder.best()?.root.id];
      finder.destroy();
      return ids;
    },
    markup,
  );
}

describe('elements that are edited each for itself', () => {
  it.each([
    ['next to each other', `<div id="all">${LINES}</div>`],
    ['with handles between', `<div id="all">${LINES.replaceAll('<h2', '<button>+</button><i contenteditable="false">⠿</i><h2')}</div>`],
    ['with a list among them', `<main id="all">${LINES}<ul>${'<li contenteditable>甲</li>'.repeat(4)}</ul></main>`],
    ['in Editor.js, also where there is but one', '<div id="all" class="codex-editor__redactor"><div contenteditable>甲</div></div>'],
  ])('are one text: %s', async (_name, markup) => {
    expect(await found(markup)).toEqual(['all', 'all']);
  });

  it.each([
    ['two of them', '<div><h2 id="it" contenteditable>题</h2><p contenteditable>文</p></div>'],
    ['with names beside them', `<div>姓名${LINES.replace('<h2', '<h2 id="it"')}</div>`],
    ['none of which is a line by its kind', `<div><div id="it" contenteditable>甲</div>${'<div contenteditable>乙</div>'.repeat(3)}</div>`],
    ['that hold blocks', `<div><h2 id="it" contenteditable>题</h2>${'<div contenteditable><p>乙</p></div>'.repeat(3)}</div>`],
  ])('are editors each: %s', async (_name, markup) => {
    expect((await found(markup))[0]).toBe('it');
  });
});

describe('one text of such elements', () => {
  it('is read line by line, and written within a line only', async () => {
    const result = await blank.page.evaluate(async (markup) => {
      document.body.innerHTML = `<div id="all"><button>+</button>${markup}</div>`;
      const finder = new window.lab.EditorFinder(document, () => undefined);
      const adapter = new window.lab.Desk(finder.best()!.root).adapter;
      finder.destroy();
      const html = document.body.innerHTML;
      const blocks = adapter.read().blocks.map(({ kind, text }) => `${kind} ${text}`);
      const edit = (before: string, text: string) => {
        const start = adapter.read().text.indexOf(before);
        return adapter.replace({ start, end: start + before.length, before, text });
      };
      const refused = [await edit('标题\n请认', '请认'), await edit('认真', '认\n真'), await adapter.insert('甲\n乙')];
      const untouched = document.body.innerHTML === html;
      const done = await edit('贯切', '贯彻');
      const { text } = adapter.read();
      adapter.destroy();
      return { blocks, refused, untouched, done, text };
    }, LINES);
    const refusal = { ok: false, code: 'write-refused' };
    expect(result).toEqual({
      blocks: ['heading 标题', 'paragraph 请认真贯切。', 'paragraph '],
      refused: [refusal, refusal, refusal],
      untouched: true,
      done: { ok: true },
      text: '标题\n请认真贯彻。\n',
    });
  });
});
