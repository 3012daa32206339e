import type { CharacterIndex } from '../draft/character-index.ts';
import type { Span } from '../draft/span.ts';
import type { DraftRoot, SectionNode } from '../syntax/tree.ts';
import type { Checklist, SectionSpec } from './checklist.ts';
import { findByCues } from './section-cues.ts';
import { layOutSections, type SectionLayout, type Unit } from './section-layout.ts';
import { orderOf } from './section-order.ts';

/** `thin`: there, but short of what it must hold. */
export type SectionStatus = 'present' | 'thin' | 'missing';

/** What was found for one section of a checklist; the span counts into the draft's text. */
export interface SectionEvaluation {
  readonly spec: SectionSpec;
  readonly status: SectionStatus;
  readonly reason: string;
  readonly span?: Span;
  /** Which of the sections found it is, counted from 1 in the draft's own order; absent when missing. */
  readonly order?: number;
  /** Where it usually stands, when the draft has it elsewhere. */
  readonly orderNote?: string;
}

/** A draft laid out against a checklist. */
export interface ChecklistEvaluation {
  readonly sections: readonly SectionEvaluation[];
  /** Which section each heading node serves. */
  readonly served: ReadonlyMap<SectionNode, string>;
}

/** The beginning that stands in for a title where there is none, in UTF-16 units. */
const BEGINNING = 200;
/** Less text than this under no heading at all is no body. */
const BODY_MIN = 120;

/** Lays a draft out against a checklist and judges every section of it. */
export function evaluateSections(tree: DraftRoot, text: string, checklist: Checklist, characters: CharacterIndex): ChecklistEvaluation {
  const specs = specsFor(checklist, tree.title || text.slice(0, BEGINNING));
  const layout = layOutSections(tree, specs);
  const byCue = findByCues(layout, specs, tree, text);
  const sections = specs.map((spec) => {
    if (spec.id === 'title') return titleEvaluation(spec, tree);
    const spans = layout.claimed.get(spec.id) ?? byCue.get(spec.id)?.map(withSection) ?? (spec.takesRest ? restOf(layout, byCue, specs) : []);
    return judge(spec, spans, text, characters);
  });
  const places = orderOf(sections, layout.claimed);
  return { sections: sections.map((section) => ({ ...section, ...places.get(section.spec.id) })), served: layout.served };
}

/** A heading that shows a section (`4月份`) stands for what is under it. */
const withSection = ({ start, end, sectionEnd = end }: Unit): Span => ({ start, end: sectionEnd });

const chosen = new WeakMap<Checklist, Map<string, readonly SectionSpec[]>>();

/** The sections that a draft on this subject must have: the same list each time, for what is remembered by it. */
function specsFor(checklist: Checklist, subject: string): readonly SectionSpec[] {
  const specs = checklist.sections.filter(({ when }) => when === undefined || when.test(subject));
  let lists = chosen.get(checklist);
  if (!lists) chosen.set(checklist, (lists = new Map()));
  const key = specs.map(({ id }) => id).join();
  const known = lists.get(key);
  if (!known) lists.set(key, specs);
  return known ?? specs;
}

/** The body: unclaimed text, if it has headings of its own or is long enough to be one. */
function restOf(layout: SectionLayout, byCue: ReadonlyMap<string, readonly Unit[]>, specs: readonly SectionSpec[]): readonly Span[] {
  const taken = specs.flatMap(({ id, within }) => (within ? [] : (byCue.get(id) ?? [])));
  const rest = layout.unclaimed.filter((unit) => !taken.some((span) => span.start <= unit.start && unit.end <= span.end));
  const headings = rest.filter((unit) => unit.isHeading).length;
  const length = rest.reduce((sum, unit) => sum + unit.end - unit.start, 0);
  return headings >= 2 || length >= BODY_MIN ? rest : [];
}

function titleEvaluation(spec: SectionSpec, tree: DraftRoot): SectionEvaluation {
  const span = tree.titles[0];
  return span ? { spec, status: 'present', reason: `标题：${tree.title.slice(0, 40)}`, span } : { spec, status: 'missing', reason: spec.advice };
}

function judge(spec: SectionSpec, spans: readonly Span[], text: string, characters: CharacterIndex): SectionEvaluation {
  const first = spans[0];
  if (!first) return { spec, status: 'missing', reason: spec.advice };
  const span = { start: first.start, end: Math.max(...spans.map(({ end }) => end)) };
  const length = lengthOf(spans, characters);
  if (length < spec.minLength) return { spec, status: 'thin', reason: `只有${length}个字，太简略。${spec.advice}`, span };
  const lacking = spec.holds?.find(({ pattern }) => !spans.some(({ start, end }) => pattern.test(text.slice(start, end))));
  if (lacking) return { spec, status: 'thin', reason: lacking.advice, span };
  return { spec, status: 'present', reason: `已写，约${length}字。`, span };
}

/** The characters of spans; where these overlap, once. */
function lengthOf(spans: readonly Span[], characters: CharacterIndex): number {
  let length = 0;
  let done = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    length += characters.in({ start: Math.max(start, done), end });
    done = end;
  }
  return length;
}
