import type { Span } from '../lib/draft/span.ts';

/** A run of text that lies in the same of the given spans throughout. */
export interface Segment<S extends Span> extends Span {
  readonly text: string;
  /** The spans that cover it, in the order given; empty for plain text. */
  readonly covers: readonly S[];
}

/**
 * Cuts a text at the edges of spans that may overlap, so that each piece can be drawn in one style.
 * `offset` is where `text` starts in what the spans count into. Empty spans and those outside are
 * left out.
 */
export function segmentsOf<S extends Span>(text: string, spans: readonly S[], offset = 0): readonly Segment<S>[] {
  const end = offset + text.length;
  const inside = spans.filter((span) => span.start < span.end && span.start < end && span.end > offset);
  const edges = new Set([offset, end]);
  for (const span of inside) {
    edges.add(Math.max(span.start, offset));
    edges.add(Math.min(span.end, end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const waiting = inside.map((span, order) => ({ span, order })).sort((a, b) => a.span.start - b.span.start);
  let covering: typeof waiting = [];
  let next = 0;
  const segments: Segment<S>[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index] ?? offset;
    const to = cuts[index + 1] ?? end;
    covering = covering.filter(({ span }) => span.end > from);
    for (let item = waiting[next]; item && item.span.start <= from; item = waiting[++next]) covering.push(item);
    segments.push({
      start: from,
      end: to,
      text: text.slice(from - offset, to - offset),
      covers: [...covering].sort((a, b) => a.order - b.order).map(({ span }) => span),
    });
  }
  return segments;
}
