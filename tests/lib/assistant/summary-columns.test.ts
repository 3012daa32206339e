import { expect, it } from 'vitest';
import { SummaryColumns } from '../../../lib/assistant/summary-columns.ts';

it('turns rows into columns, and keeps up with rows that change, come and go', () => {
  const columns = new SummaryColumns();
  const first = [1, 'a'];
  const second = [2, 'b'];
  expect(columns.of([first, second])).toEqual([[1, 2], ['a', 'b']]);
  expect(columns.of([first, [3, 'c']])).toEqual([[1, 3], ['a', 'c']]);
  expect(columns.of([second, first, second])).toEqual([[2, 1, 2], ['b', 'a', 'b']]);
  expect(columns.of([[1], [2]])).toEqual([[1, 2]]);
  expect(columns.of([])).toEqual([]);
});
