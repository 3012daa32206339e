import { describe, expect, it } from 'vitest';
import { CHUNK, keepActive, limitFor, walkTarget } from '../../../components/findings/list-walk.ts';

describe('walkTarget', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['j', 1, 2],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 0, 0],
    ['k', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s from %i goes to %i of three', (key, from, to) => {
    expect(walkTarget(key, from, 3)).toBe(to);
  });

  it('knows no other keys and no empty list', () => {
    expect(walkTarget('x', 0, 3)).toBeNull();
    expect(walkTarget('ArrowDown', -1, 0)).toBeNull();
  });
});

describe('keepActive', () => {
  it('stays on the same finding while it lasts', () => {
    expect(keepActive(['a', 'b'], ['new', 'a', 'b'], 'b')).toBe('b');
  });

  it('moves to the one after it when it goes, else to the one before', () => {
    expect(keepActive(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
    expect(keepActive(['a', 'b', 'c'], ['a', 'b'], 'c')).toBe('b');
    expect(keepActive(['a', 'b', 'c', 'd'], ['a', 'd'], 'b')).toBe('d');
  });

  it('starts at the first, and has none in an empty list', () => {
    expect(keepActive([], ['a', 'b'], null)).toBe('a');
    expect(keepActive(['a'], [], 'a')).toBeNull();
    expect(keepActive(['a'], ['x'], 'gone')).toBe('x');
  });
});

describe('limitFor', () => {
  it('grows in whole chunks until the row is in', () => {
    expect(limitFor(3, CHUNK)).toBe(CHUNK);
    expect(limitFor(CHUNK, CHUNK)).toBe(2 * CHUNK);
    expect(limitFor(5 * CHUNK - 1, CHUNK)).toBe(5 * CHUNK);
    expect(limitFor(-1, CHUNK)).toBe(CHUNK);
  });
});
