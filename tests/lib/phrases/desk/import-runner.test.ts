import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportState } from '../../../../lib/phrases/library-desk.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';
import { KINDS, openDesk, readAll, textFile, type OpenedDesk } from './open-desk.ts';

const opened: OpenedDesk[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const { store } of opened.splice(0)) store.close();
});
function start(open: () => OpenedDesk): OpenedDesk {
  const one = open();
  opened.push(one);
  return one;
}

const FILES = Array.from({ length: 6 }, (_none, at) => textFile(`第${at}份.txt`, `青松街道第${'一二三四五六'.charAt(at)}网格职工之家按期开放。\n${['读书', '体检', '普法', '慰问', '竞赛', '培训'][at]}活动由${['甲', '乙', '丙', '丁', '戊', '己'][at]}组负责组织实施到位。`));
const outcomes = ({ files }: ImportState) => files.map(({ outcome }) => outcome?.kind ?? 'waiting');

describe.each(KINDS)('an import over %s', (_name, open) => {
  it('says how far it is, and what came of each document', async () => {
    const { desk } = start(open);
    const states: ImportState[] = [];
    desk.subscribe((change) => void (change.kind === 'import' && states.push(change.state)));
    await desk.importFiles([...FILES.slice(0, 2), textFile('旧.doc', 'x'), textFile('空.txt', ' ')], DEFAULT_SETTINGS);
    const state = await desk.importState();
    expect(state.running).toBe(false);
    expect(outcomes(state)).toEqual(['taken', 'taken', 'refused', 'refused']);
    expect(states.some(({ running, files }) => running && files.filter(({ outcome }) => outcome !== null).length === 1)).toBe(true);
    await desk.importFiles(FILES.slice(0, 1), DEFAULT_SETTINGS);
    expect(outcomes(await desk.importState())).toEqual(['known']);
    await desk.dismissImport();
    expect(await desk.importState()).toEqual({ running: false, files: [] });
  });

  it('is cancelled between two documents; what is committed stays', async () => {
    const { desk } = start(open);
    desk.subscribe((change) => {
      if (change.kind === 'import' && change.state.files.filter(({ outcome }) => outcome?.kind === 'taken').length === 2) void desk.cancelImport();
    });
    await desk.importFiles(FILES, DEFAULT_SETTINGS);
    const state = await desk.importState();
    expect(state.running).toBe(false);
    expect(outcomes(state).filter((kind) => kind === 'taken').length).toBeLessThan(6);
    expect(outcomes(state)).not.toContain('waiting');
    expect((await desk.overview()).documents).toHaveLength(outcomes(state).filter((kind) => kind === 'taken').length);
  });

  it('takes more documents while it is at work', async () => {
    const { desk } = start(open);
    await Promise.all([desk.importFiles(FILES.slice(0, 3), DEFAULT_SETTINGS), desk.importFiles(FILES.slice(3), DEFAULT_SETTINGS)]);
    await vi.waitFor(async () => expect(outcomes(await desk.importState())).toEqual(FILES.map(() => 'taken')));
  });
});

describe('an import whose page is closed', () => {
  /** A desk whose page dies while it reads the document of this number. */
  function dying(factory: IDBFactory, at: number): OpenedDesk {
    let read = 0;
    return openDesk(factory, (draft) => (read++ === at ? new Promise(() => undefined) : readAll(draft)));
  }

  it('goes on where it stopped, and comes to the same', async () => {
    const factory = new IDBFactory();
    const before = start(() => dying(factory, 2));
    void before.desk.importFiles(FILES, DEFAULT_SETTINGS);
    await vi.waitFor(async () => expect(outcomes(await before.desk.importState()).slice(0, 2)).toEqual(['taken', 'taken']));
    before.store.close();
    const after = start(() => openDesk(factory));
    const left = await after.desk.importState();
    expect(left.running).toBe(false);
    expect(outcomes(left)).toEqual(['taken', 'taken', 'waiting', 'waiting', 'waiting', 'waiting']);
    const kept = (await after.store.contents()).sources.map(({ name }) => name).sort();
    expect(kept).toEqual(['第0份.txt', '第1份.txt']);
    await after.desk.continueImport(DEFAULT_SETTINGS);
    expect(outcomes(await after.desk.importState())).toEqual(FILES.map(() => 'taken'));
    const whole = start(() => openDesk(new IDBFactory()));
    await whole.desk.importFiles(FILES, DEFAULT_SETTINGS);
    const texts = async ({ store }: OpenedDesk) => (await store.contents()).phrases.map(({ id, text }) => `${id} ${text}`).sort();
    expect(await texts(after)).toEqual(await texts(whole));
  });

  it('lets go of what waits when told so', async () => {
    const factory = new IDBFactory();
    const before = start(() => dying(factory, 1));
    void before.desk.importFiles(FILES, DEFAULT_SETTINGS);
    await vi.waitFor(async () => expect(outcomes(await before.desk.importState())[0]).toBe('taken'));
    before.store.close();
    const { desk } = start(() => openDesk(factory));
    await desk.cancelImport();
    expect(outcomes(await desk.importState())).toEqual(['taken', ...FILES.slice(1).map(() => 'cancelled')]);
  });

  it('has noted a document as dealt with in the moment it was committed', async () => {
    const factory = new IDBFactory();
    const one = start(() => openDesk(factory));
    // The page dies right after the transaction of the document.
    const add = one.store.addDocument.bind(one.store);
    vi.spyOn(one.store, 'addDocument').mockImplementation(async (...args) => {
      await add(...args);
      return new Promise(() => undefined);
    });
    void one.desk.importFiles(FILES.slice(0, 2), DEFAULT_SETTINGS);
    await vi.waitFor(async () => expect((await one.store.contents()).sources).toHaveLength(1));
    one.store.close();
    const { desk } = start(() => openDesk(factory));
    expect(outcomes(await desk.importState())).toEqual(['taken', 'waiting']);
  });

  it('says that the disk is full, and is not at work any more', async () => {
    const { desk } = start(() => openDesk(new IDBFactory()));
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('made to fail', 'QuotaExceededError');
    });
    const states: ImportState[] = [];
    desk.subscribe((change) => void (change.kind === 'import' && states.push(change.state)));
    await expect(desk.importFiles(FILES.slice(0, 1), DEFAULT_SETTINGS)).rejects.toMatchObject({ code: 'storage-full' });
    expect((await desk.overview()).total).toBe(0);
    expect(states.at(-1)).toEqual({ running: false, files: [] });
  });
});
