import { expect, it } from 'vitest';
import { shortcutOf } from '../../../entrypoints/editor.content/shortcut.ts';

const KEY = { altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false, repeat: false, code: 'KeyJ', key: 'j' };
const press = (parts: Partial<typeof KEY> = {}) => shortcutOf({ ...KEY, ...parts } as KeyboardEvent);

it('knows the key by its place and by its letter', () => {
  expect(press()).toBe('toggle');
  expect(press({ key: '∆' })).toBe('toggle');
  expect(press({ code: 'KeyH' })).toBe('toggle');
  expect(press({ shiftKey: true, key: 'J' })).toBe('enter');
});

it.each([{ altKey: false }, { ctrlKey: true }, { metaKey: true }, { isComposing: true }, { repeat: true }, { code: 'KeyK', key: 'k' }])(
  'leaves other keys alone: %j',
  (parts) => {
    expect(press(parts)).toBeNull();
  },
);
