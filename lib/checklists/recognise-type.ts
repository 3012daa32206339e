import type { Checklist } from './checklist.ts';

/**
 * The document type a draft is most likely of, by its title first and its text second. A title of two
 * kinds (总结及计划) goes to the kind named last, as writers put the purpose at the end.
 */
export function recogniseType(title: string, text: string, checklists: readonly Checklist[], fallback: string): Checklist {
  const sample = text.slice(0, 4000);
  // What a web page puts behind the title (`…工作计划_煤矿工作总结`) is not part of it.
  const own = title.split(/(?<=[\u4e00-\u9fff])[_|](?=[\u4e00-\u9fff])/)[0] ?? title;
  let best: { checklist: Checklist; score: number } | null = null;
  for (const checklist of checklists) {
    const score = scoreOf(checklist, own, sample);
    if (score > 0 && (best === null || score > best.score)) best = { checklist, score };
  }
  const chosen = best?.checklist ?? checklists.find(({ id }) => id === fallback);
  if (!chosen) throw new RangeError(`no checklist with the id "${fallback}"`);
  return chosen;
}

function scoreOf({ recognise }: Checklist, title: string, text: string): number {
  let score = 0;
  const found = recognise.title.exec(title);
  if (found && !recognise.notTitle?.test(title)) score += 10 + (found.index + found[0].length) / (title.length + 1);
  if (title === '' || !found) score += count(recognise.text, text) - count(recognise.against, text) * 2 > 3 ? 1 : 0;
  return score;
}

function count(pattern: RegExp | undefined, text: string): number {
  if (!pattern) return 0;
  return [...text.matchAll(new RegExp(pattern.source, 'g'))].length;
}
