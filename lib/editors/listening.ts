/**
 * Hears events of several types (separated by spaces); a listener may prevent what the browser would do.
 * @returns the way to stop.
 */
export function listen(
  target: EventTarget,
  types: string,
  // Each listener knows its own kind of event.
  listener: (event: never) => void,
  capture = false,
): () => void {
  const names = types.split(' ');
  for (const type of names) target.addEventListener(type, listener as EventListener, capture);
  return () => {
    for (const type of names) target.removeEventListener(type, listener as EventListener, capture);
  };
}
