import { describe, expect, it } from 'vitest';
import { addIgnore, ignoreFor, ignoreMatcher } from '../../../lib/assistant/ignores.ts';
import { finding } from './fakes.ts';

const TEXT = '各单位要在XX月底前报送材料，由XX统一汇总。';
const FIRST = finding(TEXT, TEXT.indexOf('XX'), 'XX');
const SECOND = finding(TEXT, TEXT.lastIndexOf('XX'), 'XX');

describe('ignoring once', () => {
  const ignore = ignoreFor(TEXT, FIRST, 'once', 1);

  it('means this place, not the same words elsewhere', () => {
    const ignored = ignoreMatcher(TEXT, [ignore]);
    expect(ignored(FIRST)).toBe(true);
    expect(ignored(SECOND)).toBe(false);
  });

  it('survives editing far away', () => {
    const edited = `关于报送材料的通知\n${TEXT}`;
    expect(ignoreMatcher(edited, [ignore])(finding(edited, edited.indexOf('XX'), 'XX'))).toBe(true);
  });

  it('survives editing on one side', () => {
    const edited = TEXT.replace('月底前', '月中旬以前');
    expect(ignoreMatcher(edited, [ignore])(finding(edited, edited.indexOf('XX'), 'XX'))).toBe(true);
  });

  it('ends when both sides are edited', () => {
    const edited = '请于XX日之前交来。';
    expect(ignoreMatcher(edited, [ignore])(finding(edited, edited.indexOf('XX'), 'XX'))).toBe(false);
  });

  it('is only for the rule it was said of', () => {
    expect(ignoreMatcher(TEXT, [ignore])({ ...FIRST, ruleId: 'placeholder/ordinal' })).toBe(false);
  });
});

describe('ignoring always', () => {
  it('means these words anywhere', () => {
    const ignore = ignoreFor(TEXT, FIRST, 'always', 1);
    const ignored = ignoreMatcher('另有XX一份', [ignore]);
    expect(ignored(finding('另有XX一份', 2, 'XX'))).toBe(true);
    expect(ignored(finding('另有某某一份', 2, '某某'))).toBe(false);
  });

  it('holds for words longer than are kept', () => {
    const long = '〇'.repeat(900);
    const ignore = ignoreFor(long, finding(long, 0, long), 'always', 1);
    expect(ignore.text).toHaveLength(400);
    expect(ignoreMatcher(long, [ignore])(finding(long, 0, long))).toBe(true);
  });
});

it('forgets the oldest when there are too many', () => {
  const many = Array.from({ length: 2000 }, (_, at) => ignoreFor(TEXT, FIRST, 'once', at));
  const more = addIgnore(many, ignoreFor(TEXT, SECOND, 'once', 5000));
  expect(more).toHaveLength(2000);
  expect(more[0]?.at).toBe(1);
  expect(more.at(-1)?.at).toBe(5000);
});
