import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** Emoji and ornaments that pages put before lines; √ × □ ★ have uses in forms and stay. */
const ORNAMENT = /(?:[✿❀❤♥♦♣♠☞☛✔✘➤➢❖◤◢▶►✦✧✪❥✎✍☀☎✉♫♪✨⭐❗❌✅]\ufe0f?|[\ud83c-\ud83e][\udc00-\udfff]\ufe0f?(?:\u200d[\ud83c-\ud83e\u2640\u2642][\udc00-\udfff]?\ufe0f?)?)+/g;

export default defineRule({
  id: 'residue/decoration',
  title: '装饰符号',
  why: '表情和花饰符号是网页、聊天里的用法，公文不用。',
  severity: 'info',
  scope: 'block',
  needs: '✿❀❤♥♦♣♠☞☛✔✘➤➢❖◤◢▶►✦✧✪❥✎✍☀☎✉♫♪✨⭐❗❌✅\ud83c\ud83d\ud83e',
  examples: {
    bad: ['😊职工运动会', '➢ 抓好安全培训', '❤关爱女职工'],
    ok: ['★级职工之家', '□是 √否', '5×8小时', '—→—'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const match of allMatches(ORNAMENT, text)) {
      const start = match.index;
      const end = start + match[0].length;
      yield { start, end, message: `“${match[0]}”是装饰符号，公文不用。请删去。`, fixes: [{ title: '删去', start, end, text: '' }] };
    }
  },
});
