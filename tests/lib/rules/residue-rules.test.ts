import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const context = { profile: EMPTY_PROFILE, year: 2026 };
const rules = ALL_RULES.filter(({ id }) => id.startsWith('residue/'));
const find = (text: string, id?: string) => findInBlocks(id === undefined ? rules : rules.filter((rule) => rule.id === id), draftFromString(text), context);
/** The text after the first fix of each finding, last to first. */
const fixed = (text: string, id: string) => find(text, id).toReversed().reduce((sofar, { fixes }) => applyEdits(sofar, fixes[0]!.edits) ?? sofar, text);

describe('fixes of residue rules', () => {
  it.each([
    ['residue/broken-line', '要把全体职工的智慧和力量都凝聚到完成全年任务，推动企业发展，促进职工成长成\n才上来，形成合力。', '要把全体职工的智慧和力量都凝聚到完成全年任务，推动企业发展，促进职工成长成才上来，形成合力。'],
    ['residue/broken-line', '一季度走访慰问困难职工，\n做到全覆盖。\n\n二季度开展练兵，\n评选能手。', '一季度走访慰问困难职工，做到全覆盖。\n\n二季度开展练兵，评选能手。'],
    ['residue/inner-space', '各分会组织开 展技能比武，提高职 工素质 ，促进生产。', '各分会组织开展技能比武，提高职工素质，促进生产。'],
    ['residue/traditional', '加強職工隊伍建设', '加强职工队伍建设'],
    ['residue/pinyin', '各乡鎮(zhèn)工(gōng)会', '各乡鎮工会'],
    ['residue/invisible', '⼯会\u200b⼯作', '工会工作'],
    ['residue/markdown', String.raw`## 20\_\_年 **重点**`, '20__年 重点'],
    ['residue/html', '&ldquo;双亮&rdquo;<br/>活动', '“双亮”活动'],
    ['residue/lost-mark', '“六?五”环境日', '“六·五”环境日'],
    ['residue/site-text', '抓好落实。本文由会员上传分享，仅供参考。', '抓好落实。'],
    ['residue/collection-mark', '镇工会工作计划(精选8篇)', '镇工会工作计划'],
    ['residue/title-tail', '矿工会年度总结_工作总结', '矿工会年度总结'],
    ['residue/template-field', '矿工会工作计划引言：为做好工作', '矿工会工作计划为做好工作'],
    ['residue/replaced-word', '适应县场经济，建设公司业文化', '适应市场经济，建设企业文化'],
  ])('%s', (id, text, expected) => {
    expect(fixed(text, id)).toBe(expected);
  });
});

describe('broken lines', () => {
  it('speaks once of lines that are all broken', () => {
    const text = ['各级工会组织要充分认识新形势下做好职工服务工作的重要', '意义，把服务职工作为一切工作的出发点和落脚点来抓紧抓', '实抓好，切实增强职工的获得感、幸福感和安全感，推动各', '项工作再上新台阶。'].join('\n');
    expect(find(text, 'residue/broken-line')).toHaveLength(1);
    expect(fixed(text, 'residue/broken-line').split('\n')).toHaveLength(1);
  });

  it('leaves verse, lists and signatures alone', () => {
    expect(find('县总工会办公室\n2026年1月5日\n联系人：王芳', 'residue/broken-line')).toEqual([]);
    expect(find('走访困难职工\n举办职工运动会\n召开职代会', 'residue/broken-line')).toEqual([]);
  });
});

describe('characters', () => {
  it('says nothing of a draft that is all traditional', () => {
    expect(find('工會組織動員職工參加競賽\n維護職工權益', 'residue/traditional')).toEqual([]);
  });

  it('knows characters that only a wrong decoding gives', () => {
    expect(find('?傊，新的一年里', 'residue/mojibake').map(({ text }) => text)).toEqual(['?傊']);
    expect(find('落实了吗?请检查', 'residue/mojibake')).toEqual([]);
  });

  it('makes one finding of widths that differ all through', () => {
    const findings = find('２０２６年发展会员３０人\n慰问25户\n培训１２期', 'residue/width-mix');
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message).toContain('3处');
  });
});

it('gives spans inside the text with the text that stands there, whatever the input', () => {
  const alphabet = [...'工会工作职教育的，。、；：（）()“”《》 \n?？_*#\\&<>/[]-—12０９aA.一二篇第页會員\u200b\ufffd\ud83d\ude0a\ud800感谢观看小编下载http'];
  let seed = 7;
  const next = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
  for (let round = 0; round < 1500; round += 1) {
    const text = Array.from({ length: next(80) }, () => alphabet[next(alphabet.length)]).join('');
    for (const finding of find(text)) {
      expect(finding.end).toBeGreaterThan(finding.start);
      expect(text.slice(finding.start, finding.end)).toBe(finding.text);
      for (const { edits } of finding.fixes) expect(applyEdits(text, edits)).not.toBeNull();
    }
  }
});
