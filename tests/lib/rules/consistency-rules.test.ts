import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { mentionsIn } from '../../../lib/rules/consistency-mentions.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE, type Profile } from '../../../lib/settings/profile.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';

const rules = ALL_RULES.filter(({ id }) => id.startsWith('consistency/'));
const find = (text: string, id?: string, profile: Profile = EMPTY_PROFILE) => findInBlocks(id === undefined ? rules : rules.filter((rule) => rule.id === id), draftFromString(text), { profile, year: 2026 });

describe('repeated passages', () => {
  const passage = '每月组织班组长到职工书屋集中学习一次，围绕现场管理谈体会、找差距、提建议';

  it('finds a sentence again in another paragraph, however the marks differ', () => {
    const again = passage.replaceAll('，', ',').replaceAll('、', '，');
    const findings = find(`一、学习\n${passage}。\n二、管理\n车间工会要${again}，并做好记录。`, 'consistency/duplicate-passage');
    expect(findings).toHaveLength(1);
    expect(findings[0]!.text).toContain('集中学习一次');
  });

  it('finds it with a few words changed', () => {
    const changed = passage.replace('现场管理', '生产安全');
    expect(find(`${passage}。\n此外${changed}。`, 'consistency/duplicate-passage').length).toBeGreaterThan(0);
  });

  it('offers to delete a paragraph that is there twice, line and all', () => {
    const text = `${passage}。\n其他事项另行通知。\n${passage}。`;
    const [finding] = find(text, 'consistency/duplicate-passage');
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toBe(`${passage}。\n其他事项另行通知。`);
  });

  it('lets short items and political phrases be said twice', () => {
    expect(find('双周五下午四点组织活动\n召开小组会议\n双周五下午四点组织活动', 'consistency/duplicate-passage')).toEqual([]);
  });
});

describe('names', () => {
  const profile: Profile = { ...EMPTY_PROFILE, unitName: '遂昌县阀门制造有限公司工会', unitShortName: '公司工会', region: '浙江省丽水市', superiorUnit: '遂昌县总工会' };

  it.each([
    ['全力服务洛阳经济建设', '洛阳'],
    ['按照武功县卫生局工会安排', '武功县'],
    ['为了坪桥中学的未来', '坪桥中学'],
    ['拟在青岩社区试点', '青岩社区'],
  ])('in “%s”', (text, name) => {
    expect(mentionsIn(text).map(({ start, end }) => text.slice(start, end))).toContainEqual(expect.stringContaining(name));
  });

  it.each(['隆重庆祝教师节', '推广西部经验', '提高要求，提高安全意识', '其中心任务', '加强企业工会与社区工会建设', '推进公开化民主化', '在工会同志帮助下', '重大理论问题'])('none in “%s”', (text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it('warns of another place and another company when the profile is filled, not of the own', () => {
    const text = '按照浙江省总工会部署，遂昌县阀门制造有限公司工会开展竞赛。\n要团结职工为长沙经济建设出力，学习宏达公司做法。';
    const findings = find(text, 'consistency/foreign-name', profile);
    expect(findings.map((finding) => [finding.text, finding.severity])).toEqual(expect.arrayContaining([['长沙', 'warning']]));
    expect(findings.some((finding) => /浙江|遂昌/.test(finding.text))).toBe(false);
  });

  it('reports a name used all through once', () => {
    const text = Array.from({ length: 8 }, (_, index) => `第${index + 1}项工作要服务洛阳发展。`).join('\n');
    expect(find(text, 'consistency/foreign-name').map((finding) => finding.text)).toEqual(['洛阳']);
  });
});

describe('marks in pairs', () => {
  it.each([
    ['他指出：“要抓落实。\n要见成效。”'],
    ['“要抓落实。\n“要见成效。”'],
    ['1）走访；2）慰问；（3）总结'],
  ])('accepts %s', (text) => {
    expect(find(text, 'consistency/unbalanced-marks')).toEqual([]);
  });

  it('turns a quotation mark round', () => {
    const text = '树立“快乐工作，快乐生活“的理念';
    const [finding] = find(text, 'consistency/unbalanced-marks');
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toBe('树立“快乐工作，快乐生活”的理念');
  });
});

it('has nothing to say at warning level of the starter corpus', () => {
  const fill = (text: string) => text.replaceAll('{{年度}}', '2026').replaceAll('{{数量}}', '30').replaceAll('{{届次}}', '三届二次').replaceAll('{{日期}}', '6月底').replace(/\{\{[^}]+\}\}/g, '县医院工会');
  const residue = ALL_RULES.filter(({ id }) => id.startsWith('residue/'));
  const flagged = STARTER_PACKS.flatMap((pack) => pack.phrases).flatMap(({ id, text }) =>
    findInBlocks([...rules, ...residue], draftFromString(fill(text)), { profile: EMPTY_PROFILE, year: 2026 }).filter(({ severity }) => severity !== 'info').map((finding) => `${id} ${finding.ruleId} ${finding.text}`),
  );
  expect(flagged).toEqual([]);
});
