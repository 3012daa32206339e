import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** 等 that begins another word counts nothing up. */
const PAUSE_BEFORE_DENG = /、等(?![等级待额于同候到我式效距比离值高温着身腰闲因边])/g;

export default defineRule({
  id: 'punctuation/pause-before-deng',
  title: '“等”前的顿号',
  why: 'GB/T 15834-2011附录B.1.2：用“等”煞尾的并列成分，“等”前不用顿号。',
  severity: 'warning',
  scope: 'block',
  needs: '等',
  pattern: PAUSE_BEFORE_DENG,
  examples: {
    bad: ['开展文艺、体育、等活动', '走访病员、困难职工、等12人'],
    ok: ['开展文艺、体育等活动', '技师、高级工、等级工分组比赛', '球类、棋类、等等', '叫号、等候、办理一次完成'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { index: start } of allMatches(PAUSE_BEFORE_DENG, text)) {
      yield { start, end: start + 2, message: '“等”前面不用顿号。', fixes: [{ title: '删去顿号', start, end: start + 1, text: '' }] };
    }
  },
});
