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
  /** Fewer characters than this is thin. */
  readonly minLength: number;
  /** What a complete section holds; each pattern that is nowhere in it makes it thin, with this advice. */
  readonly holds?: readonly { readonly pattern: RegExp; readonly advice: string }[];
  /** What to do when it is missing, in one sentence. */
  readonly advice: string;
}

/** Words of a paragraph, heading or sentence that show a section without its heading. */
export interface SectionCue {
  /**
   * `opening`: before the first heading; `ending`: one of the last eight sentences;
   * `unclaimed`: everywhere outside recognised sections; `sentence`: a sentence near the beginning or end.
   */
  readonly where: 'opening' | 'ending' | 'unclaimed' | 'sentence';
  readonly pattern: RegExp;
  /** How many places must show it (default 1). */
  readonly atLeast?: number;
  /** Only places of at most this many characters count. */
  readonly maxLength?: number;
}

/** A document type (文种): how it is recognised and what it must hold. One file each. */
export interface Checklist {
  readonly id: string;
  readonly title: string;
  /** Scores for recognition: in the title, and for or against it in the text. */
  readonly recognise: {
    readonly title: RegExp;
    readonly notTitle?: RegExp;
    readonly text?: RegExp;
    readonly against?: RegExp;
  };
  readonly sections: readonly SectionSpec[];
}

/** Declares a checklist; each checklist file default-exports one. @throws {TypeError} on a doubled section id. */
export function defineChecklist(checklist: Checklist): Checklist {
  const ids = checklist.sections.map((section) => section.id);
  const doubled = ids.find((id, index) => ids.indexOf(id) !== index);
  if (doubled) throw new TypeError(`checklist ${checklist.id} has the section "${doubled}" twice`);
  return checklist;
}
