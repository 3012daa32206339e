import { describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { applyEdits } from '../../../lib/draft/apply-edits.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { hanNumber, withValue } from '../../../lib/rules/structure-items.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { CLEAN_DRAFTS } from './structure-clean.ts';
import { chance } from '../phrases/random.ts';

const context = { profile: EMPTY_PROFILE, year: 2026 };
const rules = ALL_RULES.filter(({ id }) => id.startsWith('structure/'));
const find = (text: string) => findInBlocks(rules, draftFromString(text), context);
const said = (text: string): string[] => find(text).map(({ ruleId, text: words }) => `${ruleId.slice('structure/'.length)} ${words}`);

describe('drafts whose structure is right', () => {
  it.each(Object.entries(CLEAN_DRAFTS))('nothing is said of %s', (_name, text) => {
    expect(find(text).filter(({ severity }) => severity !== 'info').map(({ ruleId, text: words }) => `${ruleId} ${words}`)).toEqual([]);
  });
});

describe('numbers', () => {
  it('errs once for one wrong number and goes on from where it should have been', () => {
    expect(said('1.清点\n2.登记\n2.归档\n4.移交')).toEqual(['repeated-number 2.']);
    expect(said('一、清点\n三、登记\n三、归档\n四、移交')).toEqual(['skipped-number 三、']);
  });

  it('mends a wrong number with its fix', () => {
    const text = '1.清点\n2.登记\n2.归档\n4.移交';
    const [finding] = find(text);
    const mended = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    expect(mended).toBe('1.清点\n2.登记\n3.归档\n4.移交');
    expect(said(mended ?? '')).toEqual([]);
  });

  it('lets each article of a collection begin at one', () => {
    const article = '一、方向\n服务大局，稳中求进。\n二、任务\n（一）建家\n配齐人手。\n（二）帮扶\n摸清底数。';
    expect(said(`篇一\n${article}\n篇二\n${article}`)).toEqual([]);
    expect(said(`后勤工会工作计划 篇1\n${article}\n后勤工会工作计划 篇2\n${article}`)).toEqual([]);
    expect(said(`## 后勤工会工作计划篇一\n${article}\n## 后勤工会工作计划篇二\n${article}`)).toEqual([]);
    expect(said(`${article}\n${article}`)).toEqual(['restarted-number 一、']);
  });

  it('reads a collection that lost its line breaks', () => {
    const found = said('后勤工会工作计划一、方向服务大局。\n二、任务1.建家；2.帮扶。\n机关工会工作计划一、方向稳中求进。\n二、任务1.学习；2.调研。');
    expect(found.filter((words) => !words.startsWith('glued-heading'))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(4);
  });

  it('says nothing of numbers that run through the whole draft', () => {
    expect(said('一、建家\n1.配齐人手。\n2.亮明身份。\n二、帮扶\n3.摸清底数。\n4.发放物资。\n三、文体\n5.办好联赛。')).toEqual([]);
  });

  it('looks for a number that seems missing before it says so', () => {
    expect(said('一、建家。配齐人手，二、帮扶。摸清底数。\n三、文体。办好联赛。')).not.toContain('skipped-number 三、');
  });

  it('keeps the lists of an attachment apart', () => {
    expect(said('一、建家\n配齐人手。\n二、帮扶\n摸清底数。\n附件：1.分工表\n2.经费表\n3.日程表')).toEqual([]);
  });

  it('does not take years and quarters for items', () => {
    expect(said('三、四月各办一场，五、六年级学生参加，第一、二、三季度分别检查。')).toEqual([]);
  });
});

describe('series', () => {
  it('tells a nested series from one that follows', () => {
    expect(said('一是建网络。二是用平台。一是专人管；二是按月更；三是定期查。三是严考核。')).toEqual(['series-number 一是', 'series-number 三是']);
    expect(said('学习上，一是读书；二是交流。作风上，一是守纪；二是提速。')).toEqual([]);
  });

  it('counts across paragraphs, and anew under each heading', () => {
    expect(said('一是建网络。\n二是用平台。\n四是严考核。')).toEqual(['series-number 四是']);
    expect(said('一、建家\n一是建网络。\n二是用平台。\n二、帮扶\n一是摸底。\n二是回访。')).toEqual([]);
  });
});

describe('promises', () => {
  const items = '（一）建家\n配齐人手。\n（二）帮扶\n摸清底数。\n（三）文体\n办好联赛。\n（四）宣传\n办好专栏。';

  it('counts what follows in the next paragraphs', () => {
    expect(said(`要做好以下三方面工作。\n${items}`)).toEqual(['promised-count 三方面']);
    expect(said(`要做好以下四方面工作。\n${items}`)).toEqual([]);
  });

  it('changes only the number', () => {
    const text = `要做好以下三方面工作。\n${items}`;
    expect(applyEdits(text, find(text)[0]?.fixes[0]?.edits ?? [])).toBe(`要做好以下四方面工作。\n${items}`);
  });
});

describe('one slip all through a draft', () => {
  it('is one finding', () => {
    const text = Array.from({ length: 30 }, (_, index) => `${index + 1}、办好第${index + 1}期刊物，按时送到。`).join('\n');
    expect(said(text)).toEqual(['arabic-mark 1、']);
    expect(find(text)[0]?.message).toContain('30处');
  });
});

describe('numbers with another value', () => {
  it.each([
    ['（三）、', 4, '（四）、'],
    ['9.', 10, '10.'],
    ['③', 4, '④'],
    ['十、', 11, '十一、'],
  ])('%s as %i is %s', (written, value, expected) => expect(withValue(written, value)).toBe(expected));

  it('writes tens', () => expect([9, 10, 11, 20, 21, 30].map(hanNumber)).toEqual(['九', '十', '十一', '二十', '二十一', '三十']));
});

describe('any text', () => {
  it('is read without a throw, and every finding lies in it', () => {
    const parts = ['一、', '二、', '（一）', '（二）、', '(3)', '1.', '2、', '3）', '①', '一是', '二是', '第一，', '第三、', '以下三个方面', '“三个到位”', '：', '。', '，', '\n', '## ', '3月', '附件：', '|', '工作计划', '建家', '😀', '\u0000', '*', '　'];
    const { below: next } = chance(7);
    for (let run = 0; run < 3_000; run += 1) {
      const text = Array.from({ length: 1 + next(24) }, () => parts[next(parts.length)]).join('');
      for (const { start, end, text: words, fixes } of find(text)) {
        expect(text.slice(start, end)).toBe(words);
        expect(end).toBeGreaterThan(start);
        for (const { edits } of fixes) expect(applyEdits(text, edits)).not.toBeNull();
      }
    }
  });
});
