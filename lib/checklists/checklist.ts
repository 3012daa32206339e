/** One section (要件) a document type has. Everything a writer's words are compared with is data. */
export interface SectionSpec {
  /** Stable id; the core ones are title guiding-ideology goals tasks measures schedule safeguards closing. */
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  /** Words of a heading that name this section, without number and punctuation; longer ones win. */
  readonly aliases: readonly string[];
  /** Words of a heading that rule this section out although an alias is in it. */
  readonly notAliases?: readonly string[];
  /** What shows the section where the writer gave it no heading; any one of them is enough. */
  readonly cues?: readonly SectionCue[];
  /** Takes in the headings that no other section claimed (主要任务: the body of a plan). */
  readonly takesRest?: boolean;
  /** Stands inside other sections (隐患排查 among the tasks): looked for everywhere, taking nothing away from them. */
  readonly within?: boolean;
  /** Only asked of drafts whose title, or beginning where there is none, shows this. */
  readonly when?: RegExp;
  /** Fewer characters than this is thin. */
  readonly minLength: number;
  /** What a complete section holds; each pattern that is nowhere in it makes it thin, with this advice. */
  readonly holds?: readonly { readonly pattern: RegExp; readonly advice: string }[];
  /** What to do when it is missing, in one sentence. */
  readonly advice: string;
  /** What a complete section is made of: the items of its skeleton. */
  readonly parts?: readonly SectionPart[];
  /** Its usual wording, one paragraph each, with slots as in phrases; where it is always the same. */
  readonly template?: readonly string[];
  /** The section whose phrases serve this one as well, where it has none of its own. */
  readonly phrasesOf?: string;
}

/** One of the things a complete section speaks of. */
export interface SectionPart {
  readonly title: string;
  /** Words of phrases that speak of it, the surest first; the title where there are none. */
  readonly words?: readonly string[];
}

/** Words of a paragraph, heading or sentence that show a section without its heading. */
export type SectionCue = CuePlace & (PatternCue | TogetherCue);

interface CuePlace {
  /**
   * `opening`: before the first heading; `ending`: one of the last eight sentences;
   * `unclaimed`: everywhere outside recognised sections; `late`: the same, in the last third;
   * `anywhere`: recognised sections too; `sentence`: a sentence near the beginning or end.
   */
  readonly where: 'opening' | 'ending' | 'unclaimed' | 'late' | 'anywhere' | 'sentence';
  /** Only places of at most this many characters count. */
  readonly maxLength?: number;
}

interface PatternCue {
  readonly pattern: RegExp;
  /** How many places must show it (default 1). */
  readonly atLeast?: number;
}

interface TogetherCue {
  /** Words that mean little alone: one place must show at least `atLeast` of these. */
  readonly together: readonly RegExp[];
  readonly atLeast: number;
}

/** How a document type is told from the others. */
export interface TypeRecognition {
  /** In the title. */
  readonly title: RegExp;
  readonly notTitle?: RegExp;
  /** A narrower type wins over a wider one whose title words are there too (default 0). */
  readonly rank?: number;
  /** In the text, for it and against it; what counts is how many different words are met. */
  readonly text?: RegExp;
  readonly against?: RegExp;
}

/** A document type (文种): how it is recognised and what it must hold. One file each. */
export interface Checklist {
  readonly id: string;
  readonly title: string;
  /** Its place in lists of types; lower comes first. */
  readonly order: number;
  /** The built-in type a user's own one was copied from. */
  readonly basedOn?: string | undefined;
  readonly recognise: TypeRecognition;
  /** In the order in which they are usually written. */
  readonly sections: readonly SectionSpec[];
}

/** Declares a checklist; each checklist file default-exports one. @throws {TypeError} on a doubled section id. */
export function defineChecklist(checklist: Checklist): Checklist {
  const ids = checklist.sections.map((section) => section.id);
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  if (doubled) throw new TypeError(`checklist ${checklist.id} has the section "${doubled}" twice`);
  return checklist;
}
