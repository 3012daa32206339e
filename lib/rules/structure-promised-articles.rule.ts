import { numberOf } from '../syntax/numbering.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** （三篇）, 精选15篇 */
const PROMISE = /[（(](?:精选|通用|合集|模板|共|最新|汇总|推荐|集锦|优秀|热门)?\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?篇[)）]/;
const ARTICLE = /^[\s#*【[（(]{0,4}(?:第\s?)?(?:篇\s?[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十\d]{1,3}\s?篇)(?:[】\]）)：:、\s*]|$)|^.{4,40}篇\s?[一二三四五六七八九十\d]{1,3}[：:]?$/;
const HEAD = 6;

export default defineRule({
  id: 'structure/promised-articles',
  title: '题目说有几篇，文中没有',
  why: '“（三篇）”是范文网站合集的题目，正式文稿只有一篇；照抄题目会露出套用的痕迹（标题应准确简要，GB/T 9704-2012 7.3.1）。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  summarise: ({ text }) => (text.length <= 60 ? { promised: PROMISE.exec(text), isArticle: ARTICLE.test(text) } : null),
  examples: {
    bad: ['机关工会2026年工作计划(三篇)\n一、方针\n服务大局。', '后勤工会工作计划（精选5篇）\n后勤工会工作计划 篇1\n新的一年要这样做。'],
    ok: ['机关工会2026年工作计划\n全年编发简报三篇。', '机关工会工作计划（两则）\n新的一年要这样做。', '机关工会工作计划（2篇）\n篇一\n稳中求进。\n篇二\n年底见效。'],
  },
  *check({ blocks }, _context, summaries): Iterable<RuleFinding> {
    const index = summaries.slice(0, HEAD).findIndex((summary) => summary?.promised);
    const match = summaries[index]?.promised;
    const block = blocks[index];
    if (!match || !block) return;
    const count = numberOf(match[1] as string);
    const found = Math.max(1, summaries.filter((summary) => summary?.isArticle).length);
    if (count < 2 || found >= count) return;
    const span = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    yield { ...span, message: `题目说有${count}篇，文中只有${found}篇。正式文稿请删去“${match[0]}”。`, fixes: [{ ...span, title: `删去“${match[0]}”`, text: '' }] };
  },
});
