import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** A full stop in a bracket that is followed by a stop of the sentence around it. */
const STOP_INSIDE = /。[）)](?=[，、；。])/g;
/** A pause between a word and the bracket that explains it. */
const PAUSE_BEFORE = /[，、；]（(?=(?:含|包括|不含|不包括|即|详见|见附件)[^（）\n]{1,40}）)/g;

export default defineRule({
  id: 'punctuation/stop-in-brackets',
  title: '括号注的点号',
  why: 'GB/T 15834-2011附录A.8：句内括号紧贴被注释的词语，括号里末尾不用句号，点号放在括号外。',
  severity: 'warning',
  scope: 'block',
  needs: '（）)',
  examples: {
    bad: ['各基层工会（含联合工会。）。', '全体职工，（含劳务派遣人员）参加体检'],
    ok: ['各基层工会（含联合工会）。', '会后合影。（请穿工作服。）', '包括：（一）方案'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { index: start } of allMatches(STOP_INSIDE, text)) {
      yield { start, end: start + 2, message: '句内括号里末尾不用句号，点号留在括号外。', fixes: [{ title: '删去括号内的句号', start, end: start + 1, text: '' }] };
    }
    for (const { 0: found, index: start } of allMatches(PAUSE_BEFORE, text)) {
      yield { start, end: start + 2, message: `括号要紧贴被注释的词语，前面不用“${found.charAt(0)}”。`, fixes: [{ title: `删去“${found.charAt(0)}”`, start, end: start + 1, text: '' }] };
    }
  },
});
