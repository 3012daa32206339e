import { describe, expect, it } from 'vitest';
import type { PersonalPhrase, SuggestQuery } from '../../../lib/phrases/phrase.ts';
import { PhraseIndex } from '../../../lib/phrases/phrase-index.ts';
import { suggestPhrases } from '../../../lib/phrases/suggest-phrases.ts';
import type { Profile } from '../../../lib/settings/profile.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { tokenOverlap } from '../../../lib/phrases/vocabulary.ts';
import { TINY_PACK } from './tiny-pack.ts';

const TODAY = new Date(2026, 10, 21);
const DAY = 24 * 60 * 60 * 1000;

function own(id: string, text: string, rest: Partial<PersonalPhrase> = {}): PersonalPhrase {
  const times = { createdAt: 0, updatedAt: 0, uses: 0, lastUsedAt: 0, starred: false };
  return { id: `own-${id}`, text, sections: [], documentTypes: [], fields: [], ...times, ...rest };
}

function indexWith(...personal: readonly PersonalPhrase[]): PhraseIndex {
  const index = new PhraseIndex();
  for (const phrase of TINY_PACK.phrases) index.addStarter(phrase);
  for (const phrase of personal) index.setPersonal(phrase);
  return index;
}

function suggest(query: Partial<SuggestQuery>, index = indexWith(), profile: Partial<Profile> = {}) {
  return suggestPhrases(index, { before: '', ...query }, { ...EMPTY_PROFILE, ...profile }, TODAY);
}

function idsFor(query: Partial<SuggestQuery>, index = indexWith(), profile: Partial<Profile> = {}): readonly string[] {
  return suggest(query, index, profile).map((suggestion) => suggestion.id);
}

describe('suggestions for a place', () => {
  it('offers the section’s phrases, those of any section after them', () => {
    expect(idsFor({ sectionId: 'goals', documentType: 'annual-plan' })).toEqual(['t-goal-rate', 't-goal-home', 't-any']);
  });

  it('keeps summaries out of plans and plans out of summaries', () => {
    expect(idsFor({ documentType: 'annual-plan', limit: 50 })).not.toContain('t-sum');
    expect(idsFor({ documentType: 'summary', limit: 50 })).toContain('t-sum');
    expect(idsFor({ documentType: 'summary', limit: 50 })).not.toContain('t-goal-rate');
  });

  it('serves a type of the user’s own with all there is', () => {
    expect(idsFor({ sectionId: 'goals', documentType: 'our-own-type' })).toContain('t-goal-rate');
  });

  it('never offers two that say nearly the same', () => {
    const ids = idsFor({ sectionId: 'guiding-ideology', limit: 50 });
    expect(ids.filter((id) => id.startsWith('t-guide'))).toHaveLength(1);
  });

  it('puts what has been begun first', () => {
    expect(idsFor({ before: '新的一年，我们全面贯彻' })[0]).toMatch(/^t-guide/);
    expect(idsFor({ before: '到2027年职工入会', sectionId: 'goals' }, indexWith(), { year: '2027' })[0]).toBe('t-goal-rate');
  });

  it('looks to the heading above and the paragraph begun', () => {
    expect(idsFor({ before: '三、主要任务\n（二）关爱女职工\n', sectionId: 'tasks' })[0]).toBe('t-task-women');
    expect(idsFor({ before: '走访困难职工家庭，', sectionId: 'tasks' })[0]).toBe('t-task-help');
  });

  it('does not offer what stands there already, unless it is just being written', () => {
    const text = TINY_PACK.phrases.find((phrase) => phrase.id === 't-task-help')?.text ?? '';
    expect(idsFor({ before: `${text}\n`, sectionId: 'tasks' })).not.toContain('t-task-help');
    expect(idsFor({ before: '', after: text, sectionId: 'tasks' })).not.toContain('t-task-help');
    expect(idsFor({ before: text.slice(0, -3), sectionId: 'tasks' })[0]).toBe('t-task-help');
  });

  it('holds another employer’s phrases back', () => {
    expect(idsFor({ sectionId: 'tasks' }).indexOf('t-task-mine')).toBeGreaterThan(idsFor({ sectionId: 'tasks' }).indexOf('t-task-team'));
    expect(idsFor({ sectionId: 'tasks' }, indexWith(), { unitName: '红旗煤矿工会' }).slice(0, 4)).toContain('t-task-mine');
  });

  it('lets a field through, and what is general after it', () => {
    expect(idsFor({ field: 'women', limit: 50 })[0]).toBe('t-task-women');
    expect(idsFor({ field: 'women', limit: 50 })).not.toContain('t-task-help');
    expect(idsFor({ field: 'women', limit: 50 })).toContain('t-any');
  });

  it('prefers what is used often and lately, what is starred, what is one’s own', () => {
    const old = own('old', '认真办好职工食堂。', { sections: ['tasks'], uses: 3, lastUsedAt: TODAY.getTime() - 400 * DAY });
    const fresh = own('fresh', '定期回访受助家庭。', { sections: ['tasks'], uses: 3, lastUsedAt: TODAY.getTime() - DAY });
    const star = own('star', '按时公布经费收支。', { sections: ['tasks'], starred: true });
    const plain = own('plain', '及时更新会员名册。', { sections: ['tasks'] });
    const ids = idsFor({ sectionId: 'tasks', limit: 4 }, indexWith(plain, star, old, fresh));
    expect(ids).toEqual(['own-fresh', 'own-star', 'own-old', 'own-plain']);
  });

  it('counts the use of starter phrases too', () => {
    const index = indexWith();
    index.setUse('t-task-app', { uses: 4, lastUsedAt: TODAY.getTime() });
    expect(idsFor({ sectionId: 'tasks' }, index)[0]).toBe('t-task-app');
  });

  it('fills slots and says what stays open', () => {
    const [first] = suggest({ sectionId: 'goals', documentType: 'annual-plan' }, indexWith(), { year: '2027' });
    expect(first).toMatchObject({ text: '2027年职工入会率达到{{数量}}%以上。', matches: [], origin: 'starter', starred: false });
    expect(first?.openSlots).toEqual([{ start: 12, end: 18 }]);
  });

  it.each([[0], [-3], [Number.NaN], [0.5], [1e9]])('takes the limit %s calmly', (limit) => {
    const count = idsFor({ limit }).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(100);
  });

  it('answers the same question the same way', () => {
    const query = { before: '一、工作目标\n年内', sectionId: 'goals' };
    expect(suggest(query, indexWith())).toEqual(suggest(query, indexWith()));
  });

  it.each([['\ud800'], ['😀'.repeat(3_000)], ['长'.repeat(500_000)], ['\n'.repeat(5_000)]])('stands odd surroundings', (before) => {
    expect(idsFor({ before, after: before }).length).toBeGreaterThan(0);
  });
});

