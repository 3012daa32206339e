/** What a key says while offers are shown: the offer it takes, `none` to be rid of them, `null` where it says nothing of them. */
export function chosenBy(event: Pick<KeyboardEvent, 'key' | 'code' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>, offers: number): number | 'none' | null {
  // 229: the key went to an input method.
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.altKey) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const index = Number(digit) - 1;
    return digit && index < offers ? index : null;
  }
  if (event.key === 'Tab') return 0;
  return event.key === 'Escape' ? 'none' : null;
}
