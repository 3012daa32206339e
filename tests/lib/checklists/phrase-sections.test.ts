import { expect, it } from 'vitest';
import { PHRASE_SECTIONS } from '../../../lib/checklists/phrase-sections.ts';
import { SECTION_IDS } from '../../../lib/phrases/pack-vocabulary.ts';

it('phrases are tagged with the sections that packs know, each called by its usual name', () => {
  expect(PHRASE_SECTIONS.map(({ id }) => id).sort()).toEqual([...SECTION_IDS].sort());
  expect(PHRASE_SECTIONS).toContainEqual({ id: 'tasks', title: '主要任务' });
});
