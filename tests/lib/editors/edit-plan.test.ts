import { describe, expect, it } from 'vitest';
import { changeBetween, joined, planEdits, selectionAfter, smallest, spanAfter } from '../../../lib/editors/edit-plan.ts';
import type { TextEdit } from '../../../lib/draft/finding.ts';

function edit(text: string, before: string, put: string, nth = 0): TextEdit {
  let start = text.indexOf(before);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(before, start + 1);
  return { start, end: start + before.length, before, text: put };
}

describe('changeBetween', () => {
  it.each([
    ['甲乙丙', '甲丁丙', { start: 1, end: 2, text: '丁' }],
    ['甲丙', '甲乙丙', { start: 1, end: 1, text: '乙' }],
    ['甲乙丙', '甲丙', { start: 1, end: 2, text: '' }],
    ['同', '同', { start: 1, end: 1, text: '' }],
    ['', '新', { start: 0, end: 0, text: '新' }],
    ['啊啊', '啊啊啊', { start: 2, end: 2, text: '啊' }],
  ])('%s → %s', (before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change);
  });

  it.each([
    ['x😀y', 'x😁y'],
    ['😀', '🐀'],
    ['𠮷𠮷', '𠮷'],
  ])('never cuts a character in two: %s → %s', (before, after) => {
    const { start, end, text } = changeBetween(before, after);
    expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
    for (const part of [before.slice(start, end), text]) expect(part.isWellFormed()).toBe(true);
  });

  it('bears lone surrogates', () => {
    const { start, end, text } = changeBetween('a\ud800b', 'a\ud800c');
    expect('a\ud800b'.slice(0, start) + text + 'a\ud800b'.slice(end)).toBe('a\ud800c');
  });
});

describe('smallest', () => {
  it('leaves alone what both texts begin and end with', () => {
    const text = '请认真贯切落实';
    expect(smallest(text, { start: 1, end: 7, text: '认真贯彻落实' })).toEqual({ start: 4, end: 5, text: '彻' });
  });
});

describe('spanAfter', () => {
  const change = { start: 3, end: 5, text: '一二三' };
  it.each([
    ['before the change', { start: 0, end: 3 }, { start: 0, end: 3 }],
    ['after it', { start: 5, end: 7 }, { start: 6, end: 8 }],
    ['touched by it', { start: 4, end: 7 }, null],
    ['around it', { start: 0, end: 9 }, null],
  ])('%s', (_name, span, wanted) => {
    expect(spanAfter(span, change)).toEqual(wanted);
  });
});

describe('selectionAfter', () => {
  const change = { start: 3, end: 5, text: '一二三' };
  it.each([
    [0, 0],
    [3, 3],
    [4, 6],
    [5, 6],
    [9, 10],
  ])('a caret at %i goes to %i', (at, wanted) => {
    expect(selectionAfter({ start: at, end: at }, change)).toEqual({ start: wanted, end: wanted });
  });
});

describe('planEdits', () => {
  const known = '20__年，XX市，20__年';

  it('compares every edit with what stands there', () => {
    const wrong = { ...edit(known, 'XX市', '某矿'), before: 'YY市' };
    expect(planEdits([edit(known, '20__', '2026'), wrong], known, known)).toEqual([{ start: 2, end: 4, text: '26' }, null]);
  });

  it('carries edits over a change elsewhere', () => {
    const now = `新${known}`;
    const [first, second] = planEdits([edit(known, '20__', '2026'), edit(known, '20__', '2026', 1)], known, now);
    expect([first!.start, second!.start]).toEqual([3, 13]);
  });

  it('refuses an edit that overlaps one before it, and takes neighbours', () => {
    const text = '甲乙丙';
    const plan = planEdits([edit(text, '甲乙', '一'), edit(text, '乙', '二'), edit(text, '丙', '三')], text, text);
    expect(plan.map(Boolean)).toEqual([true, false, true]);
  });
});

describe('joined', () => {
  it('covers all of them with the text between', () => {
    const text = '甲-乙-丙';
    expect(joined(text, [{ start: 4, end: 5, text: '三' }, { start: 0, end: 1, text: '' }])).toEqual({ start: 0, end: 5, text: '-乙-三' });
  });
});
