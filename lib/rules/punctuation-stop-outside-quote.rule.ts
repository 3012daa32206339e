import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** 他说：“…”。 — a quotation that stands on its own after a verb of saying. */
const OUTSIDE = /：“[^“”\n]{4,80}”。(?<=(?:说|说道|指出|强调|表示|回答|写道)：“[^“”]{4,80}”。)/g;

export default defineRule({
  id: 'punctuation/stop-outside-quote',
  title: '独立引语的句号',
  why: 'GB/T 15834-2011附录B.2：独立成句的引语，句末点号放在引号里面。',
  severity: 'info',
  scope: 'block',
  needs: '”',
  pattern: OUTSIDE,
  examples: {
    bad: ['他说：“一定把台账建好”。', '会议强调：“要把职工冷暖放在心上”。'],
    ok: ['他说：“一定把台账建好。”', '做到“件件有着落”。', '主题为：“匠心筑梦”。'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index } of allMatches(OUTSIDE, text)) {
      const end = index + found.length;
      const span = { start: end - 2, end };
      const ended = /[。！？…]$/.test(found.slice(0, -2));
      yield { ...span, message: '引语独立成句，句末的句号放在引号里面。', fixes: [{ ...span, title: '句号移到引号里', text: ended ? '”' : '。”' }] };
    }
  },
});
