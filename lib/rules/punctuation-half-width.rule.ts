import { allMatches } from '../patterns/search.ts';
import { places, type Slip } from './finding-everywhere.ts';
import { defineHabitRule, NO_SLIPS } from './punctuation-everywhere.ts';
import { outsideLiterals } from './punctuation-literals.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };
const MARK = /[,;:!?.](?![,;:!?.])(?<![,;:!?.]{2}) {0,2}/g;
const CHINESE = /[\u3400-\u9fff，。、；：“”‘’《》（）【】〔〕…]/;
const HAN = /[\u3400-\u9fff]/;
const CLOSING = /[”’》）】〕\s]/;
const ENTITY = /&#?\w{1,7}$/;
/** A question mark between two characters may be a lost character; behind these it asks. */
const ASKS = /[吗呢吧么啊呀谁何]/;

export default defineHabitRule({
  id: 'punctuation/half-width',
  title: '中文里的半角标点',
  why: 'GB/T 15834-2011第5.1条规定点号各占一个字位，中文句子用全角标点，半角的多是从网页复制带来。',
  severity: 'warning',
  needs: ',;:!?.',
  examples: {
    bad: ['抓好培训,提高技能', '工作目标:入会率达到九成', '做好统计;按月上报', '职工有哪些需要?', '完成率达95%,比去年高', '同志们!新的一年', '把措施落到每个班组.'],
    ok: ['会议9:30开始', '共1,200人参加', '详见http://example.com/a?b=工会', '参照GB/T 1.1，修订台账', '使用Word, Excel等软件', '比分为3:2', '一.总体要求', '“六?五”普法', '联系邮箱a.b@example.com', '会员2.5万人', '附图![示意](a.png)', '20&nbsp;年'],
  },
  slips({ text }) {
    const matches = allMatches(MARK, text);
    if (matches.length === 0) return NO_SLIPS;
    const slips: Slip[] = [];
    for (const { 0: found, index } of matches) {
      const mark = found.charAt(0);
      const end = index + found.length;
      const before = text.charAt(index - 1);
      const behind = text.charAt(end);
      if (!isSlip(mark, before, behind, index) || (mark === ';' && ENTITY.test(text.slice(Math.max(0, index - 8), index)))) continue;
      const swallow = CHINESE.test(behind) || behind === '';
      slips.push({ start: index, end: swallow ? end : index + 1, text: FULL[mark] ?? mark });
    }
    return outsideLiterals(text, slips);
  },
  message: (found, { text }, count) => `中文里用了半角“${found.trim()}”，应改为全角“${text}”。${places(count)}`,
});

function isSlip(mark: string, before: string, behind: string, at: number): boolean {
  if (mark === '.') return at > 5 && HAN.test(before) && (behind === '' || behind === '\n');
  if (mark === '?') return CHINESE.test(before) && (behind === '' || CLOSING.test(behind) || ASKS.test(before));
  if (mark === '!') return CHINESE.test(before) && !/[A-Za-z0-9=[]/.test(behind);
  return CHINESE.test(before) || CHINESE.test(behind);
}
