import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const END = '水平|素质|能力|意识|质量|地位|凝聚力|影响力|战斗力|向心力|吸引力|活力|合力';
const SUBJECT = '(?:学校|教育|企业|公司|机关|基层|各级|街道|乡镇|全体|我[校局院厂镇乡区县市])(?:工会|职工|教职工|单位)(?:工作)?(?:是|要|将|应|必须|始终)';
/** 提高整体水平以“…”为载体: the object of one sentence and at once the beginning of the next. */
const RUN_ON = new RegExp(`(?:提升|提高|增强|强化|激发|扩大|树立)[^，。,；;：:、！？\\n“”]{1,24}?(?:${END})(?=以“[^”\\n]{2,16}”为|${SUBJECT})`, 'g');

export default defineRule({
  id: 'structure/run-on',
  title: '标题或句子与下一句连在一起',
  why: '一句话说完要有句号，标题要单独成行（GB/T 15834-2011 4.2.3、附录 B.4）；两句连成一句多半是复制时换行丢了。',
  severity: 'warning',
  scope: 'block',
  needs: '升高强化发大立',
  pattern: RUN_ON,
  examples: {
    bad: ['加强骨干培训，提升协会带头人的组织能力以“周末课堂”为载体，每月办班一期。', '（二）办好例会，提高分会的战斗力基层工会要每月碰头一次。'],
    ok: ['加强骨干培训，提升协会带头人的组织能力。以“周末课堂”为载体，每月办班一期。', '职工文化活动以“书香”为主题，分三段进行。', '着力提高职工队伍素质，基层工会要每月碰头一次。', '提高服务能力的关键在基层工会。'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index } of allMatches(RUN_ON, text)) {
      const end = index + found.length;
      const word = new RegExp(`(?:${END})$`).exec(found)?.[0] ?? found;
      yield { start: end - word.length, end: end + 1, message: `“${word}”后面的话连到下一句去了。如果前面是标题，请换行；否则请加句号。`, fixes: [{ title: '加上句号', start: end, end, text: '。' }, { title: '在这里换行', start: end, end, text: '\n' }] };
    }
  },
});
