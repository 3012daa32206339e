/** The parts of a keyboard or input event that tell whether an input method is at work. */
interface ComposingEvent {
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/**
 * Whether an input method is composing, so that the key belongs to it and not to us.
 * Key code 229 is what Safari and older Chromium report for the Enter that ends a composition, when
 * `isComposing` is already false.
 */
export function isComposing(event: ComposingEvent): boolean {
  return event.isComposing === true || event.keyCode === 229;
}
