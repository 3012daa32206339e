import { expect, it } from 'vitest';
import { clampWidth, MIN_WIDTH } from '../../../entrypoints/editor.content/sidebar-width.ts';

it('stays between what the contents need and what the window has', () => {
  expect(clampWidth(100, 1280)).toBe(MIN_WIDTH);
  expect(clampWidth(500.4, 1280)).toBe(500);
  expect(clampWidth(5000, 1280)).toBe(720);
  expect(clampWidth(5000, 600)).toBe(480);
  expect(clampWidth(5000, 300)).toBe(MIN_WIDTH);
});
