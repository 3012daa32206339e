import { describe, expect, it } from 'vitest';
import { Completer } from '../../lib/phrases/completion/completer.ts';
import { writeWithOffers } from './replay.ts';

describe('writing with offers', () => {
  it('counts one keystroke for each character when nothing is offered, and none for white space', () => {
    const replay = writeWithOffers(new Completer().openDraft(), '甲 乙\n丙', Number.POSITIVE_INFINITY);
    expect(replay).toMatchObject({ characters: 3, keystrokes: 3, taken: [] });
  });

  it('counts one keystroke for a whole offer', () => {
    const offering = { complete: ({ before }: { before: string }) => (before === '甲' ? [{ text: '乙丙', chance: 1 }, { text: '乙丁', chance: 1 }] : []) };
    expect(writeWithOffers(offering, '甲乙丙丁', 4)).toMatchObject({ characters: 4, keystrokes: 3, taken: [2] });
  });

  it('stops where it is told to', () => {
    expect(writeWithOffers({ complete: () => [] }, '甲乙丙丁', 2).characters).toBe(2);
  });
});
