import { expect, it } from 'vitest';
import { placeLauncher } from '../../../entrypoints/editor.content/launcher-place.ts';

const VIEW = { width: 1000, height: 800 };
const BUTTON = { width: 60, height: 26 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

it('stands beside the lower right corner where there is room', () => {
  expect(placeLauncher(box(100, 100, 700, 500), VIEW, BUTTON)).toEqual({ left: 706, top: 474, inside: false });
});

it('goes below an editor as wide as the window', () => {
  const place = placeLauncher(box(0, 0, 1000, 500), VIEW, BUTTON);
  expect(place).toEqual({ left: 934, top: 506, inside: false });
});

it('goes inside an editor that fills the window, and says so', () => {
  expect(placeLauncher(box(0, 0, 1000, 2000), VIEW, BUTTON)).toEqual({ left: 934, top: 768, inside: true });
});

it('follows what can be seen of a long editor', () => {
  expect(placeLauncher(box(100, -500, 700, 3000), VIEW, BUTTON)).toEqual({ left: 706, top: 774, inside: false });
});

it.each([
  ['scrolled away above', box(0, -400, 800, -10)],
  ['scrolled away below', box(0, 900, 800, 1400)],
  ['hardly to be seen', box(0, 790, 800, 1400)],
])('is hidden with an editor %s', (_name, editor) => {
  expect(placeLauncher(editor, VIEW, BUTTON)).toBeNull();
});
