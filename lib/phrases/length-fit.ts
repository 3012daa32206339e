/** A sentence or two is what one wants to take over; a word or a page is not. */
export function lengthFit(length: number): number {
  if (length < 12) return length / 12 - 0.5;
  return length <= 160 ? 1 : Math.max(0, 1 - (length - 160) / 400);
}
