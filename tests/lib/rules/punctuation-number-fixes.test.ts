import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';
import type { Finding } from '../../../lib/draft/finding.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const context = { profile: EMPTY_PROFILE, year: 2026 };
const rules = ALL_RULES.filter(({ id }) => /^(?:punctuation|number)\//.test(id));
const find = (using: readonly Rule[], text: string): Finding[] => findInBlocks(using, draftFromString(text), context);
const MAX_ROUNDS = 12;

/** The text after the first fix of the first finding, again and again until nothing is left to fix. */
function mended(using: readonly Rule[], text: string): string {
  let now = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const fix = find(using, now).find(({ fixes }) => fixes.length > 0)?.fixes[0];
    if (!fix) return now;
    const next = applyEdits(now, fix.edits);
    expect(next).not.toBeNull();
    expect(next).not.toBe(now);
    now = next!;
  }
  throw new Error(`never ends: ${text} → ${now}`);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('fixes of %s', (_id, rule) => {
  it.each(rule.examples.bad.map((text) => [text]))('mend: %s', (text) => {
    const fixable = find([rule], text).filter(({ fixes }) => fixes.length > 0);
    if (fixable.length === 0) return;
    expect(find([rule], mended([rule], text)).filter(({ fixes }) => fixes.length > 0)).toEqual([]);
  });

  it.each(rule.examples.bad.map((text) => [text]))('do not set other rules against each other: %s', (text) => {
    expect(() => mended(rules, text)).not.toThrow();
  });
});

describe('the text that fixes make', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['抓好培训, 提高技能;按月上报:共3项', '抓好培训，提高技能；按月上报：共3项'],
    ['落实（含分会)责任', '落实（含分会）责任'],
    ['开展"安康杯"竞赛(含分会)', '开展“安康杯”竞赛（含分会）'],
    ['落实责任，。', '落实责任。'],
    ['“抓好“五小”活动”', '“抓好‘五小’活动”'],
    ['2026.3.8召开', '2026年3月8日召开'],
    ['投入3-5万元', '投入3万～5万元'],
    ['支出3千5百元', '支出3500元'],
    ['2026年三月五日', '2026年3月5日'],
    ['二零二六年', '二〇二六年'],
    ['26年工作计划', '2026年工作计划'],
    ['98年5月建会', '1998年5月建会'],
    ['党的20大精神', '党的二十大精神'],
    ['20届4中全会', '二十届四中全会'],
    ['由85%提高到92%，提高7%', '由85%提高到92%，提高7个百分点'],
    ['二十世纪90年代', '20世纪90年代'],
    ['他说：“一定把台账建好”。', '他说：“一定把台账建好。”'],
    ['3月-5月，每组10-20人', '3月—5月，每组10～20人'],
    ['约30人左右', '约30人'],
    ['三、四个人一组，走三、四个人的路', '三、四个人一组，走三四个人的路'],
  ];

  it.each(samples)('%s → %s', (before, after) => {
    expect(mended(rules, before)).toBe(after);
  });
});

describe('habits', () => {
  it('speak once for a draft, at the first place', () => {
    const text = '第一段,有两处;\n第二段,还有一处。';
    const findings = find(rules, text).filter(({ ruleId }) => ruleId === 'punctuation/half-width');
    expect(findings.map(({ start, text }) => [start, text])).toEqual([[3, ',']]);
    expect(findings[0]!.message).toContain('全文共3处');
    expect(applyEdits(text, findings[0]!.fixes[0]!.edits)).toBe('第一段，有两处；\n第二段，还有一处。');
  });
});
