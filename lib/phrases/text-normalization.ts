/** Characters that are not seen and only spoil comparison: zero-width marks, BOM, soft hyphen, bidi controls. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Control characters other than the line break. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** NFKC and lower case: full-width and half-width, ＡＢ and ab are the same to search. */
export function normalizeText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The key under which two texts are “the same phrase”: normalised, without white space and invisible marks. */
export function textKey(text: string): string {
  return normalizeText(text.replace(INVISIBLE, '')).replace(/\s+/g, '');
}

/**
 * A text as it should be kept: line breaks as `\n`, no invisible or control characters, well-formed
 * Unicode, blanks trimmed at the ends of lines.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .toWellFormed()
    .replace(/[^\S\n\u3000]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a text holds characters that {@link cleanText} would take out as invisible or control. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(INVISIBLE) >= 0 || text.search(CONTROL) >= 0 || !text.isWellFormed();
}

/**
 * A text normalised one code point at a time, with the way back: `offsets[i]` is where the i-th
 * UTF-16 unit of `normalized` comes from in the source; `offsets[normalized.length]` is its length.
 */
export interface MappedText {
  readonly normalized: string;
  readonly offsets: readonly number[];
}

export function normalizeWithOffsets(text: string): MappedText {
  const offsets: number[] = [];
  let normalized = '';
  let at = 0;
  for (const character of text) {
    const piece = normalizeText(character);
    for (let i = 0; i < piece.length; i++) offsets.push(at);
    normalized += piece;
    at += character.length;
  }
  offsets.push(at);
  return { normalized, offsets };
}
