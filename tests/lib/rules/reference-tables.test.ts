import { afterEach, describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import campaign from '../../../lib/rules/reference-campaign.rule.ts';
import { builtInTables, checkReferenceTable, installReferenceTables, referenceTables } from '../../../lib/rules/reference-tables.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const head = { title: '本地活动', source: '本单位', licence: '内部资料', knownUntil: '2026-10' };
const said = (text: string) => findInBlocks([campaign], draftFromString(text), { profile: EMPTY_PROFILE, year: 2026 }).map((finding) => finding.text);

afterEach(() => installReferenceTables([]));

describe('the tables that come with nigao', () => {
  it('keep their own schema', () => {
    for (const { id, table } of builtInTables()) expect(checkReferenceTable(JSON.parse(JSON.stringify(table)))).toEqual({ ok: true, id });
  });

  it('name no term twice in one table', () => {
    for (const { terms } of referenceTables().terms) {
      const forms = terms.flatMap((term) => term.forms ?? [term.name]);
      expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    }
  });

  it('have the sessions of every Central Committee in order', () => {
    const { meetings } = referenceTables().meetings;
    for (const number of [14, 15, 16, 17, 18, 19, 20]) {
      const months = meetings.filter((meeting) => meeting.number === number && meeting.session !== undefined).map(({ held }) => held);
      expect(months).toEqual(months.toSorted());
    }
  });
});

describe('installReferenceTables', () => {
  const own = { ...head, id: 'campaigns', terms: [{ name: '春风行动攻坚月', until: '2020-12' }] };

  it('puts tables in the place of those with their ids, and the built-in ones back', () => {
    const text = '2026年工作计划\n开展春风行动攻坚月活动。';
    expect(said(text)).toEqual([]);
    installReferenceTables([own]);
    expect(said(text)).toEqual(['春风行动攻坚月']);
    installReferenceTables([]);
    expect(said(text)).toEqual([]);
  });

  it('passes over what is no table', () => {
    installReferenceTables([null, { id: 'campaigns', terms: 'none' }, own, 7]);
    expect(said('2026年工作计划\n开展春风行动攻坚月活动。')).toEqual(['春风行动攻坚月']);
  });
});

describe('checkReferenceTable', () => {
  it.each([
    ['another id', { ...head, id: 'nonsense', terms: [] }, /没有编号为“nonsense”/],
    ['no object', null, /没有编号/],
    ['a date in words', { ...head, id: 'campaigns', terms: [{ name: '某活动', until: '去年' }] }, /terms\.0\.until：日期应写成/],
    ['an unknown series', { ...head, id: 'meetings', nextDue: { party: 1, union: 1, youth: 1, women: 1 }, meetings: [{ series: 'x', number: 1, held: '2020-01' }] }, /series/],
  ])('refuses %s and changes nothing', (_what, json, reason) => {
    const before = referenceTables();
    const result = checkReferenceTable(json);
    expect(result.ok ? '' : result.reasons.join()).toMatch(reason);
    expect(referenceTables()).toBe(before);
  });
});
