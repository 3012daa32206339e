import type { Span } from '../draft/span.ts';
import { KnownTexts } from '../draft/known-texts.ts';
import type { DraftRoot, ParagraphNode, SectionNode } from '../syntax/tree.ts';
import type { SectionSpec } from './checklist.ts';
import { matchHeading } from './match-heading.ts';

/** A heading or paragraph, as cues look at it. */
export interface Unit extends Span {
  readonly text: string;
  readonly isHeading: boolean;
  /** Where what stands under a heading ends. */
  readonly sectionEnd?: number;
}

/** The draft sorted into what headings claimed and what is left. */
export interface SectionLayout {
  /** What each section's headings hold, by section id. */
  readonly claimed: ReadonlyMap<string, readonly Span[]>;
  /** Which section each heading serves. */
  readonly served: ReadonlyMap<SectionNode, string>;
  /** What stands before the first heading. */
  readonly opening: readonly Unit[];
  /** Headings and paragraphs that no named section holds. */
  readonly unclaimed: readonly Unit[];
}

/** A longer heading is a sentence that a heading was glued to. */
const HEADING_MAX = 24;
/** What stands in front of a list of attachments. */
const ATTACHMENTS = /^\s*附\s?件[:：]?\s*$/;

/** Sorts a draft by its headings. */
export function layOutSections(tree: DraftRoot, specs: readonly SectionSpec[]): SectionLayout {
  return new LayoutBuilder(specs).build(tree);
}

/** How many headings are remembered. */
const MOST_HEADINGS = 4096;

/** The names of a list of sections; what a heading names is remembered. */
class SectionNames {
  readonly isEmpty: boolean;
  readonly #standing: KnownTexts<readonly SectionSpec[]>;
  readonly #glued: KnownTexts<readonly SectionSpec[]>;

  constructor(specs: readonly SectionSpec[]) {
    this.isEmpty = specs.length === 0;
    this.#standing = new KnownTexts((title) => matchHeading(title, specs, true), MOST_HEADINGS);
    this.#glued = new KnownTexts((title) => matchHeading(title, specs, false), MOST_HEADINGS);
  }

  namedBy(title: string, standsAlone: boolean): readonly SectionSpec[] {
    return (standsAlone ? this.#standing : this.#glued).get(title);
  }
}

const names = new WeakMap<readonly SectionSpec[], { readonly own: SectionNames; readonly within: SectionNames }>();

function namesOf(specs: readonly SectionSpec[]): { readonly own: SectionNames; readonly within: SectionNames } {
  let known = names.get(specs);
  if (!known) names.set(specs, (known = { own: new SectionNames(specs.filter(({ within }) => !within)), within: new SectionNames(specs.filter(({ within }) => within)) }));
  return known;
}

class LayoutBuilder {
  readonly #own: SectionNames;
  readonly #within: SectionNames;
  readonly #claimed = new Map<string, Span[]>();
  readonly #served = new Map<SectionNode, string>();
  /** Numbered names of attachments: what they are called is no heading of this draft. */
  readonly #attached = new Set<SectionNode>();
  readonly #opening: Unit[] = [];
  readonly #unclaimed: Unit[] = [];

  constructor(specs: readonly SectionSpec[]) {
    ({ own: this.#own, within: this.#within } = namesOf(specs));
  }

  build(tree: DraftRoot): SectionLayout {
    const firstSection = tree.children.findIndex((child) => child.type === 'section');
    this.#noteAttached(tree.children);
    // Without any heading the opening is the first paragraph or two; the rest is body.
    const openingEnd = firstSection >= 0 ? firstSection : Math.min(2, Math.max(1, tree.children.length - 1));
    tree.children.forEach((child, index) => {
      if (child.type === 'section') this.#claim(child);
      else if (index < openingEnd) this.#opening.push(unitOf(child));
      else this.#unclaimed.push(unitOf(child));
    });
    return { claimed: this.#claimed, served: this.#served, opening: this.#opening, unclaimed: this.#unclaimed };
  }

  /** Gives a section to what its heading names, or else what is in it to whoever its own headings name. */
  #claim(node: SectionNode): void {
    this.#noteAttached(node.children);
    const specs = this.#named(node, this.#own);
    const inner = this.#claimWithin(node);
    if (specs.length > 0) {
      this.#served.set(node, specs[0]!.id);
      for (const spec of specs) this.#add(spec.id, node);
      for (const child of node.children) if (child.type === 'section') this.#searchWithin(child);
      return;
    }
    if (inner) this.#served.set(node, inner.id);
    this.#unclaimed.push(headingUnit(node));
    for (const child of node.children) {
      if (child.type === 'section') this.#claim(child);
      else this.#unclaimed.push(unitOf(child));
    }
  }

  #claimWithin(node: SectionNode): SectionSpec | undefined {
    const specs = this.#named(node, this.#within);
    for (const spec of specs) this.#add(spec.id, node);
    return specs[0];
  }

  #named(node: SectionNode, names: SectionNames): readonly SectionSpec[] {
    const { heading } = node;
    if (heading.style === 'article' || this.#attached.has(node)) return [];
    return names.namedBy(heading.title, heading.mark.standsAlone && heading.title.length <= HEADING_MAX);
  }

  /** `附件：1.代表名额分配表` and the numbers that follow at once. */
  #noteAttached(children: DraftRoot['children']): void {
    let inList = false;
    for (const child of children) {
      if (child.type === 'paragraph') inList = ATTACHMENTS.test(child.text);
      else if (inList && child.heading.style === 'arabic') this.#attached.add(child);
      else inList = false;
    }
  }

  #searchWithin(node: SectionNode): void {
    if (this.#within.isEmpty) return;
    this.#noteAttached(node.children);
    const spec = this.#claimWithin(node);
    if (spec) this.#served.set(node, spec.id);
    for (const child of node.children) if (child.type === 'section') this.#searchWithin(child);
  }

  #add(id: string, { start, end }: Span): void {
    const spans = this.#claimed.get(id);
    if (spans) spans.push({ start, end });
    else this.#claimed.set(id, [{ start, end }]);
  }
}

function unitOf({ text, start, end }: ParagraphNode): Unit {
  return { text, start, end, isHeading: false };
}

function headingUnit({ heading, end }: SectionNode): Unit {
  return { text: heading.title, start: heading.start, end: heading.end, isHeading: true, sectionEnd: end };
}

/** Every heading and paragraph of a tree, in order. */
export function unitsOf(node: DraftRoot | SectionNode, into: Unit[] = []): Unit[] {
  for (const child of node.children) {
    if (child.type === 'paragraph') into.push(unitOf(child));
    else {
      into.push(headingUnit(child));
      unitsOf(child, into);
    }
  }
  return into;
}
