import type { SuggestQuery } from '../../lib/phrases/phrase.ts';
import { queryTokens } from '../../lib/phrases/tokenizer.ts';
import type { Wanted } from './contenders/contender.ts';
import { pairsOf } from './contenders/pinyin-tokens.ts';

const byWords = (typed: string): Wanted => ({ typed, tokens: [...new Set(queryTokens(typed))] });
const bySyllables = (...syllables: readonly string[]): Wanted => ({ typed: syllables.join(''), tokens: pairsOf(syllables) });
const byInitials = (typed: string): Wanted => ({ typed, tokens: pairsOf(Array.from(typed)) });

/** What is searched for in turn. Common words, rare ones and several at once; words not finished; spelt; with a wrong character. */
export const WANTED = {
  words: ['职工', '困难职工走访', '安全生产 责任', '健康体检', '心理疏导 书屋', '逐项对账', '清凉', '集体协商', '法律援助 片区', '劳模'].map(byWords),
  begun: ['劳', '健康体检 清', '法律援助 心', '普'].map(byWords),
  spelt: [bySyllables('gang', 'wei', 'lian', 'bing'), byInitials('jtxs'), byInitials('xlsd'), byInitials('flyz'), bySyllables('jian', 'kang', 'ti', 'jian')],
  misspelt: ['困难植工走访', '健康体捡', '技术笔武', '集体协上', '心里疏导'].map(byWords),
} as const;

/** The section searches are narrowed to. */
export const SECTION = 'tasks';

/** Carets: at the start of a section, within a paragraph under a heading, in the middle of a sentence. */
export const PLACES: readonly SuggestQuery[] = ['guiding-ideology', 'goals', 'tasks', 'measures', 'schedule'].flatMap((sectionId) => [
  { before: '', sectionId, documentType: 'annual-plan' },
  { before: '三、主要任务\n（一）做好困难职工帮扶。上半年，', sectionId, documentType: 'annual-plan' },
  { before: '（二）安全生产\n年底前组织开展安全生产巡查，把责任', sectionId, documentType: 'annual-plan', field: 'safety' },
]);
