import type { Checklist } from './checklist.ts';

/** How much of a draft is read to tell its type, in UTF-16 units. */
const SAMPLE = 4000;
/** How many different words must speak for a type where the title says nothing. */
const WORDS_MIN = 3;
/** A word against a type outweighs so many for it. */
const AGAINST = 2;

/** What speaks for a type: the narrower type first, then the words named last in the title, then the text. */
interface Evidence {
  readonly checklist: Checklist;
  /** -1 where the title does not name it. */
  readonly rank: number;
  /** Where its last words end in the title. */
  readonly end: number;
}

/**
 * The document type a draft is most likely of, by its title first and its text second. A title of two
 * kinds (总结及计划) goes to the kind named last, as writers put the purpose at the end.
 */
export function recogniseType(title: string, text: string, checklists: readonly Checklist[], fallback: string): Checklist {
  const sample = text.slice(0, SAMPLE);
  // What a web page puts behind the title (`…工作计划_煤矿工作总结`) is not part of it.
  const own = title.split(/(?<=[\u4e00-\u9fff])[_|](?=[\u4e00-\u9fff])/)[0] ?? title;
  const chosen = byTitle(own, sample, checklists) ?? byText(sample, checklists, WORDS_MIN) ?? checklists.find(({ id }) => id === fallback);
  if (!chosen) throw new RangeError(`no checklist with the id "${fallback}"`);
  return chosen;
}

function byTitle(title: string, sample: string, checklists: readonly Checklist[]): Checklist | undefined {
  const named = checklists.map((checklist) => titleEvidence(checklist, title)).filter(({ rank }) => rank >= 0);
  named.sort((a, b) => b.rank - a.rank || b.end - a.end);
  const [best] = named;
  if (!best) return undefined;
  const equals = named.filter(({ rank, end }) => rank === best.rank && end === best.end).map(({ checklist }) => checklist);
  return equals.length > 1 ? byText(sample, equals, Number.NEGATIVE_INFINITY) : best.checklist;
}

function titleEvidence(checklist: Checklist, title: string): Evidence {
  const { recognise } = checklist;
  if (recognise.notTitle?.test(title)) return { checklist, rank: -1, end: 0 };
  const last = [...title.matchAll(new RegExp(recognise.title.source, 'g'))].at(-1);
  return last ? { checklist, rank: recognise.rank ?? 0, end: last.index + last[0].length } : { checklist, rank: -1, end: 0 };
}

/** The type most of whose words are met, with at least `least` of them; the first of equals. */
function byText(sample: string, checklists: readonly Checklist[], least: number): Checklist | undefined {
  let best: { readonly checklist: Checklist; readonly words: number } | undefined;
  for (const checklist of checklists) {
    const { text, against } = checklist.recognise;
    const words = differentWords(text, sample) - AGAINST * differentWords(against, sample);
    if (words >= least && (best === undefined || words > best.words)) best = { checklist, words };
  }
  return best?.checklist;
}

function differentWords(pattern: RegExp | undefined, sample: string): number {
  if (!pattern) return 0;
  return new Set([...sample.matchAll(new RegExp(pattern.source, 'g'))].map(([word]) => word)).size;
}
