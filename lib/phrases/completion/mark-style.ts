/** Marks that come in two widths, half width first. */
const PAIRS = [',，', ';；', ':：', '?？', '!！', '(（', ')）'] as const;
const FULL = new Map<string, string>(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const HALF = /[,;:?!()]/g;

/** A text with full-width marks, unit for unit, so that both ways of writing are one context. */
export function withFullMarks(text: string): string {
  return text.replace(HALF, (mark) => FULL.get(mark) ?? mark);
}

/** Writes an offer with marks as wide as those last written before the caret. */
export function withMarksLike(before: string, text: string): string {
  let styled = text;
  for (const pair of PAIRS) {
    if (styled.includes(pair.charAt(1)) && isHalf(before, pair)) styled = styled.replaceAll(pair.charAt(1), pair.charAt(0));
  }
  return styled;
}

/** A mark that has not been written yet is as wide as the commas. */
function isHalf(before: string, pair: string): boolean {
  const half = before.lastIndexOf(pair.charAt(0));
  const full = before.lastIndexOf(pair.charAt(1));
  if (half !== full) return half > full;
  return pair !== PAIRS[0] && isHalf(before, PAIRS[0]);
}
