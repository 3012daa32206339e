import { expect, it } from 'vitest';
import { listKey } from '../../../components/library/list-keys.ts';

const press = (key: string, more: Partial<Parameters<typeof listKey>[0]> = {}, active = 5) =>
  listKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, active, 20, 8);

it.each([
  ['ArrowDown', 6],
  ['ArrowUp', 4],
  ['PageDown', 13],
  ['PageUp', 0],
  ['Home', 0],
  ['End', 19],
])('%s moves to row %i', (key, to) => {
  expect(press(key)).toEqual({ kind: 'move', to, extend: false });
  expect(press(key, { shiftKey: true })).toEqual({ kind: 'move', to, extend: true });
});

it('does not move beyond the ends', () => {
  expect(press('ArrowDown', {}, 19)).toMatchObject({ to: 19 });
  expect(press('ArrowUp', {}, 0)).toMatchObject({ to: 0 });
});

it.each([
  [' ', 'toggle'],
  ['Enter', 'edit'],
  ['Delete', 'remove'],
  ['Backspace', 'remove'],
  ['Escape', 'clear'],
  ['s', 'star'],
])('%j is %s', (key, kind) => {
  expect(press(key)).toEqual({ kind });
});

it('selects all, and leaves the browser its own keys', () => {
  expect(press('a', { ctrlKey: true })).toEqual({ kind: 'select-all' });
  expect(press('A', { metaKey: true })).toEqual({ kind: 'select-all' });
  expect([press('c', { ctrlKey: true }), press('ArrowDown', { altKey: true }), press('x'), press('Delete', { shiftKey: true })]).toEqual([null, null, null, null]);
});
