import type { Draft, DraftInput } from './draft.ts';
import { draftFromString } from './from-string.ts';

/**
 * Any input as a draft. The HTML and Markdown readers are loaded when first needed.
 * @throws {TypeError} when the input is none of the kinds of {@link DraftInput}.
 */
export async function toDraft(input: DraftInput): Promise<Draft> {
  if (typeof input === 'string') return draftFromString(input);
  if ('html' in input) return (await import('./from-html.ts')).draftFromHtml(input.html);
  if ('markdown' in input) return (await import('./from-markdown.ts')).draftFromMarkdown(input.markdown);
  if (typeof input.text === 'string' && Array.isArray(input.blocks)) return input;
  throw new TypeError('toDraft takes a string, { html }, { markdown } or a Draft');
}
