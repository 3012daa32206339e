import { articlesOf, type Article } from './wording-articles.ts';
import { spunWordsOf, type SpunWord } from './wording-spun-words.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** So many spun words in 1,000 characters, and so many in all, are no chance: people's own texts have 0.6 at most. */
const SPUN_DENSITY = 3;
const SPUN_LEAST = 5;
/** So many that prove something make each likely one sure. */
const COMPANY = 3;

export default defineRule<readonly SpunWord[]>({
  id: 'wording/spun',
  title: '洗稿替换词',
  why: '文稿网站为躲过查重，用软件把常用词成批换成近义词，“积极性”成了“用心性”，照抄下来会闹笑话。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['充分调动职工的用心性', '增强职工的职责感', '泛博职工积极响应', '开展礼貌单位评选', '透过开展培训，引导职工用心参与竞赛'],
    ok: ['调动职工的积极性', '透过现象看本质', '讲文明、懂礼貌', '为人民群众办实事', '文明礼貌月活动', '用心做事、用情服务', '关键时刻靠得住', '最大限度地激发活力', '推荐先进个人', '发挥桥梁纽带作用'],
  },
  summarise: ({ text }) => spunWordsOf(text),
  *check(document, _context, summaries): Iterable<RuleFinding> {
    if (summaries.every((words) => words.length === 0)) return;
    for (const article of articlesOf(document)) {
      const words: SpunWord[] = [];
      document.blocks.forEach(({ start, end }, index) => {
        if (end <= article.start || start >= article.end) return;
        for (const word of summaries[index]!) if (start + word.start >= article.start) words.push({ ...word, start: start + word.start, end: start + word.end });
      });
      yield* verdict(article, words);
      const proofs = words.filter(({ strength }) => strength !== 'weak');
      for (const word of proofs) yield findingOf(word, proofs.length >= COMPANY);
    }
  },
});

function* verdict(article: Article, words: readonly SpunWord[]): Iterable<RuleFinding> {
  const density = (words.length * 1000) / Math.max(1, article.end - article.start);
  if (words.length < SPUN_LEAST || density < SPUN_DENSITY) return;
  const samples = [...new Set(words.map(({ spun, original }) => `“${spun}”（${original}）`))].slice(0, 4).join('、');
  yield {
    ...article.head,
    severity: 'error',
    message: `这篇稿子有${words.length}处词语像是软件成批替换的，平均每千字${density.toFixed(1)}处，如${samples}。多半抄自洗过的网络文稿。请逐处改回原词，最好重写。`,
  };
}

function findingOf({ spun, original, strength, start, end }: SpunWord, inCompany: boolean): RuleFinding {
  const sure = strength === 'strong' || inCompany;
  return {
    start,
    end,
    severity: sure ? 'warning' : 'info',
    message: sure ? `“${spun}”用在这里不通，像是软件替换出来的，原词多半是“${original}”。` : `“${spun}”用在这里可能是软件替换的，原词可能是“${original}”。请读一遍再定。`,
    fixes: [{ title: `改为“${original}”`, start, end, text: original }],
  };
}
