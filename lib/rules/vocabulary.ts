import { KnownTexts } from '../draft/known-texts.ts';
import { createWordMatcher, type WordMatch, type WordMatcher, type WordTold } from './word-matcher.ts';
import { BATCH } from './rule.ts';

/*
 * Ten rules look for words of their own lists in every block. Their lists are one list here, and a
 * block is read once for all of them.
 */

/** Word of the joint list, start and end of each place, one after the other. */
type Hits = readonly number[];

interface Joint {
  readonly matcher: WordMatcher;
  /** Per word of the joint list: the list it comes from, and its index there. */
  readonly listOf: readonly number[];
  readonly indexIn: readonly number[];
}

const lists: (() => readonly string[])[] = [];
const known = new KnownTexts<Hits>(read, BATCH);
let joint: Joint | null = null;

/**
 * Makes a rule's words ready to be found beside those of the others. To be called when the rule's
 * file is loaded; the words are asked for when the first text is read.
 */
export function vocabularyOf(words: () => readonly string[]): WordMatcher {
  const list = lists.push(words) - 1;
  joint = null;
  known.clear();
  const each = (text: string, told: WordTold): void => {
    const hits = known.get(text);
    for (let at = 0; at < hits.length; at += 3) {
      const word = hits[at]!;
      if (joint!.listOf[word] === list) told(joint!.indexIn[word]!, hits[at + 1]!, hits[at + 2]!);
    }
  };
  const matches = (text: string): readonly WordMatch[] => {
    const found: WordMatch[] = [];
    each(text, (word, start, end) => found.push({ word, start, end }));
    return found;
  };
  return { each, matches };
}

function read(text: string): Hits {
  const hits: number[] = [];
  (joint ??= join()).matcher.each(text, (word, start, end) => void hits.push(word, start, end));
  return hits;
}

function join(): Joint {
  const words: string[] = [];
  const listOf: number[] = [];
  const indexIn: number[] = [];
  lists.forEach((wordsOf, list) => {
    wordsOf().forEach((word, index) => {
      words.push(word);
      listOf.push(list);
      indexIn.push(index);
    });
  });
  return { matcher: createWordMatcher(words), listOf, indexIn };
}
