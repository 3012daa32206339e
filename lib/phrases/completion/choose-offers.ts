import type { Guess } from './blend.ts';

/** What it costs to take an offer, in keystrokes. */
const TAKING = 1;
/** Guesses compared with each other: those worth most. */
const POOL = 60;

/**
 * The offers that together save most keystrokes on average, the one worth most first. Of offers that
 * begin alike the longest that fits is taken, so that a longer one adds only what it has more.
 */
export function chooseOffers(guesses: readonly Guess[], limit: number): readonly Guess[] {
  const pool = guesses
    .filter(({ text }) => text.length > TAKING)
    .sort((a, b) => worth(b) - worth(a) || (a.text < b.text ? -1 : 1))
    .slice(0, POOL);
  const chosen: Guess[] = [];
  while (chosen.length < limit) {
    let best: Guess | null = null;
    let bestGain = 0;
    for (const guess of pool) {
      const gain = chosen.includes(guess) ? 0 : addedBy(guess, chosen);
      if (gain > bestGain) [best, bestGain] = [guess, gain];
    }
    if (best === null) break;
    chosen.push(best);
  }
  return chosen.sort((a, b) => worth(b) - worth(a));
}

function worth({ chance, text }: Guess): number {
  return chance * (text.length - TAKING);
}

/** Keystrokes saved on average by one more offer. */
function addedBy(guess: Guess, chosen: readonly Guess[]): number {
  const shorter = chosen.filter(({ text }) => guess.text.startsWith(text));
  const base = Math.max(TAKING, ...shorter.map(({ text }) => text.length));
  const longer = chosen.filter(({ text }) => text.startsWith(guess.text));
  // What the longer ones bring over this one has been counted with them already.
  const nearest = longer.filter(({ text }) => !longer.some((other) => other.text !== text && text.startsWith(other.text)));
  const counted = nearest.reduce((sum, { chance }) => sum + chance, 0);
  return (guess.chance - counted) * (guess.text.length - base);
}
