const DIGITS = '零一二三四五六七八九';

/** 26 → 二十六, 10 → 十, for whole numbers from 0 to 99. */
export function toHan(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

/** 二十六 → 26, 两 → 2, 十 → 10; null for what is no number below 100. */
export function fromHan(word: string): number | null {
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(word);
  if (!match || word === '') return null;
  const [, first = '', ten, last = ''] = match;
  const digit = (of: string): number => DIGITS.indexOf(of === '两' ? '二' : of);
  if (!ten) return last === '' ? digit(first) : null;
  return (first === '' ? 1 : digit(first)) * 10 + (last === '' ? 0 : digit(last));
}

/** Chinese digits read one by one: 二〇二六 → 2026; the zero may have any of its shapes. */
export function fromHanDigits(word: string): string {
  return [...word].map((digit) => ('零〇○0OoОＯ０'.includes(digit) ? '0' : String(DIGITS.indexOf(digit)))).join('');
}

/** Drops what binary fractions leave behind: 0.1 + 0.2 is 0.3 here. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
