/** Matches as text: where they are, what they are, and their groups; of those with names only the ones that took part. */
export const spelled = (matches: Iterable<RegExpMatchArray>): string =>
  Array.from(matches, (match) => [match.index, ...(match.groups ? [match[0], ...Object.entries(match.groups).flatMap(([name, words]) => (words === undefined ? [] : [name, words]))] : match)].join('|')).join('\n');
