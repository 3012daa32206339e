import { articlesOf, type Article } from './wording-articles.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { outOfPlace, placesOf, quoted, tenseReader, type TenseWord } from './wording-tense.ts';

const LEAST = 5;

const VERBS = ['开展', '举办', '组织', '召开', '加强', '做好', '抓好', '推进', '完善', '建立', '制定', '落实'];
const AHEAD = [...VERBS.flatMap((verb) => [`我们将${verb}`, `将${verb}`, `拟${verb}`, `计划${verb}`, `打算${verb}`, `力争${verb}`]), '将进一步', '将继续', '将于', '将要', '将以', '将重点', '拟于', '计划于', '打算在', '力争在', '力争到', '争取在', '到年底', '年底前', '明年将'];
/** A past plan told in a summary, or something not about the writer's own future. */
const TOLD = /原计划|年初计划|按计划|按照计划|曾|当时|了(?:[，,。]|$)|已经?/;
const NEXT = /下一步|下步|打算|计划|思路|设想|安排|努力方向|明年|来年|今后|下半年|展望|目标|整改|改进|措施|建议|问题|不足/;
const TURNS_AHEAD = /^(?:下一步|今后|明年|来年|下半年|新的一年|20\d\d年[，,]?(?:我们|本|我)|展望)/;
const SUMMARY_TITLE = /总结|小结/;
const MIXED_TITLE = /计划|打算|思路|安排|要点/;

export default defineRule<readonly TenseWord[]>({
  id: 'wording/plan-in-summary',
  title: '总结写成了计划',
  why: '总结写做过的事和结果。“下一步”之外成段的“将开展”“拟举办”说明照搬了计划，没有改成结果。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: [
      '机关工会2025年工作总结\n一、主要工作\n3月将举办女职工活动。\n5月将组织健步走，力争在月底完成。\n拟开展技能比武，计划于9月举行。\n将加强宣传，将完善制度。',
    ],
    ok: [
      '机关工会2025年工作总结\n一、主要工作\n3月举办女职工活动，参加80人。\n二、下一步打算\n将举办技能比武，将加强宣传，将完善制度，拟开展读书活动，将组织健步走。',
      '机关工会2026年工作计划\n一、任务\n将举办比武，将加强宣传，将完善制度，拟开展读书活动，将组织健步走。',
      '机关工会2025年工作总结及2026年工作计划\n将举办比武，将加强宣传，将完善制度，拟开展读书活动，将组织健步走。',
    ],
  },
  summarise: (() => {
    const read = tenseReader(AHEAD, TOLD);
    return ({ text }) => read(text);
  })(),
  *check(document, _context, summaries): Iterable<RuleFinding> {
    if (summaries.every((words) => words.length === 0)) return;
    for (const article of articlesOf(document)) {
      if (!SUMMARY_TITLE.test(article.title) || MIXED_TITLE.test(article.title)) continue;
      const found = outOfPlace(article, [...placesOf(article, NEXT), lookingAhead(article, document.blocks)], document, summaries);
      const [first] = found;
      if (!first || found.length < LEAST) continue;
      yield {
        start: first.start,
        end: first.end,
        message: `总结里有${found.length}处写的是还没做的事，如${quoted(found)}，像是从计划里抄来的。请改成做了什么、结果怎样；真正的打算放到“下一步”里。`,
      };
    }
  },
});

/** From the paragraph that turns to the future to the article's end. */
function lookingAhead({ start, end }: Article, blocks: readonly { readonly start: number; readonly text: string }[]): { start: number; end: number } {
  const turn = blocks.find((block) => block.start > start && block.start < end && TURNS_AHEAD.test(block.text));
  return { start: turn?.start ?? end, end };
}
