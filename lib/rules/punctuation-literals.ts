import type { Span } from '../draft/span.ts';
import { allMatches } from '../patterns/search.ts';

/** Web and mail addresses, paths and code: what stands in them follows other rules than Chinese prose. */
const LITERAL = new RegExp(
  [
    String.raw`(?:https?|ftp):\/\/[^\s\u3000-\u9fff\uff00-\uffef“”]{1,500}`,
    String.raw`www\.[^\s\u3000-\u9fff\uff00-\uffef“”]{1,500}`,
    String.raw`[\w.+-]{1,64}@[\w.-]{1,80}`,
    '`[^`\n]{1,200}`',
    String.raw`[A-Za-z]:\\[^\s，。；]{1,200}`,
    '</?[A-Za-z][^<>\n]{0,200}>',
  ].join('|'),
  'g',
);
const MAY_HAVE_ONE = /[/@`\\]|www\./;

/** The spans that do not touch an address, a path or code in the text. */
export function outsideLiterals<S extends Span>(text: string, spans: readonly S[]): readonly S[] {
  if (spans.length === 0 || !MAY_HAVE_ONE.test(text)) return spans;
  const literals = allMatches(LITERAL, text).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (literals.length === 0) return spans;
  let next = 0;
  return spans.filter((span) => {
    while (next < literals.length && literals[next]!.end <= span.start) next += 1;
    const literal = literals[next];
    return !literal || span.end <= literal.start;
  });
}
