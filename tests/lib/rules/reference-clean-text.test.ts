import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const DIR = new URL('../../fixtures/drafts/', import.meta.url);
const rules = ALL_RULES.filter(({ id }) => id.startsWith('reference/'));
const said = (text: string) => findInBlocks(rules, draftFromString(text), { profile: EMPTY_PROFILE, year: 2026 }).map((finding) => `${finding.ruleId} ${finding.text}`);

describe('the reference family', () => {
  it.each(readdirSync(DIR).filter((name) => /^C\d+\.txt$/.test(name)))('is silent on the finished draft %s', (name) => {
    expect(said(readFileSync(new URL(name, DIR), 'utf8'))).toEqual([]);
  });

  it('is silent on the starter corpus', () => {
    const filled = STARTER_PACKS.flatMap((pack) => pack.phrases).map(({ text }) => text.replaceAll('{{年度}}', '2026').replaceAll('{{数量}}', '30').replaceAll('{{日期}}', '6月底').replace(/\{\{[^}]+\}\}/g, '县医院工会'));
    expect(filled.flatMap(said)).toEqual([]);
  });

  it('measures a draft by its own year, not by today', () => {
    expect(said('县总工会2013年工作要点\n深入学习贯彻党的十八大精神，为完成“十二五”规划作贡献，宣传《合同法》，联合县安监局开展检查，推进“六五”普法。')).toEqual([]);
    expect(said('县总工会2026年工作要点\n深入学习贯彻党的十八大精神，为完成“十二五”规划作贡献，宣传《合同法》，联合县安监局开展检查，推进“六五”普法。')).toHaveLength(5);
  });

  it('tells the Party\'s congress from that of the unions', () => {
    expect(said('2024年工会工作要点\n落实中国工会十八大部署。')).toEqual([]);
    expect(said('2024年工会工作要点\n落实党的十八大部署。')).toEqual(['reference/meeting 党的十八大']);
  });

  it('never puts political wording in anybody\'s mouth', () => {
    const findings = findInBlocks(rules, draftFromString('工会工作计划\n以科学发展观统领工会工作，学习贯彻党的十八大精神，履行工会的四大职能。'), { profile: EMPTY_PROFILE, year: 2026 });
    expect(findings.length).toBeGreaterThan(2);
    expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});
