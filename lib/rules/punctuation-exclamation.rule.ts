import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const RUN = /[！？!?]{2,20}(?<=[\u3400-\u9fff”》）][！？!?]{2,20})/g;
/** One question mark with one exclamation mark asks and exclaims at once. */
const BOTH = /^[？?][！!]$/;
const MOST = 3;

export default defineRule({
  id: 'punctuation/exclamation',
  title: '叹号、问号连用',
  why: 'GB/T 15834-2011第4.3.3.3条和第4.4.3.3条：问号、叹号可以叠用，最多三个，公文里一般不叠用。',
  severity: 'info',
  scope: 'block',
  needs: '！？!?',
  examples: {
    bad: ['一定要落实责任！！', '务必参加!!!!', '究竟怎么办？？'],
    ok: ['祝各位代表工作顺利！', '这怎么可能？！', 'a!==b', '“?!”这个符号'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { 0: found, index: start } of allMatches(RUN, text)) {
      if (BOTH.test(found)) continue;
      const mark = /[！!]/.test(found) ? '！' : '？';
      const span = { start, end: start + found.length };
      const tooMany = found.length > MOST;
      const message = tooMany ? `叹号、问号最多叠用三个，公文里留一个“${mark}”就够。` : `公文里一般不叠用叹号、问号，留一个“${mark}”就够。`;
      yield { ...span, message, fixes: [{ ...span, title: `改为“${mark}”`, text: mark }], ...(tooMany ? { severity: 'warning' } : {}) };
    }
  },
});
