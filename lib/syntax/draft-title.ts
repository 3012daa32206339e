import type { Draft } from '../draft/draft.ts';
import { readNumbering, skipLineMarks } from './numbering.ts';

/** The last word of an official document's title, GB/T 9704-2012 7.3.1 (文种) and the types in use beside it. */
const DOCUMENT_WORD = /(?:计划|要点|总结|方案|报告|安排|打算|思路|意见|规划|通知|办法|纪要|汇报|小结|清单|策划书|预案|讲话|决定|请示|函)/;
const ENDS_AS_TITLE = new RegExp(`${DOCUMENT_WORD.source}(?:及?安排)?(?:[（(][^）)]{1,14}[）)])?[\\s_＿-]*(?:范文|模板|精选|[一二三四五六七八九十\\d]{0,3}篇|篇\\s?[一二三四五六七八九十\\d]{1,3})*[\\s：:]*$`);
const TITLE_MAX = 60;
const LOOK_AT = 8;

/**
 * The blocks at a draft's head that are its title: short lines that end in a document word. Template
 * collections repeat them; a title run together with the text counts as far as its document word.
 * @returns the words of the title and the spans (draft offsets) of every copy.
 */
export function findTitle(draft: Draft): { title: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let title = '';
  for (const block of draft.blocks.slice(0, LOOK_AT)) {
    const from = skipLineMarks(block.text);
    const words = block.text.slice(from).trim();
    const isCopy = title !== '' && (words.startsWith(title) || title.startsWith(words));
    if ((title === '' || isCopy) && isTitle(words, block.kind === 'heading' && block.level === 1)) {
      title = title === '' ? words : title;
      spans.push({ start: block.start, end: block.end });
    } else if (title !== '' && words.startsWith(title.replace(/[\s。：:]+$/, '')) && words.length > title.length) {
      spans.push({ start: block.start, end: block.start + from + title.length });
      break;
    } else if (spans.length > 0) break;
  }
  return { title, spans };
}

function isTitle(words: string, isTopHeading: boolean): boolean {
  if (words.length === 0 || words.length > TITLE_MAX || /[。；;]/.test(words.slice(0, -1))) return false;
  const numbering = readNumbering(words, 0);
  if (numbering && numbering.style !== 'article') return false;
  return isTopHeading || ENDS_AS_TITLE.test(words);
}
