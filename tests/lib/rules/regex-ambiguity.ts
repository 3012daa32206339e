import type { CharSet, RegexNode } from '../../../lib/patterns/regex-syntax.ts';

/*
 * How badly an expression can backtrack: where two variable loops can share out the same characters
 * between them, the engine tries every way to do so before it gives up. The cost counts those ways for
 * one place of a text.
 */

/** A loop at the edge of a node, and what stands between that edge and the loop. */
interface EdgeLoop {
  readonly body: RegexNode;
  readonly set: CharSet;
  readonly span: number;
  readonly gap: readonly RegexNode[];
}

/** What an unbounded loop counts as: the longest run of one kind of character that a text may hold. */
const UNBOUNDED = 10_000;
const MOST_ROUNDS = 20;
const SMALL: CharSet = [];

/**
 * The worst number of ways to share out characters, 1 where every match is found in one way.
 * @param mayFail whether something behind the node may fail, so that its other ways are tried at all.
 */
export function backtrackingCost(node: RegexNode, mayFail = false): number {
  switch (node.type) {
    case 'chars':
    case 'edge':
      return 1;
    case 'look':
      // A look-behind is matched backwards: what stands in front of a loop is what may fail.
      return backtrackingCost(node.body, true);
    case 'alternatives':
      return Math.max(1, ...node.branches.map((branch) => backtrackingCost(branch, mayFail)));
    case 'sequence':
      return Math.max(1, ...node.parts.map((part, index) => backtrackingCost(part, mayFail || node.parts.slice(index + 1).some(canFail))), sharedInSequence(node.parts, mayFail));
    case 'repeat':
      return Math.max(backtrackingCost(node.body, true), sharedBetweenRounds(node));
  }
}

function canFail(node: RegexNode): boolean {
  return !(node.type === 'repeat' && node.min === 0);
}

function sharedInSequence(parts: readonly RegexNode[], mayFail: boolean): number {
  let worst = 1;
  for (let first = 0; first < parts.length; first += 1) {
    for (const left of loopsAt('end', parts[first]!)) {
      for (let second = first + 1; second < parts.length; second += 1) {
        const part = parts[second]!;
        const isLast = part.type === 'repeat' && part.body.type === 'chars' && !mayFail && !parts.slice(second + 1).some(canFail);
        if (isLast) continue;
        const between = parts.slice(first + 1, second);
        for (const right of loopsAt('start', part)) {
          if (canShare(left, right, between)) worst = Math.max(worst, left.span * right.span);
        }
      }
    }
  }
  return worst;
}

/** `(a+)+` shares the characters of one round with the next; each round multiplies the ways. */
function sharedBetweenRounds({ body, max }: RegexNode & { type: 'repeat' }): number {
  if (max < 2) return 1;
  const rounds = Math.min(max, MOST_ROUNDS) - 1;
  let ways = alikeBranches(body) ? 2 : 1;
  for (const left of loopsAt('end', body)) {
    for (const right of loopsAt('start', body)) if (canShare(left, right, [])) ways = Math.max(ways, left.span, right.span, 2);
  }
  return ways ** rounds;
}

/** `(?:\w|\d)`: a character that two branches take. */
function alikeBranches(node: RegexNode): boolean {
  if (node.type !== 'alternatives') return false;
  const single = node.branches.flatMap((branch) => (branch.type === 'chars' ? [branch.set] : branch.type === 'sequence' && branch.parts.length === 1 && branch.parts[0]?.type === 'chars' ? [branch.parts[0].set] : []));
  return single.some((set, index) => single.slice(index + 1).some((other) => intersect(set, other).length > 0));
}

/** Whether the left loop may leave a round to what follows it: the right loop, reached over characters of both. */
function canShare(left: EdgeLoop, right: EdgeLoop, between: readonly RegexNode[]): boolean {
  const common = intersect(left.set, right.set);
  if (common.length === 0) return false;
  const gap = [...left.gap.toReversed(), ...between, ...right.gap];
  if (intersect(firstOf([left.body]), firstOf([...gap, right.body])).length === 0) return false;
  return [left.body, right.body, ...gap].every((node) => matchesWithin(node, common));
}

