import { defineRule, type RuleFinding } from './rule.ts';

const SALUTATION = /^(?:尊敬的|各位|同志们)[^，。,.：:！!；“\n]{0,12}(?:[，、](?:各位|同志们|女士们|先生们|朋友们)[^，。,.：:！!；“\n]{0,8}){0,4}[，,。.；、]$/;

export default defineRule({
  id: 'punctuation/salutation',
  title: '称谓后的标点',
  why: 'GB/T 15834-2011第4.7.3条：冒号用在总说性或提示性词语之后，讲话、报告开头的称谓后用冒号。',
  severity: 'warning',
  scope: 'block',
  needs: '各尊同',
  pattern: SALUTATION,
  examples: {
    bad: ['各位代表，', '尊敬的各位领导、各位代表。', '同志们,'],
    ok: ['各位代表：', '同志们！', '各位代表，现将一年来的工作报告如下。'],
  },
  *check({ text }): Iterable<RuleFinding> {
    if (text.length > 60 || !SALUTATION.test(text)) return;
    const span = { start: text.length - 1, end: text.length };
    yield { ...span, message: '称谓独立成行，后面用冒号。', fixes: [{ ...span, title: '改为“：”', text: '：' }] };
  },
});
