import type { Span } from '../../lib/draft/span.ts';
import { segmentsOf } from '../text-segments.ts';

interface PhraseTextProps {
  readonly text: string;
  readonly openSlots: readonly Span[];
  readonly matches: readonly Span[];
}

/** A phrase's text: what was searched for is marked, slots still open stand out without their braces. */
export function PhraseText({ text, openSlots, matches }: PhraseTextProps) {
  const slots = openSlots.map((span) => ({ ...span, kind: 'slot' as const }));
  const marks = matches.map((span) => ({ ...span, kind: 'match' as const }));
  return (
    <>
      {segmentsOf(text, [...slots, ...marks]).map((segment) => {
        const slot = segment.covers.find((cover) => cover.kind === 'slot');
        if (slot) {
          return (
            <span class="slot" key={segment.start}>
              {segment.text.replace(/^\{\{|\}\}$/g, '')}
            </span>
          );
        }
        return segment.covers.length > 0 ? <mark key={segment.start}>{segment.text}</mark> : segment.text;
      })}
    </>
  );
}
