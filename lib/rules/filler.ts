/*
 * What people and template sites put where something must be filled in. Each constant is the source
 * of a regular expression for one filler character; an underscore or asterisk may carry the
 * backslash of Markdown.
 */

/** `_`, `＿`, `\_` */
export const UNDERSCORE = String.raw`(?:\\?[_＿])`;
/** `x`, `X`, full width, `×` and look-alikes */
export const CROSS = '[xXｘＸ×✕╳ⅹⅩхХ]';
/** `*`, `＊`, `※`, `\*` */
export const STAR = String.raw`(?:\\?[*＊※])`;
/** Hollow and filled shapes. `〇` is a digit and not among them. */
export const SHAPE = '[○◯●□■△⬜⬛▢◻☐]';
/** Any filler that stands alone for a missing word or number. */
export const FILLER = String.raw`(?:\\?[_＿*＊※]|[xXｘＸ×✕╳ⅹⅩхХ○◯●□■△⬜⬛▢◻☐])`;
/** A run of fillers, spaces between them allowed. */
export const run = (least: number, most: number | '' = ''): string => String.raw`${FILLER}(?:\s?${FILLER}){${least - 1},${most === '' ? '' : most - 1}}`;

/** Chinese digits. */
export const HAN_DIGIT = '一二三四五六七八九十';
/** One Han character of the basic block and extension A. */
export const HAN = '[\u3400-\u9fff]';
/** What ends a clause, full and half width. */
export const CLAUSE_END = '[，。；、：！？,.;:!?）)”’》」】\\]]';

/** Measure words and units that follow a number, longer ones first; a word that merely begins like one is excluded. */
export const UNIT =
  '个百分点|[百千万亿]{1,3}余?(?:元|人次|人|户|字|吨|公里|平方米|立方米|页|件|份|册|亩|度)|余?人次|批次|场次|课时|学时|小时|分钟|平方米|立方米|公里|公斤|周年|季度|[%％‰]|' +
  '元(?!旦|素|宵)|人(?![民员才事力格])|名(?!单|额|义|称|次|誉|牌|师)|户(?!外)|场(?![所馆地景])|期(?![间限])|项(?!目)|个(?![人别性体])|次(?!数)|天|篇|条(?![例件])|份(?!额)|件(?!数)|家(?!庭)|岁|吨|套|册|台|处(?!理|室|长)|具(?!体)|页|卷|本(?![着人])|间|支(?!部|行)|辆|位|批(?!评|准)|轮(?!流)|所|座|棵|亩|升|米|字|分(?!会|公司|厂|局|工会|行|管|别|析)|起|名次|倍|节(?![约日能目省奏水俭])';
