import { defineRule, type RuleFinding } from './rule.ts';
import { articlesOf, walkSections } from './wording-articles.ts';
import { elementsOf, setOf } from './wording-task-elements.ts';
import { holdsTasks, isPlan } from './wording-task-review.ts';
import { vocabularyOf } from './vocabulary.ts';

const ADVERBS = ['进一步', '不断', '切实', '大力', '积极', '全面', '努力', '充分', '认真', '深入'];
/** So many of them, and nothing that can be checked, make a slogan. */
const LEAST = 3;
/** Characters of text to each of them at most: a long paragraph may well have three. */
const APART = 70;
/** More than these are one thing to say. */
const MOST = 5;
const SHOWN = 40;
const CHECKABLE = setOf('measure', 'deadline', 'owner');
const vocabulary = vocabularyOf(() => ADVERBS);

export default defineRule<number>({
  id: 'wording/slogans',
  title: '口号段',
  why: '一段里全是“进一步、不断、切实”，没有数量、时限和责任人，读完不知道要做什么。',
  severity: 'info',
  scope: 'document',
  examples: {
    bad: ['机关工会2026年工作计划\n一、主要任务\n进一步解放思想，不断开拓创新，切实转变作风，努力开创各项事业新局面。'],
    ok: [
      '机关工会2026年工作计划\n一、主要任务\n进一步解放思想，不断开拓创新，切实转变作风，6月底前完成12个科室的走访。',
      '机关工会2026年工作计划\n一、指导思想\n进一步解放思想，不断开拓创新，切实转变作风，努力开创新局面。',
    ],
  },
  summarise: ({ text }) => slogansIn(text),
  *check(document, _context, summaries): Iterable<RuleFinding> {
    if (!isPlan(document.documentType) || summaries.every((count) => count === 0)) return;
    const found = new Set<number>();
    for (const article of articlesOf(document)) {
      walkSections(article.children, (section) => {
        if (!holdsTasks(section)) return false;
        for (const child of section.children) if (child.type === 'paragraph' && summaries[child.block]! > 0) found.add(child.block);
        return true;
      });
    }
    for (const index of [...found].slice(0, MOST)) {
      const { start, end } = document.blocks[index]!;
      yield { start, end: Math.min(end, start + SHOWN), message: `这一段有${summaries[index]!}个“进一步、不断、切实”一类的词，却没有数量、时限和责任人。请补上：做到多少、什么时候做完、谁来做。` };
    }
  },
});

/** How many such adverbs a block has, or 0 where it says anything that can be checked. */
function slogansIn(text: string): number {
  let count = 0;
  vocabulary.each(text, () => (count += 1));
  if (count < LEAST || count * APART < text.length || (elementsOf(text).all & CHECKABLE) !== 0) return 0;
  return count;
}
