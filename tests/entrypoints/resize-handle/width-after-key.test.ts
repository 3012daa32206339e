import { expect, it } from 'vitest';
import { MIN_WIDTH } from '../../../entrypoints/editor.content/sidebar-width.ts';
import { widthAfterKey } from '../../../entrypoints/resize-handle/width-after-key.ts';

it('moves with the arrow keys as the edge does', () => {
  expect(widthAfterKey('ArrowLeft', 340)).toBe(356);
  expect(widthAfterKey('ArrowRight', 340)).toBe(324);
  expect(widthAfterKey('Home', 500)).toBe(MIN_WIDTH);
  expect(widthAfterKey('Enter', 340)).toBeNull();
});
