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
export const SHAPE = '[○◯●□■△]';
/** Any filler that stands alone for a missing word or number. */
export const FILLER = String.raw`(?:\\?[_＿*＊※]|[xXｘＸ×✕╳ⅹⅩхХ○◯●□■△])`;
/** A run of fillers, spaces between them allowed. */
export const run = (least: number, most: number | '' = ''): string => String.raw`${FILLER}(?:\s?${FILLER}){${least - 1},${most === '' ? '' : most - 1}}`;

/** Chinese digits. */
export const HAN_DIGIT = '一二三四五六七八九十';
/** One Han character of the basic block and extension A. */
export const HAN = '[\u3400-\u9fff]';
/** What ends a clause, full and half width. */
export const CLAUSE_END = '[，。；、：！？,.;:!?）)”’》」】\\]]';
