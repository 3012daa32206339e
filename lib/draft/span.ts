/**
 * A half-open range `[start, end)` of UTF-16 code units, counted from 0.
 * Every position in nigao is a Span; what it counts into (a draft's text, a block's text) is said
 * where it is used.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit; an empty span touches the unit it stands before. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
}

/** Whether `inner` lies within `outer`, ends included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span, `by` code units further on. */
export function shift<S extends Span>(span: S, by: number): S {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}
