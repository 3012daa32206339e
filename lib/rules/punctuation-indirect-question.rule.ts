import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const QUESTION = /[？?](?=$|[\s\u3400-\u9fff”）])/gm;
const SENTENCE_END = /[。！？；?\n]/;
/** Somebody looks into a question; the sentence itself states. */
const INDIRECT = /(?:研究|明确|探讨|讨论|商讨|摸清|弄清|掌握|了解)[^，。：“”]{0,20}(?:如何|是否|怎样|怎么|为什么|哪些)/;
const ASKS = /[吗呢吧么]$|^(?:为什么|如何|怎样|怎么|是否|请问|你|您|大家|谁|什么)/;

export default defineRule({
  id: 'punctuation/indirect-question',
  title: '非疑问句用了问号',
  why: 'GB/T 15834-2011附录A.2：句子里有“如何、是否、怎样”而不表示发问的，句末用句号。',
  severity: 'warning',
  scope: 'block',
  needs: '？?',
  examples: {
    bad: ['各单位要认真研究如何开展困难职工帮扶？', '定期了解职工是否满意？'],
    ok: ['各单位要认真研究如何开展困难职工帮扶。', '帮扶工作如何开展？', '你了解如何申请救助吗？', '活动怎么办？'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const { index } of allMatches(QUESTION, text)) {
      const sentence = text.slice(Math.max(0, index - 80), index).split(SENTENCE_END).at(-1)?.trim() ?? '';
      if (ASKS.test(sentence) || !INDIRECT.test(sentence)) continue;
      const span = { start: index, end: index + 1 };
      yield { ...span, message: '这句话说的是要研究的问题，并不是在发问，句末应用句号。', fixes: [{ ...span, title: '改为句号', text: '。' }] };
    }
  },
});
