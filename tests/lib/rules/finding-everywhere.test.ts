import { expect, it } from 'vitest';
import { findingEverywhere, places } from '../../../lib/rules/finding-everywhere.ts';

const TEXT = '一、办好实事。\n二、建好阵地。';
const told = (...slips: { start: number; end: number; text: string }[]) => findingEverywhere(slips, TEXT, (found, first, count) => `“${found}”应为“${first.text}”。${places(count)}`);

it('says a slip once, with a fix for every place', () => {
  expect(told({ start: 6, end: 7, text: '' }, { start: 14, end: 15, text: '' })).toMatchObject([
    { start: 6, end: 7, message: '“。”应为“”。全文共2处，可一次改正。', fixes: [{ title: '全部改正（2处）', start: 6, end: 7, text: '', also: [{ start: 14, end: 15, text: '' }] }] },
  ]);
});

it('names the fix of a single place by what it does', () => {
  expect(told({ start: 6, end: 7, text: '' })[0]?.fixes).toEqual([{ title: '删去“。”', start: 6, end: 7, text: '' }]);
  expect(told({ start: 1, end: 2, text: '，' })[0]).toMatchObject({ message: '“、”应为“，”。', fixes: [{ title: '改为“，”' }] });
  expect(told()).toEqual([]);
});
