import { expect, it, vi } from 'vitest';
import { BlockMemos, type ReadBlocks } from '../../../lib/assistant/block-memos.ts';
import type { BlockView } from '../../../lib/syntax/block-view.ts';

const lines = (...texts: string[]): BlockView[] => texts.map((text) => ({ text, kind: 'paragraph' }));
const reading = () => vi.fn<ReadBlocks<string>>((blocks) => blocks.map(({ text, kind, level }) => `${kind}${level ?? ''} ${text}`));

it('reads only what is new, wherever it was put in, taken out or moved', () => {
  const memos = new BlockMemos<string>();
  const read = reading();
  const newIn = (...texts: string[]): string[] => {
    read.mockClear();
    expect(memos.of('plan', lines(...texts), read)).toEqual(texts.map((text) => `paragraph ${text}`));
    return read.mock.calls.flatMap(([blocks]) => blocks.map(({ text }) => text));
  };
  expect(newIn('一', '二', '三')).toEqual(['一', '二', '三']);
  expect(newIn('一', '二二', '三')).toEqual(['二二']);
  expect(newIn('一', '三')).toEqual([]);
  expect(newIn('三', '零', '一')).toEqual(['零']);
  expect(newIn()).toEqual([]);
  expect(newIn('一', '一')).toEqual([]);
  expect(newIn('一', '一', '一')).toEqual([]);
});

it('keeps apart what differs in kind, level or realm', () => {
  const memos = new BlockMemos<string>();
  const read = reading();
  const block = (kind: BlockView['kind'], level?: number): BlockView => ({ text: '一', kind, ...(level === undefined ? {} : { level }) });
  expect(memos.of('plan', [block('paragraph')], read)).toEqual(['paragraph 一']);
  expect(memos.of('plan', [block('heading', 1)], read)).toEqual(['heading1 一']);
  expect(memos.of('plan', [block('heading', 2)], read)).toEqual(['heading2 一']);
  read.mockClear();
  memos.of('summary', [block('paragraph')], read);
  expect(read).toHaveBeenCalledOnce();
  memos.of('plan', [block('paragraph')], read);
  expect(read).toHaveBeenCalledOnce();
});

it('reads a long draft in batches, in order', () => {
  const read = reading();
  const blocks = lines(...Array.from({ length: 600 }, (_, index) => `第${index}段`));
  expect(new BlockMemos<string>().of('plan', blocks, read)).toEqual(blocks.map(({ text }) => `paragraph ${text}`));
  expect(read.mock.calls.map(([batch]) => batch.length)).toEqual([256, 256, 88]);
});

it('makes room: all kinds of blocks together have two generations of text', () => {
  const memos = new BlockMemos<string>();
  const read = reading();
  const item = (level: number): BlockView => ({ text: `${level}`.padEnd(1_000_000, '工'), kind: 'list-item', level });
  for (let level = 1; level <= 5; level += 1) memos.of('plan', [item(level)], read);
  read.mockClear();
  memos.of('plan', [item(4)], read);
  expect(read).not.toHaveBeenCalled();
  memos.of('plan', [item(1)], read);
  expect(read).toHaveBeenCalledOnce();
});
