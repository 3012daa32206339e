import type { Checklist, SectionSpec } from './checklist.ts';

/** How much longer than an alias a heading may be and still be named by it (`工会工作目标`, `XX年的重点工作`). */
const SLACK = 8;

/** How many characters of an owner may stand before an alias in a heading that text is glued to (`工会工作目标本计划…`). */
const OWNER = 4;

/** A heading's words without year, owner and punctuation: `XX年的重点工作:` → `重点工作`. */
function headingWords(title: string): string {
  return title
    .replace(/^[#*\s]+/, '')
    .replace(/^.{0,6}?年(?:度)?的?/, '')
    .replace(/[\s。．.：:；;，,、！!“”"（()）【】《》*#]+/g, '');
}

/**
 * The sections a heading names, best first; two when it joins them (`工作目标和主要任务`) or
 * its words are a name of both.
 * @param standsAlone whether the heading is a line of its own; text may be glued to one that is not.
 */
export function matchHeading(title: string, sections: readonly SectionSpec[], standsAlone: boolean): SectionSpec[] {
  let words = headingWords(title);
  const matched: SectionSpec[] = [];
  for (;;) {
    const best = bestAlias(words, sections, standsAlone, matched);
    if (!best) return matched;
    // `时间和地点` is a name of both.
    matched.push(best.section, ...sections.filter((other) => other !== best.section && !matched.includes(other) && other.aliases.includes(best.alias) && !isRuledOut(words, other)));
    words = words.replace(best.alias, '');
    if (!/^[和及与暨]|[和及与暨]$/.test(words)) return matched;
  }
}

interface AliasMatch {
  readonly section: SectionSpec;
  readonly alias: string;
}

function bestAlias(words: string, sections: readonly SectionSpec[], standsAlone: boolean, taken: readonly SectionSpec[]): AliasMatch | null {
  let best: AliasMatch | null = null;
  for (const section of sections) {
    if (taken.includes(section) || isRuledOut(words, section)) continue;
    for (const alias of section.aliases) {
      if (alias.length > (best?.alias.length ?? 0) && names(words, alias, standsAlone)) best = { section, alias };
    }
  }
  return best;
}

function isRuledOut(words: string, { aliases, notAliases }: SectionSpec): boolean {
  return notAliases !== undefined && !aliases.includes(words) && notAliases.some((word) => words.includes(word));
}

function names(words: string, alias: string, standsAlone: boolean): boolean {
  if (words === alias) return true;
  if (alias.length <= 2) return words.length <= alias.length + 4 && words.endsWith(alias);
  const at = words.indexOf(alias);
  if (!standsAlone && alias.length >= 4 && at >= 0 && at <= OWNER) return true;
  return at >= 0 && words.length <= alias.length + SLACK;
}

const NAMES = new WeakMap<Checklist, ReadonlySet<string>>();

/** Whether a line of its own is exactly the name of a section of this type: a heading without a number. */
export function isSectionName(title: string, checklist: Checklist): boolean {
  let names = NAMES.get(checklist);
  if (!names) NAMES.set(checklist, (names = new Set(checklist.sections.flatMap(({ aliases }) => aliases))));
  const words = headingWords(title);
  return words.length >= 2 && words.length <= 10 && names.has(words);
}
