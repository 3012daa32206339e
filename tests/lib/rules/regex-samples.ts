import type { CharSet, RegexNode } from '../../../lib/patterns/regex-syntax.ts';
import type { Chance } from '../phrases/random.ts';

/** What is taken of a set that holds thousands: all kinds of characters that texts are made of. */
const USUAL = [...'工会的了在年月日一二三人名个1234506789，。、；：,.;!?！？（）()“”《》—- xX×*_…%等第届员司学院省市县'];
const LARGE = 300;
const TRIES = 20;
const MOST_ROUNDS = 3;

/**
 * A text that an expression may match, without the units to avoid wherever there is a choice. What is
 * looked at is written too, so that many samples are no match; enough of them are.
 */
export function sampleOf(node: RegexNode, avoid: ReadonlySet<number>, chance: Chance): string {
  switch (node.type) {
    case 'chars':
      return characterOf(node.set, avoid, chance);
    case 'edge':
      return '';
    case 'look':
      return node.negative ? '' : sampleOf(node.body, avoid, chance);
    case 'alternatives':
      return fitting(() => sampleOf(chance.pick(node.branches), avoid, chance), avoid);
    case 'repeat': {
      const rounds = node.min + chance.below(Math.min(node.max - node.min, MOST_ROUNDS) + 1);
      return Array.from({ length: rounds }, () => sampleOf(node.body, avoid, chance)).join('');
    }
    case 'sequence':
      return sequenceOf(node.parts, avoid, chance);
  }
}

/** `X(?<=YX)` is written as `YX`; what stands behind a look-ahead in the middle is left to chance. */
function sequenceOf(parts: readonly RegexNode[], avoid: ReadonlySet<number>, chance: Chance): string {
  let text = '';
  for (const [at, part] of parts.entries()) {
    const sample = sampleOf(part, avoid, chance);
    if (part.type === 'look' && part.behind && at > 0) text = sample || text;
    else if (part.type !== 'look' || part.behind || at === parts.length - 1 || chance.below(3) === 0) text += sample;
  }
  return text;
}

function characterOf(set: CharSet, avoid: ReadonlySet<number>, chance: Chance): string {
  return fitting(() => {
    const [from, to] = chance.pick(set);
    if (to - from < LARGE) return String.fromCharCode(from + chance.below(to - from + 1));
    const usual = chance.pick(USUAL);
    return from <= usual.charCodeAt(0) && usual.charCodeAt(0) <= to ? usual : String.fromCharCode(from);
  }, avoid);
}

function fitting(sample: () => string, avoid: ReadonlySet<number>): string {
  let text = sample();
  for (let tries = 1; tries < TRIES && holdsAny(text, avoid); tries += 1) text = sample();
  return text;
}

/** Whether a text has any of these units. */
export function holdsAny(text: string, units: ReadonlySet<number>): boolean {
  for (let at = 0; at < text.length; at += 1) if (units.has(text.charCodeAt(at))) return true;
  return false;
}
