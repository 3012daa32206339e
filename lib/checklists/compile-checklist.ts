import { ALL_CHECKLISTS } from './all-checklists.ts';
import type { Checklist, SectionCue, SectionSpec } from './checklist.ts';
import type { CustomChecklist, CustomSection } from './custom-checklist.ts';

/** The user's own types win over built-in ones whose title words are there too. */
const CUSTOM_RANK = 10;
/** Matches nothing. */
const NEVER = /(?!)/;

/** A user's own checklist as the engine uses it; words are taken literally, whatever signs are in them. */
export function compileChecklist(custom: CustomChecklist, builtIn: readonly Checklist[] = ALL_CHECKLISTS): Checklist {
  const base = builtIn.find(({ id }) => id === custom.basedOn);
  return {
    id: custom.id,
    title: custom.title,
    order: 0,
    basedOn: base?.id,
    recognise: { title: anyOf(custom.titleWords) ?? NEVER, rank: CUSTOM_RANK },
    sections: custom.sections.map((section) => compileSection(section, base, builtIn)),
  };
}

function compileSection(section: CustomSection, base: Checklist | undefined, builtIn: readonly Checklist[]): SectionSpec {
  const known = base?.sections.find(({ id }) => id === section.id);
  const { id, title, required, minLength, cueWords } = section;
  const advice = section.advice || known?.advice || `补写“${title}”这一部分。`;
  const aliases = section.aliases.includes(title) ? section.aliases : [title, ...section.aliases];
  const phrasesOf = known ? known.phrasesOf : sectionCalled(aliases, builtIn);
  return { ...known, id, title, required, minLength, advice, aliases, cues: [...(known?.cues ?? []), ...cuesOf(cueWords)], ...(phrasesOf === undefined ? {} : { phrasesOf }) };
}

function cuesOf(cueWords: readonly string[]): readonly SectionCue[] {
  const pattern = anyOf(cueWords);
  return pattern ? [{ where: 'unclaimed', pattern }] : [];
}

/** The built-in section one of the names belongs to, for its phrases; empty: none in particular. */
function sectionCalled(names: readonly string[], builtIn: readonly Checklist[]): string {
  for (const { sections } of builtIn) {
    const spec = sections.find(({ aliases }) => aliases.some((alias) => names.includes(alias)));
    if (spec) return spec.phrasesOf ?? spec.id;
  }
  return '';
}

function anyOf(words: readonly string[]): RegExp | null {
  const own = words.filter(Boolean);
  return own.length === 0 ? null : new RegExp(own.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'));
}

/** A built-in type as data the user can change: everything that is words and numbers; the patterns stay with its id. */
export function editableChecklist({ id, title, sections }: Checklist): Omit<CustomChecklist, 'id'> {
  return {
    title,
    basedOn: id,
    titleWords: [],
    sections: sections.map((spec) => ({
      id: spec.id,
      title: spec.title,
      required: spec.required,
      aliases: [...spec.aliases],
      cueWords: [],
      minLength: spec.minLength,
      advice: spec.advice,
    })),
  };
}
