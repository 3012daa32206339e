import { describe, expect, it, vi } from 'vitest';
import { HostEditorPort, type HostEditor } from '../../../entrypoints/embed/host-editor.ts';
import type { EditorEvents } from '../../../lib/editors/editor-port.ts';

function setUp(overrides: Partial<HostEditor> = {}) {
  const page = { text: '第一段\n第二段' };
  const host: HostEditor = {
    read: () => page.text,
    select: vi.fn<HostEditor['select']>(),
    replace: ({ start, end }, text) => {
      page.text = page.text.slice(0, start) + text + page.text.slice(end);
    },
    insert: (text) => {
      page.text += text;
    },
    ...overrides,
  };
  const events = {
    opened: vi.fn<EditorEvents['opened']>(),
    draftChanged: vi.fn<EditorEvents['draftChanged']>(),
    caretMoved: vi.fn<EditorEvents['caretMoved']>(),
    composing: vi.fn<EditorEvents['composing']>(),
    markClicked: vi.fn<EditorEvents['markClicked']>(),
    closed: vi.fn<EditorEvents['closed']>(),
  };
  const port = new HostEditorPort(host, events);
  port.start();
  return { page, host, events, port };
}

const FIRST = { start: 0, end: 2, before: '第一', text: '首' };
const SECOND = { start: 4, end: 6, before: '第二', text: '次' };

describe('an editor that its page hands over', () => {
  it('tells its draft, and afterwards only the blocks that changed', () => {
    const { page, events, port } = setUp();
    page.text = '第一段\n第二段，有改动';
    port.changed();
    expect(events.draftChanged.mock.calls.map(([update]) => [update.revision, update.from, update.removed, update.blocks.length])).toEqual([
      [1, 0, 0, 2],
      [2, 1, 1, 1],
    ]);
  });

  it('writes several edits of one reading, last to first', async () => {
    const { page, port } = setUp();
    expect(await port.replaceAll(1, [FIRST, SECOND])).toEqual([{ ok: true }, { ok: true }]);
    expect(page.text).toBe('首段\n次段');
  });

  it('refuses another revision, text that has changed unseen, and other words than were flagged', async () => {
    const { page, port } = setUp();
    expect(await port.replaceAll(7, [FIRST])).toEqual([{ ok: false, code: 'text-changed' }]);
    expect(await port.replaceAll(1, [{ ...FIRST, before: '别的' }])).toEqual([{ ok: false, code: 'text-changed' }]);
    page.text = `新${page.text}`;
    expect(await port.replaceAll(1, [FIRST])).toEqual([{ ok: false, code: 'text-changed' }]);
    expect(page.text).toBe('新第一段\n第二段');
  });

  it('says so when the page does not write what it was asked to', async () => {
    const { port } = setUp({ replace: () => {}, insert: () => {} });
    expect(await port.replaceAll(1, [FIRST])).toEqual([{ ok: false, code: 'write-refused' }]);
    expect(await port.insert('词句')).toEqual({ ok: false, code: 'write-refused' });
  });

  it('does nothing once it is let go', async () => {
    const { page, port, host } = setUp({ selection: () => ({ start: 0, end: 2 }) });
    expect(await port.selectedText()).toBe('第一');
    port.destroy();
    await port.reveal(1, FIRST);
    expect(await port.replaceAll(1, [FIRST])).toEqual([{ ok: false, code: 'editor-gone' }]);
    expect(await port.insert('词句')).toEqual({ ok: false, code: 'editor-gone' });
    expect(await port.selectedText()).toBe('');
    expect(host.select).not.toHaveBeenCalled();
    expect(page.text).toBe('第一段\n第二段');
  });
});
