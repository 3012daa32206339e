/** Two texts that stand in for a word with one wrong character: what is before it and what is after. */
export interface Halves {
  readonly left: string;
  readonly right: string;
  /** How many characters may stand between. */
  readonly gap: number;
}

/** Shortest Chinese word in which a wrong character is forgiven. */
const SHORTEST = 3;

/**
 * The ways in which one character of a word may be wrong, missing or too much. Each half holds a pair
 * of characters at least in one of the two, so that it can be looked up.
 */
export function halvesOf(word: string): readonly Halves[] {
  const characters = Array.from(word);
  if (characters.length < SHORTEST) return [];
  const halves: Halves[] = [];
  const push = (left: number, right: number, gap: number): void => {
    if (Math.max(left, characters.length - right) < 2) return;
    halves.push({ left: characters.slice(0, left).join(''), right: characters.slice(right).join(''), gap });
  };
  for (let at = 0; at < characters.length; at++) {
    // Wrong; at the ends of the word that is the same as missing or too much.
    push(at, at + 1, 1);
    if (at > 0) push(at, at, 1);
    if (at > 0 && at < characters.length - 1) push(at, at + 1, 0);
  }
  return halves;
}

/** Whether a text holds both halves in order, no further apart than they may be. */
export function holdsHalves(text: string, { left, right, gap }: Halves): boolean {
  if (left === '' || right === '') return text.includes(left + right);
  for (let at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
    const next = at + left.length;
    if (text.startsWith(right, next) && gap === 0) return true;
    // A rare character takes two units.
    if (gap === 1 && (text.startsWith(right, next + 1) || text.startsWith(right, next + 2))) return true;
  }
  return false;
}

/** Letters that may be wrong in a Latin word; two swapped count as two. */
export function mistakesAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Whether one word becomes the other by so many changes of a letter at most (Levenshtein). */
export function withinMistakes(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}
