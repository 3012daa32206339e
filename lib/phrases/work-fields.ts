import type { FieldId } from './phrase.ts';

/**
 * Fields that belong to one trade only, with the words that give the trade away. Their phrases are
 * held back from everybody else: a hospital's plan has no use for the coal face.
 */
const TRADE_CUES: readonly (readonly [FieldId, RegExp])[] = [
  ['education', /学校|中学|小学|学院|大学|幼儿园|教育局|教育工会|教师|教职工|教学/],
  ['mining', /煤|矿/],
];

/** The trades a text (a unit's name, a passage of a draft) shows signs of. */
export function tradesIn(text: string): ReadonlySet<FieldId> {
  return new Set(TRADE_CUES.filter(([, cues]) => cues.test(text)).map(([field]) => field));
}

/** Whether a phrase is of one trade only, and that is none of `trades`. */
export function isForeignTrade(fields: readonly FieldId[], trades: ReadonlySet<FieldId>): boolean {
  return fields.length > 0 && fields.every((field) => TRADE_CUES.some(([trade]) => trade === field) && !trades.has(field));
}
