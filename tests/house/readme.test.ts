import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ALL_RULES } from '../../lib/rules/all-rules.ts';
import { FAMILIES } from '../../lib/draft/families.ts';
import { familyOf } from '../../lib/rules/rule.ts';
import { EDITOR_PAGES } from '../lib/editors/editor-pages.ts';
import { editorsTable, type EditorsReport } from '../lib/editors/editors-report.ts';

/* The README's tables are made from the rules and from the last run of the editors' contract suite. `npm run readme` writes them anew. */
const README = new URL('../../README.md', import.meta.url);
const SEVERITY = { error: '须改', warning: '存疑', info: '提示' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\\_', '_').replaceAll('\n', '⏎').replaceAll('`', '‵');

function rulesTable(): string {
  const rows = ALL_RULES.map((rule) => `| \`${rule.id}\` | ${FAMILIES[familyOf(rule.id)]} | ${rule.title} | ${SEVERITY[rule.severity]} | ${cell(rule.why)} | ${rule.examples.bad.slice(0, 2).map((text) => `\`${cell(text)}\``).join('、')} |`);
  return ['', '| 规则 | 族 | 名称 | 程度 | 为什么 | 例子 |', '|---|---|---|---|---|---|', ...rows, ''].join('\n');
}

/** The report of a last run, and the copy that is kept of it. */
const REPORTS = ['editors', 'editors-firefox'].map((name) => ({
  lastRun: new URL(`../.artifacts/${name}.json`, import.meta.url),
  kept: new URL(`../fixtures/${name}-report.json`, import.meta.url),
}));

/** What stands between two marks of the README is `made`, or is made so. */
function expectSection(name: string, made: string): void {
  const read = (): string => readFileSync(README, 'utf8');
  const section = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`);
  const updated = read().replace(section, () => `<!-- ${name} -->${made}<!-- /${name} -->`);
  expect(updated).toMatch(section);
  if (process.env.UPDATE_README) writeFileSync(README, updated);
  expect(read(), 'run `npm run readme`').toBe(updated);
}

it('has the rules in README as they are', () => {
  expectSection('rules', rulesTable());
});

it('has the editors in README as the suite last found them', () => {
  const known = EDITOR_PAGES.map(({ name }) => name);
  const reports = REPORTS.map(({ lastRun, kept }) => {
    if (process.env.UPDATE_README && existsSync(lastRun)) writeFileSync(kept, readFileSync(lastRun));
    return JSON.parse(readFileSync(kept, 'utf8')) as EditorsReport;
  });
  const [chromium, firefox] = reports.map(({ editors }) => Object.keys(editors));
  expect(chromium).toEqual(known);
  expect(known).toEqual(expect.arrayContaining(firefox!));
  expectSection('editors', reports.map(editorsTable).join('\n'));
});
