/** Of a text and the one that was wanted, only the lines that differ. */
export function differing(text: string, wanted: string): string {
  const [is, should] = [text.split('\n'), wanted.split('\n')];
  const only = (a: string[], b: string[]): string => JSON.stringify(a.filter((line, index) => line !== b[index]));
  return `${only(is, should)} for ${only(should, is)}`;
}