/** The characters a sequence can begin with. */
function firstOf(parts: readonly RegexNode[]): CharSet {
  const set: (readonly [number, number])[] = [];
  for (const part of parts) {
    set.push(...firstOfOne(part));
    if (!mayBeEmpty(part)) break;
  }
  return set;
}

function firstOfOne(node: RegexNode): CharSet {
  switch (node.type) {
    case 'chars':
      return node.set;
    case 'edge':
    case 'look':
      return SMALL;
    case 'repeat':
      return firstOf([node.body]);
    case 'sequence':
      return firstOf(node.parts);
    case 'alternatives':
      return node.branches.flatMap((branch) => firstOf([branch]));
  }
}

function mayBeEmpty(node: RegexNode): boolean {
  switch (node.type) {
    case 'chars':
      return false;
    case 'edge':
    case 'look':
      return true;
    case 'repeat':
      return node.min === 0 || mayBeEmpty(node.body);
    case 'sequence':
      return node.parts.every(mayBeEmpty);
    case 'alternatives':
      return node.branches.some(mayBeEmpty);
  }
}

/** Whether a node can match characters of the set alone. */
function matchesWithin(node: RegexNode, set: CharSet): boolean {
  switch (node.type) {
    case 'chars':
      return intersect(node.set, set).length > 0;
    case 'edge':
    case 'look':
      return true;
    case 'repeat':
      return node.min === 0 || matchesWithin(node.body, set);
    case 'sequence':
      return node.parts.every((part) => matchesWithin(part, set));
    case 'alternatives':
      return node.branches.some((branch) => matchesWithin(branch, set));
  }
}

function loopsAt(side: 'start' | 'end', node: RegexNode): EdgeLoop[] {
  switch (node.type) {
    case 'chars':
    case 'edge':
    case 'look':
      return [];
    case 'alternatives':
      return node.branches.flatMap((branch) => loopsAt(side, branch));
    case 'repeat': {
      const span = Math.min(node.max, UNBOUNDED) - node.min;
      const own: EdgeLoop[] = span > 0 ? [{ body: node.body, set: charactersOf(node.body), span, gap: [] }] : [];
      return [...own, ...loopsAt(side, node.body)];
    }
    case 'sequence': {
      const parts = side === 'start' ? node.parts : node.parts.toReversed();
      return parts.flatMap((part, index) => loopsAt(side, part).map((loop) => ({ ...loop, gap: [...parts.slice(0, index), ...loop.gap] })));
    }
  }
}

function charactersOf(node: RegexNode): CharSet {
  switch (node.type) {
    case 'chars':
      return node.set;
    case 'edge':
    case 'look':
      return SMALL;
    case 'repeat':
      return charactersOf(node.body);
    case 'sequence':
      return node.parts.flatMap(charactersOf);
    case 'alternatives':
      return node.branches.flatMap(charactersOf);
  }
}

/** One or two characters of every class in an expression: what a hostile text would be made of. */
export function sampleCharacters(node: RegexNode): string[] {
  switch (node.type) {
    case 'edge':
      return [];
    case 'chars':
      return [...new Set([node.set[0]?.[0], node.set.at(-1)?.[1]])].flatMap((code) => (code === undefined ? [] : [String.fromCharCode(code)]));
    case 'look':
    case 'repeat':
      return sampleCharacters(node.body);
    case 'sequence':
      return node.parts.flatMap(sampleCharacters);
    case 'alternatives':
      return node.branches.flatMap(sampleCharacters);
  }
}

function intersect(a: CharSet, b: CharSet): CharSet {
  return a.flatMap(([low, high]) => b.flatMap(([from, to]) => (Math.max(low, from) <= Math.min(high, to) ? [[Math.max(low, from), Math.min(high, to)] as const] : [])));
}
