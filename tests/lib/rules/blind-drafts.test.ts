import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { overlaps } from '../../../lib/draft/span.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

/*
 * Drafts that were written and labelled by somebody who had not seen the rules, in the manner of
 * ../shared/eval. The bounds are what the rules reached; a change that falls below them has lost something.
 */
interface Label {
  kind: string;
  start: number;
  end: number;
  sure: boolean;
}
const DIR = new URL('../../fixtures/drafts/', import.meta.url);
const context = { profile: EMPTY_PROFILE, year: 2026 };
const leftovers = ALL_RULES.filter(({ id }) => id.startsWith('placeholder/'));
const drafts = readdirSync(DIR)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const gold = JSON.parse(readFileSync(new URL(name, DIR), 'utf8')) as { placeholders: Label[] };
    const text = readFileSync(new URL(name.replace('.json', '.txt'), DIR), 'utf8');
    return { name, gold: gold.placeholders, found: findInBlocks(leftovers, draftFromString(text), context) };
  });

describe('drafts labelled blind', () => {
  it('finds nearly all leftovers', () => {
    const sure = drafts.flatMap(({ gold, found }) => gold.filter((label) => label.sure).map((label) => found.some((finding) => overlaps(finding, label))));
    expect(sure.length).toBeGreaterThan(400);
    expect(sure.filter(Boolean).length / sure.length).toBeGreaterThanOrEqual(0.97);
  });

  it('hardly ever cries wolf', () => {
    const said = drafts.flatMap(({ gold, found }) => found.map((finding) => gold.some((label) => overlaps(finding, label))));
    expect(said.filter(Boolean).length / said.length).toBeGreaterThanOrEqual(0.995);
  });

  it.each(drafts.filter(({ name }) => name.startsWith('C')).map(({ name, found }) => [name, found] as const))('says nothing of the finished draft %s', (_name, found) => {
    expect(found.map(({ text }) => text)).toEqual([]);
  });
});

describe('the starter corpus as finished text', () => {
  const filled = STARTER_PACKS.flatMap((pack) => pack.phrases).map(({ id, text }) => [id, text.replaceAll('{{年度}}', '2026').replaceAll('{{数量}}', '30').replaceAll('{{日期}}', '6月底').replace(/\{\{[^}]+\}\}/g, '县医院工会')] as const);

  it('has no leftover in any phrase', () => {
    const flagged = filled.flatMap(([id, text]) => findInBlocks(leftovers, draftFromString(text), context).map((finding) => `${id} ${finding.ruleId} ${text.slice(Math.max(0, finding.start - 8), finding.end + 4)}`));
    expect(flagged).toEqual([]);
  });
});
