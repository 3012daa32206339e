import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const NEXT_ITEM = /；(?=[二三四五六七八九]是)/g;
const ITEM = /[一二三四五六七八九]是/g;

export default defineRule({
  id: 'punctuation/full-stop-in-item',
  title: '分项里有句号，项末用了分号',
  why: 'GB/T 15834-2011附录A.5：分项列举的各项中已经用了句号时，项末不能再用分号。',
  severity: 'info',
  scope: 'block',
  needs: '；',
  examples: {
    bad: ['一是建台账。每周更新一次；二是勤走访。'],
    ok: ['一是建台账，每周更新；二是勤走访。', '一是建台账。每周更新。二是勤走访。', '会议安排三件事。一是建台账；二是勤走访。'],
  },
  *check({ text }): Iterable<RuleFinding> {
    const ends = allMatches(NEXT_ITEM, text);
    if (ends.length === 0) return;
    const begins = allMatches(ITEM, text).map(({ index }) => index);
    let item = 0;
    for (const { index: end } of ends) {
      while (item + 1 < begins.length && begins[item + 1]! < end) item += 1;
      const begin = begins[item] ?? 0;
      if (begin > end || !text.slice(begin, end).includes('。')) continue;
      const span = { start: end, end: end + 1 };
      yield { ...span, message: '这一项里面已经有句号，项末不能用分号，应改为句号；其他各项末尾也要一致。', fixes: [{ ...span, title: '改为句号', text: '。' }] };
    }
  },
});
