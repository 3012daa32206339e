import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const context = { profile: EMPTY_PROFILE, year: 2026 };
const wording = ALL_RULES.filter(({ id }) => id.startsWith('wording/'));
const check = (text: string, rule = 'wording/', documentType = 'annual-plan') =>
  findInBlocks(
    wording.filter(({ id }) => id.startsWith(rule)),
    draftFromString(text),
    context,
    documentType,
  );
const faults = (text: string) => check(text).filter(({ severity }) => severity !== 'info');

describe('finished text', () => {
  it.each(['C01', 'C02', 'C03', 'C04'])('has no fault in draft %s', (name) => {
    const text = readFileSync(new URL(`../../fixtures/drafts/${name}.txt`, import.meta.url), 'utf8');
    expect(faults(text).map(({ ruleId, text: found }) => `${ruleId} ${found}`)).toEqual([]);
  });

  it('has no fault, and no hint, in any phrase', () => {
    const said = STARTER_PACKS.flatMap(({ phrases }) => phrases).flatMap(({ id, text }) => check(text.replace(/\{\{[^}]+\}\}/g, '县医院工会')).map(({ ruleId, text: found }) => `${id} ${ruleId} ${found}`));
    expect(said).toEqual([]);
  });
});

describe('wording/confusion', () => {
  it('puts the right word in', () => {
    const text = '布署任务，签定合同。';
    const edits = check(text, 'wording/confusion').flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    expect(applyEdits(text, edits)).toBe('部署任务，签订合同。');
  });

  it('shows the standard wording of set phrases and changes nothing', () => {
    const [finding] = check('加快建设法制政府', 'wording/confusion');
    expect(finding).toMatchObject({ severity: 'warning', fixes: [] });
    expect(finding?.message).toContain('法治政府');
  });
});

describe('wording/spun', () => {
  const spun = '透过开展读书活动，调动用心性。用心参与竞赛，增强职责感。做好工资群众协商制度。';

  it('judges a draft full of them, at its title', () => {
    const found = check(`机关工会2026年工作计划\n${spun}\n${spun}`, 'wording/spun');
    expect(found.filter(({ severity }) => severity === 'error').map(({ text }) => text)).toEqual(['机关工会2026年工作计划']);
  });

  it('judges each piece of a collection by itself', () => {
    const clean = '按月组织一次岗位练兵，由生产科牵头，年底评比。\n'.repeat(60);
    const found = check(`工作计划篇一\n${clean}工作计划篇二\n${spun}\n${spun}`, 'wording/spun');
    expect(found.filter(({ severity }) => severity === 'error').map(({ text }) => text)).toEqual(['工作计划篇二']);
  });

  it('only hints at a likely one that stands alone', () => {
    expect(check('引导职工用心参与竞赛', 'wording/spun').map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('tense', () => {
  const done = '组织了三期练兵。慰问了困难职工。建立了职工书屋。';

  it('is right in a review, in a summary, and before the first heading', () => {
    for (const text of [`机关工会2026年工作计划\n一、形势分析\n${done}`, `机关工会2025年工作总结\n一、工作\n${done}`, `机关工会2026年工作计划\n${done}\n一、任务\n组织练兵。`]) expect(check(text, 'wording/past-in-plan')).toEqual([]);
    expect(check(`机关工会2026年度\n一、任务\n${done}`, 'wording/past-in-plan', 'summary')).toEqual([]);
  });

  it('is told once, with the words', () => {
    const found = check(`机关工会2026年工作计划\n一、任务\n${done}`, 'wording/past-in-plan');
    expect(found.map(({ text }) => text)).toEqual(['组织了']);
    expect(found[0]?.message).toContain('3处');
  });
});
