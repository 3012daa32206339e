import { afterEach, expect, it, vi } from 'vitest';
import { messageChannel, type Channel } from '../../../lib/assistant/channel.ts';
import { connectLibraryDesk } from '../../../lib/assistant/remote-library-desk.ts';
import { serveLibraryDesk } from '../../../lib/assistant/serve-library-desk.ts';
import { documentReading } from '../../../lib/assistant/document-reading.ts';
import { createLocalAssistant } from '../../../lib/assistant/local-assistant.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { createMemoryPhraseLibrary } from '../../../lib/phrases/memory-phrase-library.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { openDesk, textFile } from '../phrases/desk/open-desk.ts';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The desk behind two message channels, as behind two workers over one store. */
function connect() {
  const { desk: served } = openDesk();
  const open = () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    serveLibraryDesk(messageChannel(port2), served);
    return messageChannel(port1);
  };
  const [quick, heavy] = [vi.fn<() => Channel>(open), vi.fn<() => Channel>(open)];
  return { desk: connectLibraryDesk({ quick, heavy }), quick, heavy };
}

it('does everything over its channels, and opens each when it is first needed', async () => {
  const { desk, quick, heavy } = connect();
  expect(await desk.add([{ text: '甲句说读书角。', tags: ['常用'], folder: '帮扶' }, { text: '甲句说读书角！' }])).toMatchObject({ ok: true, count: 2 });
  expect([quick.mock.calls.length, heavy.mock.calls.length]).toEqual([1, 0]);
  const { rows, total } = await desk.rows({ words: '读书', tag: '常用' }, 0, 10);
  expect([total, rows[0]?.phrase.folder]).toEqual([1, '帮扶']);
  const [id = ''] = await desk.ids({}, 0, 1);
  expect(await desk.update(id, { text: '甲句改了。' })).toMatchObject({ ok: true });
  expect(await desk.change([id], { starred: true })).toMatchObject({ ok: true, count: 1 });
  expect((await desk.overview()).starred).toBe(1);
  expect(await desk.duplicates()).toEqual([]);
  const blob = await desk.exportFile('backup');
  expect(await desk.readPackage(new File([blob], 'a.json'))).toMatchObject({ ok: true, phrases: 2 });
  expect(await desk.takePackage('merge')).toMatchObject({ ok: true, count: 0 });
  const removed = await desk.remove([id]);
  expect(removed.ok && (await desk.undo(removed.undo)).ok).toBe(true);
  expect(heavy).toHaveBeenCalledTimes(1);
});

it('tells of an import as it goes on', async () => {
  const { desk } = connect();
  const heard = vi.fn<(change: { readonly kind: string }) => void>();
  desk.subscribe(heard);
  await desk.importFiles([textFile('甲.txt', '办好职工书屋，每周开放三个晚上，由专人管理。')], DEFAULT_SETTINGS);
  expect(await desk.importState()).toMatchObject({ running: false, files: [{ name: '甲.txt', outcome: { kind: 'taken' } }] });
  await desk.dismissImport();
  await vi.waitFor(() => expect(new Set(heard.mock.calls.map(([{ kind }]) => kind))).toEqual(new Set(['phrases', 'import'])));
});

it('refuses what is not well formed', async () => {
  const { desk } = connect();
  const wrong: readonly (() => Promise<unknown>)[] = [
    () => desk.rows({ words: 'x'.repeat(300) }, 0, 1),
    () => desk.rows({}, -1, 1),
    () => desk.change(['a'], { folder: 5 } as never),
    () => desk.remove('all' as never),
    () => desk.exportFile('exe' as never),
    () => desk.readPackage('text' as never),
    () => desk.importFiles([{ name: 'x' }] as never, DEFAULT_SETTINGS),
  ];
  for (const say of wrong) await expect(say()).rejects.toMatchObject({ code: 'invalid-input' });
});

it('reads documents for an import as drafts are read', async () => {
  const assistant = createLocalAssistant({ settings: () => DEFAULT_SETTINGS, phrases: createMemoryPhraseLibrary({ packs: [] }) });
  const text = '青石镇总工会2025年工作计划\n一、指导思想\n坚持服务职工。\n二、工作目标\n发展会员XX人。';
  const reading = await documentReading(assistant)(draftFromString(text));
  expect(reading.documentType).toBe('annual-plan');
  expect(reading.sectionAt(text.indexOf('坚持'))).toBe('guiding-ideology');
  expect(reading.sectionAt(text.indexOf('发展'))).toBe('goals');
  expect(reading.findings.some(({ family }) => family === 'placeholder')).toBe(true);
});
