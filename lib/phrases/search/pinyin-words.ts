import type { PinyinReader } from './pinyin-reader.ts';
import type { Postings } from './postings.ts';

/** Most Chinese words one spelling is tried as. */
const MOST_WORDS = 24;
/** Beginnings of words kept while they grow, the commonest first. */
const BEAM = 120;
/** Shortest and longest spelling looked at. */
const SHORTEST = 2;
const LONGEST = 40;

/** What one character of the word is spelt like: a whole syllable, or its first letters. */
interface Sound {
  readonly letters: string;
  readonly whole: boolean;
}

/** A beginning of a word, and in how many texts its rarest pair stands. */
interface Beginning {
  readonly text: string;
  readonly last: string;
  readonly count: number;
}

/**
 * The Chinese words of some texts by their spelling: quanmian, qmgc, and a last syllable that is not
 * finished. Pairs of characters are sorted by their first letters as they come.
 */
export class PinyinWords {
  readonly #read: PinyinReader;
  readonly #postings: Postings;
  readonly #pairs = new Map<string, string[]>();
  readonly #syllables = new Set<string>();
  #sorted = 0;

  constructor(read: PinyinReader, postings: Postings) {
    this.#read = read;
    this.#postings = postings;
  }

  /** Words the texts hold that may be spelt so, the commonest first; none for what is no spelling. */
  find(spelling: string): readonly string[] {
    const letters = spelling.replaceAll("'", '');
    if (letters.length < SHORTEST || letters.length > LONGEST || !/^[a-z]+$/.test(letters)) return [];
    this.#sortNewPairs();
    for (const sounds of [syllablesOf(letters, this.#syllables), initialsOf(letters)]) {
      const words = sounds === null ? [] : this.#wordsOf(sounds);
      if (words.length > 0) return words;
    }
    return [];
  }

  #wordsOf(sounds: readonly Sound[]): readonly string[] {
    const [first, second] = sounds;
    if (first === undefined || second === undefined) return [];
    let beginnings = this.#pairsOf(first, second).map((pair) => this.#begin(pair));
    for (let at = 2; at < sounds.length; at++) {
      const [before, next] = [sounds[at - 1], sounds[at]];
      if (before === undefined || next === undefined) break;
      beginnings = this.#grown(commonest(beginnings, BEAM), this.#pairsOf(before, next));
    }
    return commonest(beginnings, MOST_WORDS).map(({ text }) => text);
  }

  #begin(pair: string): Beginning {
    return { text: pair, last: Array.from(pair)[1] ?? '', count: this.#postings.countOf(pair) };
  }

  #grown(beginnings: readonly Beginning[], pairs: readonly string[]): Beginning[] {
    const byFirst = new Map<string, string[]>();
    for (const pair of pairs) {
      const [first = '', last = ''] = pair;
      const nexts = byFirst.get(first);
      if (nexts === undefined) byFirst.set(first, [last]);
      else nexts.push(last);
    }
    return beginnings.flatMap(({ text, last, count }) =>
      (byFirst.get(last) ?? []).map((next) => ({ text: text + next, last: next, count: Math.min(count, this.#postings.countOf(last + next)) })),
    );
  }

  /** The pairs of characters that sound like this. */
  #pairsOf(first: Sound, second: Sound): readonly string[] {
    const pairs = this.#pairs.get(`${first.letters.charAt(0)}${second.letters.charAt(0)}`) ?? [];
    if (isInitial(first) && isInitial(second)) return pairs;
    return pairs.filter((pair) => {
      const [left = '', right = ''] = pair;
      return this.#sounds(left, first) && this.#sounds(right, second);
    });
  }

  #sounds(character: string, { letters, whole }: Sound): boolean {
    return this.#read(character).some((reading) => (whole ? reading === letters || reading.replace('v', 'u') === letters : reading.startsWith(letters)));
  }

  /** Tokens are never taken from the postings: those after the last sorted one are new. */
  #sortNewPairs(): void {
    if (this.#sorted === this.#postings.tokenCount) return;
    let at = 0;
    for (const token of this.#postings.tokens()) {
      if (at++ < this.#sorted) continue;
      const [left = '', right = '', more] = token;
      if (right === '' || more !== undefined || !/\p{Script=Han}/u.test(token)) continue;
      for (const key of this.#keysOf(left, right)) {
        const pairs = this.#pairs.get(key);
        if (pairs === undefined) this.#pairs.set(key, [token]);
        else pairs.push(token);
      }
    }
    this.#sorted = this.#postings.tokenCount;
  }

  #keysOf(left: string, right: string): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const first of this.#read(left)) {
      this.#syllables.add(first).add(first.replace('v', 'u'));
      for (const second of this.#read(right)) keys.add(first.charAt(0) + second.charAt(0));
    }
    for (const second of this.#read(right)) this.#syllables.add(second).add(second.replace('v', 'u'));
    return keys;
  }
}

function isInitial({ letters, whole }: Sound): boolean {
  return !whole && letters.length === 1;
}

function commonest(beginnings: readonly Beginning[], most: number): readonly Beginning[] {
  return beginnings.toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, most);
}

/** A letter for each character. */
function initialsOf(letters: string): readonly Sound[] {
  return Array.from(letters, (letter) => ({ letters: letter, whole: false }));
}

/** The fewest syllables that spell the letters, the last of which may be unfinished; `null` when none do. */
function syllablesOf(letters: string, syllables: ReadonlySet<string>): readonly Sound[] | null {
  const best: (readonly Sound[] | null)[] = [[], ...Array.from(letters, () => null)];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start];
      const part = letters.slice(start, end);
      const whole = syllables.has(part);
      const unfinished = end === letters.length && start > 0 && [...syllables].some((syllable) => syllable.startsWith(part));
      if (before === null || before === undefined || !(whole || unfinished)) continue;
      const known = best[end];
      if (known === null || known === undefined || before.length + 1 < known.length) best[end] = [...before, { letters: part, whole }];
    }
  }
  return best[letters.length] ?? null;
}
