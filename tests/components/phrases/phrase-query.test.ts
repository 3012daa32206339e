import { expect, it } from 'vitest';
import { ANY_SECTION, AT_CARET, queryOf } from '../../../components/phrases/phrase-query.ts';

it('asks for the caret’s section by leaving the section out', () => {
  expect(queryOf({ words: '  ', section: AT_CARET, field: '' }, 30)).toEqual({ limit: 30 });
});

it('asks for any section with null, for one with its id', () => {
  expect(queryOf({ words: '竞赛 ', section: ANY_SECTION, field: 'safety' }, 30)).toEqual({
    limit: 30,
    words: '竞赛',
    sectionId: null,
    field: 'safety',
  });
  expect(queryOf({ words: '', section: 'goals', field: '' }, 30).sectionId).toBe('goals');
});
