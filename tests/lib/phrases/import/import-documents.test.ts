import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ALL_RULES } from '../../../../lib/rules/all-rules.ts';
import { findInBlocks } from '../../rules/find-in-blocks.ts';
import { createDexiePhraseLibrary } from '../../../../lib/phrases/dexie-phrase-library.ts';
import { DocumentImporter } from '../../../../lib/phrases/import/import-documents.ts';
import type { RefusalCode } from '../../../../lib/phrases/import/import-messages.ts';
import type { ReadDraft } from '../../../../lib/phrases/import/passages.ts';
import type { ImportFile } from '../../../../lib/phrases/import/read-document.ts';
import { MAX_FILE_BYTES } from '../../../../lib/phrases/import/read-document.ts';
import { createMemoryPhraseLibrary } from '../../../../lib/phrases/memory-phrase-library.ts';
import type { OpenPhraseLibrary } from '../../../../lib/phrases/stored-phrase-library.ts';
import { EMPTY_PROFILE } from '../../../../lib/settings/profile.ts';
import { makeDocx } from './make-docx.ts';

const PLAN = `青石镇总工会2025年工作计划
一、主要任务
（一）关心困难职工。2025年，青石镇总工会对困难职工逐户走访两次。一是建好困难职工台账，每季度更新一次。
20__年底前组织开展安全生产知识竞赛活动。
组织XX公司职工参加健康体检和心理辅导。
2019年共组织职工体检三百人次，反响很好。
办好职工书屋，每周开放三个晚上，由专人管理。`;

/** The rules as the product runs them; every heading's text as one section. */
const read: ReadDraft = async (draft) => ({
  documentType: 'annual-plan',
  findings: findInBlocks(ALL_RULES, draft, { profile: EMPTY_PROFILE, year: 2026 }),
  sectionAt: (offset) => (draft.text.slice(0, offset).includes('主要任务') ? 'tasks' : null),
});

function file(name: string, bytes: Uint8Array | string): ImportFile {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return { name, size: data.length, arrayBuffer: async () => data.slice().buffer as ArrayBuffer };
}

const libraries: OpenPhraseLibrary[] = [];
function open(factory?: IDBFactory): OpenPhraseLibrary {
  const library = factory === undefined ? createMemoryPhraseLibrary({ packs: [] }) : createDexiePhraseLibrary({ packs: [], dexie: { indexedDB: factory, IDBKeyRange } });
  libraries.push(library);
  return library;
}
afterEach(() => {
  vi.restoreAllMocks();
  for (const library of libraries.splice(0)) library.close();
});

/** What came of documents that were taken in one after the other. */
async function run(library: OpenPhraseLibrary, files: readonly ImportFile[]) {
  const summary = { taken: 0, duplicates: 0, documents: [] as string[], known: [] as string[], refused: [] as { name: string; code: RefusalCode }[] };
  const importer = await DocumentImporter.open({ archive: library, read, profile: EMPTY_PROFILE, now: () => 1_000 });
  for (const one of files) {
    const outcome = await importer.take(one);
    if (outcome.kind === 'known') summary.known.push(one.name);
    if (outcome.kind === 'refused') summary.refused.push({ name: one.name, code: outcome.code });
    if (outcome.kind !== 'taken') continue;
    summary.documents.push(one.name);
    summary.taken += outcome.taken;
    summary.duplicates += outcome.duplicates;
  }
  return summary;
}

async function textsFrom(...files: readonly ImportFile[]): Promise<readonly string[]> {
  const library = open();
  await run(library, files);
  return (await library.list()).map(({ text }) => text);
}

