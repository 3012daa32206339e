import { expect, it } from 'vitest';
import { countImport, importSummary } from '../../../components/library/import-words.ts';
import { splitNames } from '../../../components/library/names.ts';
import { bytesText, countText } from '../../../components/library/sizes.ts';
import type { ImportOutcome } from '../../../lib/phrases/library-desk.ts';

const file = (number: number, outcome: ImportOutcome | null) => ({ number, name: `${number}.txt`, size: 1, outcome });

it('says what came of an import', () => {
  const counts = countImport({
    running: false,
    files: [
      file(1, { kind: 'taken', taken: 1200, duplicates: 3 }),
      file(2, { kind: 'taken', taken: 5, duplicates: 0 }),
      file(3, { kind: 'known' }),
      file(4, { kind: 'refused', code: 'encrypted' }),
      file(5, { kind: 'cancelled' }),
      file(6, null),
    ],
  });
  expect(counts).toMatchObject({ all: 6, waiting: 1, taken: 2, phrases: 1205, duplicates: 3 });
  expect(counts.refused[0]?.reason).toContain('密码');
  expect(importSummary(counts)).toBe('导入了 2 份文件，收下 1,205 条词句；3 句已有，没有重复收；1 份以前导入过；1 份没有导入；1 份已取消。');
  expect(importSummary(countImport({ running: false, files: [] }))).toBe('没有收下新的文件。');
});

it('writes sizes and counts as people read them', () => {
  expect([0, 10, 2048, 2.35 * 1024 ** 2, 35 * 1024 ** 2, 3 * 1024 ** 3].map(bytesText)).toEqual(['0 KB', '不到 1 KB', '2 KB', '2.4 MB', '35 MB', '3.0 GB']);
  expect(countText(1234567)).toBe('1,234,567');
});

it('reads names from one line', () => {
  expect(splitNames(' 三月、踏青，三月;；')).toEqual(['三月', '踏青']);
});
