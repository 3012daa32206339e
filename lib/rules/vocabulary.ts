import { createWordMatcher, type WordMatch, type WordMatcher, type WordTold } from './word-matcher.ts';

/*
 * Ten rules look for words of their own lists in every block. Their lists are one list here, and a
 * block is read once for all of them.
 */

/** A rule's own list of words. */
interface Member {
  readonly words: () => readonly string[];
  /** Of the text read last: word, start and end of each place, one after the other. */
  hits: number[];
}

const NOTHING: number[] = [];
const members: Member[] = [];
let joint: { readonly matcher: WordMatcher; readonly owners: readonly Member[]; readonly offsets: readonly number[]; readonly size: number } | null = null;
let lastText: string | null = null;

/**
 * Makes a rule's words ready to be found beside those of the others. To be called when the rule's
 * file is loaded; the words are asked for when the first text is read.
 */
export function vocabularyOf(words: () => readonly string[]): WordMatcher {
  const member: Member = { words, hits: NOTHING };
  members.push(member);
  const each = (text: string, told: WordTold): void => {
    read(text);
    const { hits } = member;
    for (let at = 0; at < hits.length; at += 3) told(hits[at]!, hits[at + 1]!, hits[at + 2]!);
  };
  const matches = (text: string): readonly WordMatch[] => {
    const found: WordMatch[] = [];
    each(text, (word, start, end) => found.push({ word, start, end }));
    return found;
  };
  return { each, matches };
}

/** Finds the words of all members; the rules ask block by block, so to remember the last is enough. */
function read(text: string): void {
  if (joint?.size !== members.length) join();
  else if (text === lastText) return;
  lastText = text;
  for (const member of members) member.hits = NOTHING;
  const { matcher, owners, offsets } = joint!;
  matcher.each(text, (word, start, end) => {
    const owner = owners[word]!;
    if (owner.hits === NOTHING) owner.hits = [];
    owner.hits.push(word - offsets[word]!, start, end);
  });
}

function join(): void {
  const words: string[] = [];
  const owners: Member[] = [];
  const offsets: number[] = [];
  for (const member of members) {
    const offset = words.length;
    for (const word of member.words()) {
      words.push(word);
      owners.push(member);
      offsets.push(offset);
    }
  }
  joint = { matcher: createWordMatcher(words), owners, offsets, size: members.length };
}