describe('what is taken from a document', () => {
  it('is clean: slots for years and the unit, sections, no leftovers, no other years', async () => {
    const library = open();
    const summary = await run(library, [file('计划.txt', PLAN)]);
    const phrases = await library.list();
    const texts = phrases.map(({ text }) => text);
    expect(texts).toContain('{{年度}}年，{{单位}}对困难职工逐户走访两次。');
    expect(texts).toContain('建好困难职工台账，每季度更新一次。');
    expect(texts).toContain('{{年度}}年底前组织开展安全生产知识竞赛活动。');
    expect(texts).toContain('办好职工书屋，每周开放三个晚上，由专人管理。');
    expect(texts.join('\n')).not.toMatch(/XX|2019|2025|20__|青石/);
    expect(phrases.every(({ sections, sourceId }) => sections[0] === 'tasks' && sourceId !== undefined)).toBe(true);
    expect(summary).toMatchObject({ taken: texts.length, documents: ['计划.txt'], refused: [] });
    expect(await library.sources()).toMatchObject([{ name: '计划.txt', taken: texts.length, importedAt: 1_000 }]);
  });

  it('takes numbered items that are whole sentences, and no heading', async () => {
    expect(await textsFrom(file('计划.txt', '一、主要任务\n（一）抓好服务\n（二）每月召开一次职工代表座谈会，当场答复。\n3.每季度走访一遍困难职工家庭并登记。\n四、保障措施'))).toEqual([
      '每月召开一次职工代表座谈会，当场答复。',
      '每季度走访一遍困难职工家庭并登记。',
    ]);
  });

  it('is the same from every kind of file', async () => {
    const sentence = '办好职工书屋，每周开放三个晚上，由专人管理。';
    const gb18030 = Uint8Array.from([0xb0, 0xec, 0xba, 0xc3, 0xd6, 0xb0, 0xb9, 0xa4, 0xca, 0xe9, 0xce, 0xdd, 0xa3, 0xac, 0xc3, 0xbf, 0xd6, 0xdc, 0xbf, 0xaa, 0xb7, 0xc5, 0xa1, 0xa3]);
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(sentence, (c) => c.charCodeAt(0)).buffer)]);
    const big = new Uint8Array(utf16);
    for (let at = 0; at < big.length; at += 2) [big[at], big[at + 1]] = [utf16[at + 1] ?? 0, utf16[at] ?? 0];
    expect(await textsFrom(file('a.txt', sentence))).toEqual([sentence]);
    expect(await textsFrom(file('a.txt', `\ufeff${sentence}`))).toEqual([sentence]);
    expect(await textsFrom(file('a.txt', utf16))).toEqual([sentence]);
    expect(await textsFrom(file('a.txt', big))).toEqual([sentence]);
    expect(await textsFrom(file('a.txt', gb18030))).toEqual(['办好职工书屋，每周开放。']);
    expect(await textsFrom(file('a.md', `- ${sentence}`))).toEqual([sentence]);
    expect(await textsFrom(file('a.html', `<p>${sentence}</p><script>坏的东西也不会被执行。</script>`))).toEqual([sentence]);
    expect(await textsFrom(file('a.docx', makeDocx([sentence])))).toEqual([sentence]);
  });

  it('leaves out what the library says already, or nearly', async () => {
    const library = open();
    await library.add({ text: '办好职工书屋，每周开放三个晚上，由专人负责管理。' });
    const summary = await run(library, [file('计划.txt', PLAN), file('另一份.txt', `${PLAN}\n年底前评选一批优秀工会工作者。`)]);
    expect(summary.duplicates).toBeGreaterThan(3);
    expect((await library.list()).filter(({ text }) => text.includes('职工书屋'))).toHaveLength(1);
    expect((await library.list()).some(({ text }) => text.includes('优秀工会工作者'))).toBe(true);
  });
});

