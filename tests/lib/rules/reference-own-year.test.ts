import { describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { ownYear } from '../../../lib/rules/reference-own-year.ts';
import { scanReferences } from '../../../lib/rules/reference-scan.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';
import { parseDraft } from '../../../lib/syntax/parse-draft.ts';

const read = (text: string) => {
  const draft = draftFromString(text);
  const document = { ...draft, tree: parseDraft(draft), documentType: 'annual-plan' };
  const { year, last, from } = ownYear(document, { profile: EMPTY_PROFILE, year: 2026 }, draft.blocks.map(scanReferences));
  return [year, last, from];
};

describe('ownYear', () => {
  it.each([
    ['a title', '县医院工会2024年工作计划\n2023年，我们做了许多工作。', [2024, 2024, 'title']],
    ['a title without 年', '2022工会年度工作计划\n做好工作。', [2022, 2022, 'title']],
    ['a title in Han', '二〇二五年工会工作要点\n做好工作。', [2025, 2025, 'title']],
    ['a period', '2024—2026年工会改革实施方案\n做好工作。', [2024, 2026, 'title']],
    ['a five-year plan in the title', '全市职工“十四五”发展规划\n做好工作。', [2021, 2025, 'title']],
    ['a claim in the text', '工会工作计划\n为做好2019年工会工作，制定本计划。', [2019, 2019, 'text']],
    ['the number of the document', '关于加强工会工作的意见\n县工发〔2015〕8号\n做好工作。', [2015, 2015, 'text']],
    ['the signature', '关于加强工会工作的意见\n做好工作。\n县总工会\n2013年3月5日', [2013, 2013, 'text']],
    ['the date of publication', '关于加强工会工作的意见\n发布时间：2014-08-28\n做好工作。', [2014, 2014, 'text']],
    ['the year most spoken of', '工会工作计划\n2018年新建工会30家。\n2018年慰问200人。\n2017年慰问100人。', [2018, 2018, 'text']],
    ['nothing at all', '工会工作计划\n做好工作。', [2026, 2026, 'setting']],
    ['an open year, whatever else is mentioned', '20__年工会工作计划\n2012年新建工会30家，2012年慰问200人。', [2026, 2026, 'setting']],
    ['a target, which is none', '健康中国2030实施方案\n做好工作。', [2026, 2026, 'setting']],
  ])('is read from %s', (_from, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
