import type { DraftCompleter } from '../../lib/phrases/completion/completer.ts';

/** What came of writing a document. */
export interface Replay {
  /** Characters that stand there, white space left out. */
  readonly characters: number;
  readonly keystrokes: number;
  /** The length of every offer that was taken. */
  readonly taken: readonly number[];
  /** Milliseconds each keystroke waited for its offers. */
  readonly latencies: readonly number[];
}

/** Writes a text: takes the longest offer that is what comes next and saves something, else types one character. */
export function writeWithOffers(draft: DraftCompleter, text: string, most: number, show = 0): Replay {
  const latencies: number[] = [];
  const taken: number[] = [];
  let characters = 0;
  let at = 0;
  while (at < text.length && characters < most) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const started = performance.now();
    const offers = draft.complete({ before: text.slice(0, at) });
    latencies.push(performance.now() - started);
    const fitting = offers.map((offer) => offer.text).filter((offer) => offer.length > 1 && text.startsWith(offer, at));
    const longest = fitting.sort((a, b) => b.length - a.length)[0];
    if (latencies.length <= show) console.log(text.slice(Math.max(0, at - 8), at), '|', offers.map((offer) => `${offer.text} ${offer.chance.toFixed(2)}`).join('  '), '|', longest ?? '');
    if (longest !== undefined) taken.push(longest.length);
    const written = longest ?? text.charAt(at);
    characters += written.replace(/\s/g, '').length;
    at += written.length;
  }
  return { characters, keystrokes: latencies.length, taken, latencies };
}
