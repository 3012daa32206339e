import { expect, it } from 'vitest';
import { caretSection } from '../../../lib/assistant/caret-section.ts';
import type { Report, SectionReport } from '../../../lib/assistant/report.ts';
import { draftFromBlocks } from '../../../lib/draft/draft.ts';
import { report } from './fakes.ts';

const section = (id: string, start: number, end: number): SectionReport => ({
  id,
  title: id,
  status: 'present',
  required: true,
  reason: '',
  span: { start, end },
});
const DRAFT = draftFromBlocks([]);
const outline = (...entries: [start: number, level: number, sectionId?: string][]): Report =>
  report(DRAFT, [], {
    outline: entries.map(([start, level, sectionId]) => ({ start, end: start + 5, level, title: '标题', sectionId })),
  });

it('is the smallest section around the caret, its ends included', () => {
  const found = report(DRAFT, [], { sections: [section('tasks', 0, 100), section('measures', 40, 60)] });
  expect(caretSection(found, 50)).toBe('measures');
  expect(caretSection(found, 60)).toBe('measures');
  expect(caretSection(found, 61)).toBe('tasks');
  expect(caretSection(found, 101)).toBeNull();
});

it('falls back on the nearest heading, or on what that stands under', () => {
  const found = outline([0, 1, 'goals'], [20, 2], [40, 1, 'tasks'], [60, 2]);
  expect(caretSection(found, 10)).toBe('goals');
  expect(caretSection(found, 30)).toBe('goals');
  expect(caretSection(found, 70)).toBe('tasks');
});

it('does not take a sibling for a parent', () => {
  expect(caretSection(outline([0, 2, 'goals'], [20, 2]), 30)).toBeNull();
});
