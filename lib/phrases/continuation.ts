/** Longest part of the text before the caret that is compared with the start of a phrase. */
const REACH = 80;
/** From here on a common stretch is taken for “has begun to write this”, not for chance. */
const SHORTEST = 2;
const SENTENCE_END = /[。！？；!?;\n]/;

/**
 * How many UTF-16 units at the start of `text` already stand at the end of `before`: what has to be
 * left out when the phrase is inserted there, so that 全面贯彻 is not written twice. 0 below two.
 */
export function continuationLength(before: string, text: string): number {
  return createContinuationMeasure(before)(text);
}

/** {@link continuationLength} for many texts at one caret: only the tails that begin alike are compared. */
export function createContinuationMeasure(before: string): (text: string) => number {
  const tail = before.slice(-REACH);
  const tailsByStart = new Map<string, string[]>();
  for (let at = 0; at + SHORTEST <= tail.length; at++) {
    const start = tail.slice(at, at + SHORTEST);
    const tails = tailsByStart.get(start);
    if (tails === undefined) tailsByStart.set(start, [tail.slice(at)]);
    else tails.push(tail.slice(at));
  }
  return (text) => {
    const tails = tailsByStart.get(text.slice(0, SHORTEST)) ?? [];
    return tails.find((candidate) => text.startsWith(candidate))?.length ?? 0;
  };
}

/** The sentence that has been begun before the caret; empty at the start of one. */
export function unfinishedSentence(before: string): string {
  let at = before.length;
  while (at > 0 && !SENTENCE_END.test(before.charAt(at - 1))) at--;
  return before.slice(at);
}
