import { defineRule, type RuleFinding } from './rule.ts';

/** A line that is nothing but a number of a heading or item: 三、 （二） 1. 03 */
const BARE = /^(?:#{1,6}\s*|\*\*)?(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]、?|\d{1,2}[.．、]|第[一二三四五六七八九十]{1,2}[、，]|[①-⑫]|0[1-9])\*{0,2}$/;

export default defineRule({
  id: 'structure/bare-number',
  title: '只有序号没有内容',
  why: '序号后面要有标题或内容（GB/T 9704-2012 7.3.3），只剩一个序号多半是复制时把文字丢了，或者是没写完。',
  severity: 'warning',
  scope: 'block',
  pattern: BARE,
  examples: { bad: ['三、', '（二）', '4.', '03', '## 五、'], ok: ['三、任务', '2026', '12', '4.5', '（略）', '一'] },
  *check({ text, kind }): Iterable<RuleFinding> {
    if (text.length > 14 || kind === 'table-cell' || !BARE.test(text)) return;
    // 03 alone is mostly the number of a slide, of which the rules on residue speak.
    const severity = text.startsWith('0') ? 'info' : 'warning';
    yield { start: 0, end: text.length, severity, message: `这一行只有序号“${text}”，没有内容。请补上标题，或把下一行接上来；没有用的序号删去。` };
  },
});
