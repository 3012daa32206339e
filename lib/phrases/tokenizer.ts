import { normalizeText } from './text-normalization.ts';

/** A run of Han characters, of digits, or of letters of another script. */
const RUN = /(\p{Script=Han}+)|(\p{N}+)|((?:(?!\p{Script=Han})[\p{L}\p{M}])+)/gu;

interface Run {
  readonly text: string;
  readonly han: boolean;
}

function* runsOf(text: string): Generator<Run> {
  for (const match of normalizeText(text).matchAll(RUN)) yield { text: match[0], han: match[1] !== undefined };
}

function pushBigrams(run: string, into: string[]): readonly string[] {
  const characters = Array.from(run);
  for (let i = 0; i + 1 < characters.length; i++) into.push(`${characters[i]}${characters[i + 1]}`);
  return characters;
}

/**
 * Tokens a text is indexed under: Han bigrams, other words, digits; repeats are kept. The last
 * character of a run stands alone too, so that every character is the beginning of some token.
 */
export function indexTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const run of runsOf(text)) {
    if (run.han) tokens.push(pushBigrams(run.text, tokens).at(-1) ?? run.text);
    else tokens.push(run.text);
  }
  return tokens;
}

/**
 * Tokens to look a word up by: bigrams where there are two Han characters or more, since a single
 * character among them would only widen the net.
 */
export function queryTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const run of runsOf(text)) {
    if (!run.han) tokens.push(run.text);
    else if (pushBigrams(run.text, tokens).length === 1) tokens.push(run.text);
  }
  return tokens;
}

/** Tokens two texts are compared by: Han bigrams and other words, digits left out (years say nothing). */
export function contentTokens(text: string): string[] {
  return queryTokens(text).filter((token) => !/^\p{N}+$/u.test(token));
}

/** Whether a token is spelt in Latin letters, so that typing errors and word beginnings make sense. */
export function isLatin(token: string): boolean {
  return /^[\p{Script=Latin}\p{M}]+$/u.test(token);
}
