import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ALL_RULES } from '../../lib/rules/all-rules.ts';
import { FAMILIES, familyOf } from '../../lib/rules/rule.ts';

/* The README's table of rules is made from the rules. `npm run readme` writes it anew. */
const README = new URL('../../README.md', import.meta.url);
const SEVERITY = { error: '须改', warning: '存疑', info: '提示' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\\_', '_').replaceAll('\n', '⏎').replaceAll('`', '‵');

function rulesTable(): string {
  const rows = ALL_RULES.map((rule) => `| \`${rule.id}\` | ${FAMILIES[familyOf(rule.id)]} | ${rule.title} | ${SEVERITY[rule.severity]} | ${cell(rule.why)} | ${rule.examples.bad.slice(0, 2).map((text) => `\`${cell(text)}\``).join('、')} |`);
  return ['', '| 规则 | 族 | 名称 | 程度 | 为什么 | 例子 |', '|---|---|---|---|---|---|', ...rows, ''].join('\n');
}

it('has the rules in README as they are', () => {
  const read = (): string => readFileSync(README, 'utf8');
  const updated = read().replace(/<!-- rules -->[\s\S]*?<!-- \/rules -->/, () => `<!-- rules -->${rulesTable()}<!-- /rules -->`);
  if (process.env.UPDATE_README) writeFileSync(README, updated);
  expect(read(), 'run `npm run readme`').toBe(updated);
});
