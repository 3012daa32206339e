import type { BlockKind } from '../draft/draft.ts';
import type { SpaceMode } from './text-run.ts';

/** What an element is to the text: nothing, a soft break, running text, a block, or one opaque thing. */
export type Shape = 'hidden' | 'break' | 'inline' | 'block' | 'atom' | 'block-atom';

const SILENT = /^(script|style|template|noscript|link|meta|r[tp])$/;
/** Selects what is one opaque thing in the text. */
export const ATOMS =
  'img,video,audio,canvas,iframe,object,embed,svg,math,input,textarea,select,button,hr,progress,meter,[contenteditable="false" i]';
/** Only for documents that are not laid out (a hidden frame), where the computed display is empty. */
const INLINE_TAG = /^(a|b|br|code|del|em|font|i|img|ins|mark|s|small|span|strong|su[bp]|u|wbr)$/;
/** Blocks whose emptiness a reader sees as an empty paragraph even without a line break inside. */
const LINE_TAG = /^(p|h[1-6]|li|td|th|pre|dt|dd)$/;

/** Judges an element by its tag, its attributes and how it is displayed. */
export function shapeOf(element: Element, style: CSSStyleDeclaration): Shape {
  const tag = element.localName;
  if (SILENT.test(tag)) return 'hidden';
  const { display } = style;
  if (display === 'none') return 'hidden';
  if (tag === 'br') return 'break';
  const inline = display === '' ? INLINE_TAG.test(tag) : /^(inline|contents|ruby|math)/.test(display);
  if (element.matches(ATOMS)) return inline && tag !== 'hr' ? 'atom' : 'block-atom';
  return inline ? 'inline' : 'block';
}

/** How the text right inside an element shows white space. */
export function spaceModeOf(style: CSSStyleDeclaration): SpaceMode {
  const value = style.getPropertyValue('white-space-collapse') || style.whiteSpace;
  if (value === '' || /^(normal|nowrap|collapse)/.test(value)) return 'collapse';
  return /^(pre-line|preserve-breaks)/.test(value) ? 'breaks' : 'preserve';
}

/** Whether an element with nothing in it shows as an empty paragraph. */
export function showsWhenEmpty(element: Element): boolean {
  return LINE_TAG.test(element.localName);
}

/** What the blocks inside an element are. `depth` counts the lists around. */
export interface BlockContext {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly depth: number;
}

export const ROOT_CONTEXT: BlockContext = { kind: 'paragraph', depth: 0 };

/** The context inside `element`, given the one around it. */
export function contextInside(element: Element, around: BlockContext): BlockContext {
  const tag = element.localName;
  const level = headingLevel(element, tag);
  if (level > 0) return { kind: 'heading', level, depth: around.depth };
  if (tag === 'ul' || tag === 'ol' || tag === 'menu') return { ...around, depth: around.depth + 1 };
  if (tag === 'li') return { kind: 'list-item', level: Math.max(1, around.depth), depth: around.depth };
  if (tag === 'td' || tag === 'th') return { kind: 'table-cell', depth: 0 };
  return around;
}

function headingLevel(element: Element, tag: string): number {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  if (element.getAttribute('role') !== 'heading') return 0;
  return Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2));
}

export function sameContext(a: BlockContext, b: BlockContext): boolean {
  return a === b || (a.kind === b.kind && a.level === b.level && a.depth === b.depth);
}