describe('documents that are refused', () => {
  const bomb = makeDocx(['甲。'], { 'word/media/a.bin': new Uint8Array(101 * 1024 * 1024) });
  const locked = makeDocx(['甲。']);
  locked[6] = (locked[6] ?? 0) | 1;
  const broken = makeDocx(['甲乙丙丁戊己庚辛，办好职工书屋。']).fill(7, 200, 400);
  const lying = makeDocx(['甲。'], { 'word/media/a.bin': new Uint8Array(101 * 1024 * 1024) });
  new DataView(lying.buffer).setUint32(22, 5, true);

  it.each([
    ['表格.xlsx', makeDocx(['甲。']), 'wrong-type'],
    ['程序.exe', 'MZ', 'wrong-type'],
    ['无名', '文字', 'wrong-type'],
    ['伪装.txt', makeDocx(['甲。']), 'wrong-type'],
    ['旧.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'old-doc'],
    ['密.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'encrypted'],
    ['锁.docx', locked, 'encrypted'],
    ['坏.docx', '不是压缩包', 'damaged'],
    ['断.docx', makeDocx(['甲。']).slice(0, 60), 'damaged'],
    ['乱.docx', broken, 'damaged'],
    ['炸.docx', bomb, 'zip-bomb'],
    ['谎.docx', lying, 'zip-bomb'],
    ['空.txt', ' \n ', 'empty'],
    ['无用.txt', '目录', 'empty'],
    ['码.txt', Uint8Array.from({ length: 400 }, (_, at) => (at % 31) + 1), 'unknown-encoding'],
    ['长.txt', '长'.repeat(2_000_001), 'too-large'],
  ])('%s: %#', async (name, bytes, code) => {
    const library = open();
    const summary = await run(library, [file(name, bytes), file('好.txt', '办好职工书屋，每周开放三个晚上。')]);
    expect(summary.refused).toEqual([{ name, code }]);
    expect(summary.taken).toBe(1);
  });

  it('does not even read what is too large', async () => {
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>();
    const summary = await run(open(), [{ name: '大.docx', size: MAX_FILE_BYTES + 1, arrayBuffer }]);
    expect([summary.refused[0]?.code, arrayBuffer.mock.calls.length]).toEqual(['too-large', 0]);
  });

  it('goes on after a file that cannot be read', async () => {
    const summary = await run(open(), [{ name: '拔.txt', size: 5, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }]);
    expect(summary.refused).toEqual([{ name: '拔.txt', code: 'damaged' }]);
  });
});

describe('an import that is cut off', () => {
  const files = Array.from({ length: 6 }, (_, at) => file(`第${at}份.txt`, `青松街道第${'一二三四五六'.charAt(at)}网格职工之家按期开放。\n${['读书', '体检', '普法', '慰问', '竞赛', '培训'][at]}活动由${['甲', '乙', '丙', '丁', '戊', '己'][at]}组负责组织实施到位。`));

  it('keeps what was committed, and goes on from there', async () => {
    const factory = new IDBFactory();
    const before = open(factory);
    expect((await run(before, files.slice(0, 2))).documents).toEqual(['第0份.txt', '第1份.txt']);
    const kept = await before.list();
    before.close();
    const after = open(factory);
    expect(await after.list()).toEqual(kept);
    const rest = await run(after, files);
    expect(rest.known).toEqual(['第0份.txt', '第1份.txt']);
    expect(rest.documents).toHaveLength(4);
    expect(await after.sources()).toHaveLength(6);
    const whole = open();
    await run(whole, files);
    const sorted = async (library: OpenPhraseLibrary) => (await library.list()).map(({ id, text }) => `${id} ${text}`).sort();
    expect(await sorted(after)).toEqual(await sorted(whole));
  });

  it('leaves nothing of a document whose writing broke off', async () => {
    const library = open(new IDBFactory());
    await run(library, files.slice(0, 1));
    const kept = await library.contents();
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function fail(this: IDBObjectStore) {
      throw new DOMException('made to fail', 'QuotaExceededError');
    });
    expect((await run(library, files.slice(1, 2))).refused).toEqual([{ name: '第1份.txt', code: 'storage-full' }]);
    put.mockRestore();
    expect(await library.contents()).toEqual(kept);
    expect((await run(library, files.slice(1, 2))).taken).toBeGreaterThan(0);
  });

  it('finds imported phrases at once', async () => {
    const library = open(new IDBFactory());
    await run(library, files);
    const hits = await library.suggest({ before: '', words: '普法活动' }, EMPTY_PROFILE);
    expect(hits[0]?.text).toContain('普法活动');
  });
});
