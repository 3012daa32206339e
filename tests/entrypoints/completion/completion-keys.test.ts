import { describe, expect, it } from 'vitest';
import { placeBox } from '../../../entrypoints/completion/box-place.ts';
import { chosenBy } from '../../../entrypoints/completion/completion-keys.ts';

const press = (key: Partial<Parameters<typeof chosenBy>[0]>, offers = 3) =>
  chosenBy({ key: '', code: '', keyCode: 0, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...key }, offers);

describe('a key pressed while offers are shown', () => {
  it('takes the first by Tab, any by Alt and its digit, none by Escape', () => {
    expect(press({ key: 'Tab' })).toBe(0);
    expect(press({ key: '2', code: 'Digit2', altKey: true })).toBe(1);
    expect(press({ key: '3', code: 'Numpad3', altKey: true })).toBe(2);
    expect(press({ key: 'Escape' })).toBe('none');
  });

  it.each([
    ['a letter', { key: 'a', code: 'KeyA' }],
    ['Shift+Tab', { key: 'Tab', shiftKey: true }],
    ['Ctrl+Tab', { key: 'Tab', ctrlKey: true }],
    ['Alt+Tab', { key: 'Tab', code: 'Tab', altKey: true }],
    ['a digit alone', { key: '2', code: 'Digit2' }],
    ['a digit beyond the offers', { key: '9', code: 'Digit9', altKey: true }],
    ['Tab while composing', { key: 'Tab', isComposing: true }],
    ['Tab that an input method takes', { key: 'Tab', keyCode: 229 }],
  ])('is left to the page: %s', (_name, key) => {
    expect(press(key)).toBeNull();
  });
});

describe('the place of the list', () => {
  const view = { width: 800, height: 600 };
  const list = { width: 200, height: 80 };

  it.each([
    ['under the caret', { right: 100, top: 50, bottom: 70 }, { left: 100, top: 74 }],
    ['over it where there is no room below', { right: 100, top: 550, bottom: 570 }, { left: 100, top: 466 }],
    ['inside the window at its right edge', { right: 780, top: 50, bottom: 70 }, { left: 592, top: 74 }],
    ['inside it where there is room nowhere', { right: -30, top: 20, bottom: 590 }, { left: 8, top: 8 }],
  ])('is %s', (_name, caret, place) => {
    expect(placeBox(caret, view, list)).toEqual(place);
  });
});
