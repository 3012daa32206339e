/** Ranges of UTF-16 units, ends included; they may overlap. */
export type CharSet = readonly (readonly [number, number])[];

/** A regular expression as far as its loops and its ends matter: groups are gone. */
export type RegexNode =
  | { readonly type: 'chars'; readonly set: CharSet }
  /** `^`, `$`, `\b` or `\B`. */
  | { readonly type: 'edge'; readonly source: string }
  | { readonly type: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: RegexNode }
  | { readonly type: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly type: 'alternatives'; readonly branches: readonly RegexNode[] }
  | { readonly type: 'repeat'; readonly min: number; readonly max: number; readonly body: RegexNode };

const LAST = 0xffff;
const ANY: CharSet = [[0, LAST]];
const DIGIT: CharSet = [[0x30, 0x39]];
const WORD: CharSet = [[0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const SPACE: CharSet = [[0x09, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff]];
/** The units at which `^` and `$` know a line's end, and which `.` leaves out. */
export const LINE_ENDS: CharSet = [[0x0a, 0x0a], [0x0d, 0x0d], [0x2028, 0x2029]];
const CLASSES: Readonly<Record<string, CharSet>> = { d: DIGIT, w: WORD, s: SPACE, D: inverse(DIGIT), W: inverse(WORD), S: inverse(SPACE) };
const CONTROL: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

/**
 * Reads a JavaScript expression's source.
 * @throws {SyntaxError} on what it does not know, so that nothing goes unchecked.
 */
export function parseRegex(source: string): RegexNode {
  const parser = new Parser(source);
  const node = parser.alternatives();
  parser.expectEnd();
  return node;
}

/** All units that are not in a set. */
export function inverse(set: CharSet): CharSet {
  const gaps: [number, number][] = [];
  let from = 0;
  for (const [low, high] of set.toSorted((a, b) => a[0] - b[0])) {
    if (low > from) gaps.push([from, low - 1]);
    from = Math.max(from, high + 1);
  }
  if (from <= LAST) gaps.push([from, LAST]);
  return gaps;
}

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): RegexNode {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0]! : { type: 'alternatives', branches };
  }

  expectEnd(): void {
    if (this.#at < this.#source.length) throw new SyntaxError(`unread: ${this.#source.slice(this.#at)}`);
  }

  #take(token: string): boolean {
    if (!this.#source.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) this.#at += match[0].length;
    return match;
  }

  #sequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) parts.push(this.#quantified(this.#atom()));
    return parts.length === 1 ? parts[0]! : { type: 'sequence', parts };
  }

  #quantified(body: RegexNode): RegexNode {
    const match = this.#match(/(?:([*+?])|\{(\d{1,6})(?:(,)(\d{0,6}))?\})\??/y);
    if (!match) return body;
    const [, sign, least, comma, most] = match;
    if (sign) return { type: 'repeat', min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity, body };
    const min = Number(least);
    return { type: 'repeat', min, max: comma ? (most ? Number(most) : Infinity) : min, body };
  }

  #atom(): RegexNode {
    const look = this.#match(/\(\?(<?)([=!])/y);
    if (look) return { type: 'look', behind: look[1] === '<', negative: look[2] === '!', body: this.#group() };
    if (this.#match(/\((?:\?:|\?<[\p{L}$_][\p{L}\p{N}$_]*>|(?!\?))/uy)) return this.#group();
    if (this.#take('(')) throw new SyntaxError(`unread: ${this.#source.slice(this.#at)}`);
    if (this.#take('[')) return { type: 'chars', set: this.#class() };
    const edge = this.#match(/\^|\$|\\[bB]/y);
    if (edge) return { type: 'edge', source: edge[0] };
    if (this.#take('.')) return { type: 'chars', set: inverse(LINE_ENDS) };
    // What a group held may be anything, and nothing.
    if (this.#match(/\\(?:[1-9]|k<\w+>)/y)) return { type: 'repeat', min: 0, max: 1, body: { type: 'chars', set: ANY } };
    return { type: 'chars', set: this.#character() };
  }

  #group(): RegexNode {
    const body = this.alternatives();
    if (!this.#take(')')) throw new SyntaxError(`no ) in ${this.#source}`);
    return body;
  }

  #class(): CharSet {
    const negated = this.#take('^');
    const set: (readonly [number, number])[] = [];
    while (!this.#take(']')) {
      const first = this.#inClass();
      const last = isOne(first) && this.#match(/-(?!\])/y) ? this.#inClass() : null;
      if (last && isOne(last)) set.push([first[0]![0], last[0]![1]]);
      // A hyphen beside a class of characters is one.
      else set.push(...first, ...(last ? [...one(HYPHEN), ...last] : []));
    }
    return negated ? inverse(set) : set;
  }

  #inClass(): CharSet {
    return this.#take('\\b') ? one(BACKSPACE) : this.#character();
  }

  #character(): CharSet {
    const control = this.#match(/\\c([A-Za-z])/y);
    if (control) return one(control[1]!.charCodeAt(0) & 31);
    if (this.#match(/\\0\d/y)) throw new SyntaxError(`octal in ${this.#source}`);
    const match = this.#match(/\\(?:u([\da-fA-F]{4})|u\{([\da-fA-F]+)\}|x([\da-fA-F]{2})|p\{[^}]+\}|P\{[^}]+\}|(.))|([^])/y);
    if (!match) throw new SyntaxError(`unread: ${this.#source.slice(this.#at)}`);
    const [whole, unit, point, byte, escaped, plain] = match;
    const code = unit ?? point ?? byte;
    if (code !== undefined) return one(Math.min(Number.parseInt(code, 16), LAST));
    if (plain !== undefined) return one(plain.charCodeAt(0));
    if (escaped === undefined) return whole.startsWith('\\p') ? [[0x80, LAST]] : ANY;
    return CLASSES[escaped] ?? one(CONTROL[escaped] ?? escaped.charCodeAt(0));
  }
}

const BACKSPACE = 8;
const HYPHEN = 0x2d;
const isOne = (set: CharSet): boolean => set.length === 1 && set[0]![0] === set[0]![1];

function one(code: number): CharSet {
  return [[code, code]];
}
