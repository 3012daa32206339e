import { allMatches } from '../patterns/search.ts';
import { defineRule } from './rule.ts';

const TERM = /教职工|职工|员工/g;
/** Where the other word is part of a name, a quotation or a set phrase. */
const NAMED = /^(?:手册|守则|持股|关系|帮助计划|持股计划)|^[^，。；]{0,4}[”》]/;
const OFTEN = 6;
const LEAST = 3;
/** A word that makes up less than this share is a slip of the pen, more than that a mix. */
const MINOR = 0.1;

interface Terms {
  readonly worker: number;
  readonly staff: number;
  /** Where 员工 stands first in the block, -1 without it. */
  readonly first: number;
}

export default defineRule<Terms | null>({
  id: 'consistency/staff-terms',
  title: '“职工”“员工”混用',
  why: '工会文件依照《工会法》称“职工”，同一份文件里“职工”“员工”来回换用，多半是由几份文件拼成的。',
  severity: 'info',
  scope: 'document',
  examples: {
    bad: ['组织职工学习，关心职工生活，维护职工权益，听取职工意见，提高职工素质，服务职工群众。\n提高员工素质，关爱员工，激励员工成才。'],
    ok: ['组织职工学习，关心职工生活，维护职工权益，听取职工意见，提高职工素质，服务职工群众。\n修订员工手册。', '关爱员工，培养员工，激励员工。'],
  },
  needs: '职员',
  otherwise: null,
  summarise: ({ text }) => {
    let worker = 0;
    let staff = 0;
    let first = -1;
    for (const { 0: term, index } of allMatches(TERM, text)) {
      if (term !== '员工') worker += 1;
      else if (!NAMED.test(text.slice(index + 2, index + 10))) {
        staff += 1;
        if (first < 0) first = index;
      }
    }
    return worker + staff > 0 ? { worker, staff, first } : null;
  },
  *check({ blocks }, _context, summaries) {
    let worker = 0;
    let staff = 0;
    let first = -1;
    summaries.forEach((terms, index) => {
      if (!terms) return;
      worker += terms.worker;
      staff += terms.staff;
      if (first < 0 && terms.first >= 0) first = terms.first + (blocks[index]?.start ?? 0);
    });
    if (worker < OFTEN || staff < LEAST || first < 0 || staff < (worker + staff) * MINOR) return;
    yield { start: first, end: first + 2, message: `全文用“职工”${worker}处、“员工”${staff}处。请统一称谓，工会文件用“职工”。` };
  },
});
