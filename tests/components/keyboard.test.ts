import { expect, it } from 'vitest';
import { isComposing } from '../../components/ime.ts';
import { isMac, keyLabel } from '../../components/keyboard.ts';

it('writes shortcuts as the keyboard at hand has them', () => {
  expect(keyLabel('Ctrl', 'Z', false)).toBe('Ctrl+Z');
  expect(keyLabel('Alt', 'J', true)).toBe('⌥J');
  expect(isMac('MacIntel')).toBe(true);
  expect(isMac('Win32')).toBe(false);
});

it('knows keys that belong to an input method', () => {
  expect(isComposing({ isComposing: true })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
