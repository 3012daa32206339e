import type { Span } from '../draft/span.ts';
import type { ParagraphNode, SectionNode } from '../syntax/tree.ts';
import type { DocumentView } from './rule.ts';
import { articlesOf } from './wording-articles.ts';
import { elementsOf, elementsWithin, listed, setOf, type BlockElements, type ElementSet, type TaskElement } from './wording-task-elements.ts';

/** One task of a plan (任务), judged. The span covers all of it and counts into the draft's text. */
export interface ReviewedTask extends Span {
  /** Its heading, or the first words of its paragraph. */
  readonly title: string;
  readonly has: readonly TaskElement[];
  readonly lacks: readonly TaskElement[];
  /** Four of the six elements are there. */
  readonly complete: boolean;
}

/** The tasks of a plan in order, to walk through, and how many of them are complete. */
export interface TaskReview {
  readonly tasks: readonly ReviewedTask[];
  readonly complete: number;
  /** The heading of the first section that holds tasks; absent where there is none. */
  readonly head?: Span;
}

const ALL = setOf('action', 'scope', 'measure', 'deadline', 'owner', 'means');
/** What a heading says of these holds for all below it: `（责任单位：办公室）`, a month. */
const INHERITED = setOf('owner', 'deadline');
const ENOUGH = 4;
/** Shorter text is a heading without a task, or the lead-in of a list. */
const TASK_MIN = 16;
const TITLE_MAX = 24;
/** Sections that hold no tasks. */
const NO_TASKS = /指导思想|总体要求|总体思路|总要求|基本思路|工作思路$|基本原则|目标|形势|背景|回顾|总结|情况$|现状|问题|保障|要求$|组织领导|领导小组|加强领导|结语|结束语|前言|引言|意义|目的|宗旨|主题|预算|附件|附则|地点|对象|参加人员|代表组成|议程|奖励|奖项|评奖|联系方式/;
/** What looks back holds no tasks. */
const NOT_A_PLAN = /总结|回顾|述职|汇报|小结|报告/;

/** Types whose documents hold tasks, by checklist id. */
const PLANS = /plan|points|scheme|schedule/;

/** Whether documents of a type hold tasks to be checked by. */
export const isPlan = (documentType: string): boolean => PLANS.test(documentType);

/** Whether a section may hold tasks, by its heading. */
export function holdsTasks({ heading }: SectionNode): boolean {
  return !NO_TASKS.test(heading.title.slice(0, TITLE_MAX)) || /任务|重点工作|(?<!保障|组织|落实)措施|工作安排/.test(heading.title);
}

/**
 * The measurable-task test: which tasks of a plan say what, for whom, how much, by when, by whom and
 * how. Pure; a caller that keeps what blocks hold hands it in.
 */
export function taskReview(document: DocumentView, elements: readonly BlockElements[] = document.blocks.map(({ text }) => elementsOf(text))): TaskReview {
  let review = known.get(document.tree);
  if (!review) known.set(document.tree, (review = reviewOf(document, elements)));
  return review;
}

/** The rule and the report ask for the same. */
const known = new WeakMap<DocumentView['tree'], TaskReview>();

function reviewOf(document: DocumentView, elements: readonly BlockElements[]): TaskReview {
  const tasks: ReviewedTask[] = [];
  const at = new ElementsByOffset(document, elements);
  const visit = (section: SectionNode, inherited: ElementSet): void => {
    const children = section.children.filter((child): child is SectionNode => child.type === 'section');
    const own = section.children.filter((child): child is ParagraphNode => child.type === 'paragraph');
    // A cell of a table (类别、名额) is a part of a task at most.
    const texts = own.filter(({ block }) => document.blocks[block]?.kind !== 'table-cell');
    if (children.length > 0) {
      const shared = [section.heading, ...own].reduce((set, node) => set | (at.within(node) & INHERITED), inherited);
      for (const child of children) visit(child, shared);
    } else if (section.depth === 1 && texts.length > 1) {
      for (const paragraph of texts) add(paragraph, paragraph.text, at.within(paragraph) | inherited);
    } else {
      const span = { start: section.start, end: Math.max(section.heading.end, own.at(-1)?.end ?? 0) };
      add(span, section.heading.title, at.within(span) | inherited);
    }
  };
  const add = ({ start, end }: Span, title: string, set: ElementSet): void => {
    if (end - start < TASK_MIN) return;
    const has = listed(set);
    tasks.push({ start, end, title: title.trim().slice(0, TITLE_MAX), has, lacks: listed(ALL & ~set), complete: has.length >= ENOUGH });
  };
  const sections = articlesOf(document)
    .filter(({ title }) => !NOT_A_PLAN.test(title))
    .flatMap(({ children }) => children.filter((child): child is SectionNode => child.type === 'section' && holdsTasks(child)));
  for (const section of sections) visit(section, 0);
  const head = sections.find((section) => tasks.some(({ start }) => start >= section.start && start < section.end))?.heading;
  const complete = tasks.filter((task) => task.complete).length;
  return head ? { tasks, complete, head: { start: head.start, end: head.end } } : { tasks, complete };
}

/** Elements by where they stand in the draft. */
class ElementsByOffset {
  readonly #document: DocumentView;
  readonly #elements: readonly BlockElements[];

  constructor(document: DocumentView, elements: readonly BlockElements[]) {
    this.#document = document;
    this.#elements = elements;
  }

  /** The elements that begin within a span, found by halving, for spans are many. */
  within({ start, end }: Span): ElementSet {
    const { blocks } = this.#document;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (blocks[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    let found = 0;
    for (let index = low; index < blocks.length && blocks[index]!.start < end; index += 1) {
      const block = blocks[index]!;
      found |= elementsWithin(this.#elements[index]!, start - block.start, end - block.start, block.end - block.start);
    }
    return found;
  }
}
