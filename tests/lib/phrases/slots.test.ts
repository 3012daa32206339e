import { describe, expect, it } from 'vitest';
import { SLOTS, openSlotsOf } from '../../../lib/phrases/phrase.ts';
import { createSlotFiller, openSlotsIn, slotProblem, withoutSlots } from '../../../lib/phrases/slots.ts';
import type { Profile } from '../../../lib/settings/profile.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { chance } from './random.ts';

const TODAY = new Date(2026, 10, 21);
const PROFILE: Profile = {
  ...EMPTY_PROFILE,
  unitName: '青川县人民医院工会委员会',
  unitShortName: '县医院工会',
  superiorUnit: '青川县总工会',
  year: '2027',
  region: '青川县',
  congressSession: '三届二次',
  leader: '陈思远',
};

function fill(text: string, profile: Partial<Profile> = PROFILE) {
  const filled = createSlotFiller({ ...EMPTY_PROFILE, ...profile }, TODAY)(text);
  return { text: filled, openSlots: openSlotsOf(filled) };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('filling slots', () => {
  it.each([
    ['{{年度}}年工作计划', '2027年工作计划'],
    ['{{年度}}工作计划', '2027年工作计划'],
    ['{{年度}}年度', '2027年度'],
    ['{{年度}}学年', '2027学年'],
    ['{{年度}}-1号', '2027-1号'],
    ['到{{年度}}', '到2027年'],
    ['{{单位}}、{{简称}}、{{上级单位}}', '青川县人民医院工会委员会、县医院工会、青川县总工会'],
    ['{{地区}}{{届次}}职代会由{{负责人}}主持', '青川县三届二次职代会由陈思远主持'],
    ['没有空位', '没有空位'],
  ])('%s → %s', (text, filled) => {
    expect(fill(text)).toEqual({ text: filled, openSlots: [] });
  });

  it('takes the year from today and the full name for the short one where the profile is silent', () => {
    expect(fill('{{年度}}年', {}).text).toBe('2026年');
    expect(fill('{{简称}}', { unitName: '某镇工会' }).text).toBe('某镇工会');
  });

  it('leaves what it cannot fill, and says where it stands in the filled text', () => {
    const { text, openSlots } = fill('{{年度}}年慰问{{数量}}人，由{{单位}}负责。', { year: '2027' });
    expect(text).toBe('2027年慰问{{数量}}人，由{{单位}}负责。');
    expect(openSlots.map((span) => text.slice(span.start, span.end))).toEqual(['{{数量}}', '{{单位}}']);
  });

  it('reports slots of the user’s own making as open', () => {
    const { text, openSlots } = fill('发放{{物品}}。');
    expect(openSlots.map((span) => text.slice(span.start, span.end))).toEqual(['{{物品}}']);
  });

  it('does not write a particular that could pass for a slot', () => {
    expect(fill('{{单位}}', { unitName: '{{年度}}' })).toEqual({ text: '{{单位}}', openSlots: [{ start: 0, end: 6 }] });
    expect(fill('{{单位}}', { unitName: '甲\n乙 ' }).text).toBe('甲 乙');
  });

  it('reports slots where they stand and never half of one, whatever text and profile', () => {
    const random = chance(7);
    const pieces = [...SLOTS.map((slot) => `{{${slot}}}`), '{{', '}}', '{', '}', '年', '工会', '\n', '2027', '{{别的}}', '😀', '𠮷'];
    const values = ['', '甲工会', '{{单位}}', '2027', '}', '一{二', ' 空 '];
    for (let round = 0; round < 2_000; round++) {
      const source = random.text(pieces, 8);
      const profile = Object.fromEntries(Object.keys(EMPTY_PROFILE).map((key) => [key, random.pick(values)]));
      const { text, openSlots } = fill(source, profile);
      for (const { start, end } of openSlots) expect(text.slice(start, end)).toMatch(/^\{\{[^{}\n]+\}\}$/);
      expect(count(text, '{{')).toBeLessThanOrEqual(count(source, '{{'));
      expect(slotProblem(source) === null && slotProblem(text) !== null).toBe(false);
    }
  });
});

describe('opening slots', () => {
  it('puts slots where the own unit and year stand', () => {
    const text = '青川县人民医院工会委员会2027年工作由县医院工会落实，报青川县总工会，三届二次职代会陈思远作报告。';
    expect(openSlotsIn(text, PROFILE, TODAY)).toBe(
      '{{单位}}{{年度}}年工作由{{简称}}落实，报{{上级单位}}，{{届次}}职代会{{负责人}}作报告。',
    );
  });

  it('leaves figures that only look like the year, and short names', () => {
    expect(openSlotsIn('补助12027年金、2027元，工会会员', { ...PROFILE, unitShortName: '工会' }, TODAY)).toBe(
      '补助12027年金、2027元，工会会员',
    );
  });

  it('takes names literally, not as patterns', () => {
    expect(openSlotsIn('（甲+乙）联合工会', { ...EMPTY_PROFILE, unitName: '（甲+乙）联合工会' }, TODAY)).toBe('{{单位}}');
  });

  it('is undone by filling with the same profile', () => {
    const random = chance(11);
    const pieces = [...Object.values(PROFILE).filter(Boolean), '2027年', '2027', '年', '工会', '，', '\n', '县医院', '1'];
    const fillAgain = createSlotFiller(PROFILE, TODAY);
    for (let round = 0; round < 2_000; round++) {
      const text = random.text(pieces, 10);
      expect(fillAgain(openSlotsIn(text, PROFILE, TODAY))).toBe(text);
    }
  });
});

it('takes slots out for search', () => {
  expect(withoutSlots('{{年度}}年{{单位}}工会')).toBe(' 年 工会');
});

it.each(['{{年度}}年', '无', '{{数量}}人、{{日期}}'])('accepts the slots of %s', (text) => {
  expect(slotProblem(text)).toBeNull();
});

it.each([
  ['{{年分}}年', '不认识的空位“{{年分}}”'],
  ['{年度}年', '不成对'],
  ['{{年度}年', '不成对'],
  ['年度}}', '不成对'],
])('finds fault with the slots of %s', (text, problem) => {
  expect(slotProblem(text)).toContain(problem);
});
