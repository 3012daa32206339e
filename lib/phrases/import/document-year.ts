const YEAR = /(?<![\d.])(?:19|20)\d{2}(?=\s?年)/g;

/** The year a document is about: that of its title, else the one it names most often. */
export function documentYear(title: string, text: string): string | null {
  const inTitle = title.match(YEAR);
  if (inTitle !== null) return inTitle.at(-1) ?? null;
  const counts = new Map<string, number>();
  for (const year of text.match(YEAR) ?? []) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: string | null = null;
  for (const [year, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = year;
  return best;
}

/** A text with its document's year as a slot; `null` when it names another year, which is past or to come. */
export function withYearSlot(text: string, year: string | null): string | null {
  let otherYear = false;
  // Years inside titles of laws and documents are theirs.
  const slotted = text.replace(/《[^》]*》|(?<![\d.])((?:19|20)\d{2})\s?年/g, (found: string, named?: string) => {
    if (named === undefined) return found;
    if (named === year) return '{{年度}}年';
    otherYear = true;
    return found;
  });
  return otherYear ? null : slotted;
}

const UNIT = /^[\s“”《]*([\p{Script=Han}]{2,24}?(?:工会委员会|总工会|工会|委员会|公司|集团|学校|中学|小学|学院|大学|医院|局|厅|矿|厂|街道|镇|乡))(?=(?:关于)?(?:19|20|二|\{\{)|[^\p{Script=Han}]|年度)/u;

/** The name of the unit a document's title begins with; `null` where there is none. */
export function documentUnit(title: string): string | null {
  const name = UNIT.exec(title)?.[1] ?? null;
  return name !== null && name.length >= 5 ? name : null;
}
