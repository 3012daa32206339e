import { expect, it } from 'vitest';
import { menuTarget } from '../../../components/controls/menu.tsx';
import { tabTarget } from '../../../components/controls/tabs.tsx';

it('tabs wrap round with the arrows and know Home and End', () => {
  expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'a'].map((key) => tabTarget(key, 2, 3))).toEqual([0, 1, 0, 2, null]);
  expect(tabTarget('ArrowLeft', 0, 3)).toBe(2);
});

it('menus wrap round up and down', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'a'].map((key) => menuTarget(key, 2, 3))).toEqual([0, 1, 0, 2, null]);
});
