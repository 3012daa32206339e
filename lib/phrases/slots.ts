import type { Profile } from '../settings/profile.ts';
import { SLOT_PATTERN, SLOTS, type Slot } from './phrase.ts';

/** Fills the slots of one text after another from the same particulars. */
export type SlotFiller = (text: string) => string;

/**
 * Makes a filler. A slot whose particular is empty (or holds braces, which could pass for a slot)
 * stays whole as `{{…}}`. `{{年度}}` becomes `2026` before 年 or 学年 and in figures such as
 * `2026-1`, else `2026年`.
 */
export function createSlotFiller(profile: Profile, today: Date): SlotFiller {
  const values = slotValues(profile, today);
  return (text) => {
    if (!text.includes('{{')) return text;
    return text.replace(SLOT_PATTERN, (slot: string, name: string, at: number) => {
      const value = values.get(name);
      if (value === undefined) return slot;
      return name === '年度' ? yearFor(value, text, at + slot.length) : value;
    });
  };
}

/** A text without its slots, a blank (or `gap`) in the place of each: what search and comparison see. */
export function withoutSlots(text: string, gap = ' '): string {
  return text.replace(SLOT_PATTERN, gap);
}

/** What is wrong with the slots of a text that should only hold known ones; `null` when all is well. */
export function slotProblem(text: string): string | null {
  const known: readonly string[] = SLOTS;
  for (const match of text.matchAll(SLOT_PATTERN)) {
    if (!known.includes(match[1] ?? '')) return `不认识的空位“${match[0]}”，可用的有：${SLOTS.join('、')}`;
  }
  return /[{}]/.test(text.replace(SLOT_PATTERN, '')) ? '空位的花括号不成对，应写作 {{年度}} 这样' : null;
}

/**
 * The way back: puts slots where a text names the user's own particulars, so that a saved passage
 * serves again next year and elsewhere. Short names are left alone, they turn up inside other words.
 * `createSlotFiller` with the same profile gives the same text again.
 */
export function openSlotsIn(text: string, profile: Profile, today: Date): string {
  const slotByValue = new Map<string, Slot>();
  for (const [slot, value, minLength] of ownWords(profile)) {
    if (value !== undefined && value.length >= minLength && !slotByValue.has(value)) slotByValue.set(value, slot);
  }
  const year = slotValues(profile, today).get('年度') ?? '';
  const names = [...slotByValue.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp([...names, `(?<!\\d)${year}(?=年)`].join('|'), 'g');
  return text.replace(pattern, (found) => `{{${slotByValue.get(found) ?? '年度'}}}`);
}

function yearFor(year: string, text: string, next: number): string {
  return /^[年学\d\-—–~～/／.．]/.test(text.slice(next, next + 1)) ? year : `${year}年`;
}

function slotValues(profile: Profile, today: Date): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const set = (slot: Slot, value: string | undefined): void => {
    if (value !== undefined) values.set(slot, value);
  };
  set('年度', usable(profile.year) ?? String(today.getFullYear()));
  set('单位', usable(profile.unitName));
  set('简称', usable(profile.unitShortName) ?? usable(profile.unitName));
  set('上级单位', usable(profile.superiorUnit));
  set('地区', usable(profile.region));
  set('届次', usable(profile.congressSession));
  set('负责人', usable(profile.leader));
  return values;
}

/** Slot, the user's word for it, and the length from which it is safe to replace. */
function ownWords(profile: Profile): readonly (readonly [Slot, string | undefined, number])[] {
  return [
    ['单位', usable(profile.unitName), 4],
    ['简称', usable(profile.unitShortName), 4],
    ['上级单位', usable(profile.superiorUnit), 4],
    ['地区', usable(profile.region), 3],
    ['届次', usable(profile.congressSession), 4],
    ['负责人', usable(profile.leader), 3],
  ];
}

/** A particular on one line, or `undefined` when there is nothing fit to be written into a text. */
function usable(value: string): string | undefined {
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' || /[{}]/.test(line) ? undefined : line;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