describe('search', () => {
  it('finds by words wherever they belong, those of the place first', () => {
    expect(idsFor({ words: '职工之家' })).toEqual(expect.arrayContaining(['t-goal-home', 't-sum']));
    expect(idsFor({ words: '安全隐患', sectionId: 'tasks' })).toEqual(['t-task-team', 't-task-mine']);
    expect(idsFor({ words: '职工之家', sectionId: 'results' })[0]).toBe('t-sum');
    expect(idsFor({ words: '职工之家', sectionId: 'goals' })[0]).toBe('t-goal-home');
  });

  it('wants every word of several', () => {
    expect(idsFor({ words: '困难 走访' })).toEqual(['t-task-help']);
  });

  it('marks what it found, in the text as it would be inserted', () => {
    const [hit] = suggest({ words: '慰问 达标' }, indexWith(), { unitName: '甲单位工会' });
    expect(hit?.id).toBe('t-sum');
    expect(hit?.matches.map((span) => hit.text.slice(span.start, span.end))).toEqual(['慰问', '达标']);
  });

  it('takes full width, capitals, word beginnings and a slip in Latin words', () => {
    for (const words of ['ＡＰＰ', 'ap', 'qr']) expect(idsFor({ words })).toEqual(['t-task-app']);
    const index = indexWith(own('we', '用好WeChat工作群。'));
    expect(idsFor({ words: 'wecaht' }, index)).toEqual(['own-we']);
  });

  it('falls back to phrases that hold a good part', () => {
    expect(idsFor({ words: '困难职工逐户慰问活动' })[0]).toBe('t-task-help');
  });

  it('finds by a single character, and nothing by punctuation or what is not there', () => {
    expect(idsFor({ words: '矿' })).toEqual(['t-task-mine']);
    expect(idsFor({ words: '，。' })).toEqual([]);
    expect(idsFor({ words: '量子纠缠' })).toEqual([]);
  });

  it('does not find by the names of slots', () => {
    expect(idsFor({ words: '数量' })).toEqual([]);
  });

  it('respects the field, not the type', () => {
    expect(idsFor({ words: '安全隐患', field: 'safety' })).toEqual(['t-task-team']);
    expect(idsFor({ words: '慰问职工', documentType: 'annual-plan' })).toEqual(['t-sum']);
  });

  it('shows a text once that both a pack and the user have', () => {
    const text = TINY_PACK.phrases[4]?.text ?? '';
    expect(idsFor({ words: '母婴室' }, indexWith(own('copy', text)))).toEqual(['own-copy']);
  });

  it('follows changes of the index', () => {
    const index = indexWith(own('a', '办好读书角。'));
    expect(idsFor({ words: '读书角' }, index)).toEqual(['own-a']);
    index.setPersonal(own('a', '办好健身房。'));
    expect(idsFor({ words: '读书角' }, index)).toEqual([]);
    expect(idsFor({ words: '健身房' }, index)).toEqual(['own-a']);
    index.remove('own-a');
    expect(idsFor({ words: '健身房' }, index)).toEqual([]);
    expect(index.size).toBe(TINY_PACK.phrases.length);
  });
});

describe('the index', () => {
  it('refuses two starter phrases of one id', () => {
    const phrase = TINY_PACK.phrases[0];
    if (phrase === undefined) throw new Error('The pack is empty.');
    expect(() => indexWith().addStarter(phrase)).toThrow('t-goal-rate');
  });

  it('measures likeness between 0 and 1', () => {
    const sets = [[], [1], [1, 2, 3], [2, 3, 4], [9]].map((ids) => Uint32Array.from(ids));
    for (const a of sets) for (const b of sets) expect(tokenOverlap(a, b)).toBe(tokenOverlap(b, a));
    expect(tokenOverlap(Uint32Array.of(1, 2, 3), Uint32Array.of(2, 3, 4))).toBe(0.5);
    expect(tokenOverlap(Uint32Array.of(1), Uint32Array.of(1))).toBe(1);
  });
});
