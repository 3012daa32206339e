import { describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { readBlock } from '../../../lib/syntax/block-syntax.ts';
import { parseDraft } from '../../../lib/syntax/parse-draft.ts';
import { sentenceSpans } from '../../../lib/syntax/sentences.ts';
import { paragraphsOf, sectionsOf, type SectionNode } from '../../../lib/syntax/tree.ts';

const outline = (text: string): string[] => sectionsOf(parseDraft(draftFromString(text))).map((node: SectionNode) => `${'·'.repeat(node.depth - 1)}${node.heading.title}`);

describe('parseDraft', () => {
  it('nests by the numbering actually used', () => {
    expect(outline('工作计划\n一、目标\n（一）建会\n1.摸底\n2.组建\n（二）建家\n二、措施\n（一）例会')).toEqual(['目标', '·建会', '··摸底', '··组建', '·建家', '措施', '·例会']);
  });

  it('reads headings run together with the text', () => {
    expect(outline('分会工作计划一、工作目标1. 提高入会率;2. 建好职工之家。\n二、具体做法(1)走访班组')).toEqual(['工作目标', '·提高入会率', '·建好职工之家', '具体做法', '··走访班组']);
  });

  it('takes the title and its copies out of the body, also where text is glued to it', () => {
    const tree = parseDraft(draftFromString('车间分会工作计划\n\n车间分会工作计划\n\n车间分会工作计划为做好工作，制定本计划。\n一、目标\n达标。'));
    expect(tree.title).toBe('车间分会工作计划');
    expect(tree.titles).toHaveLength(3);
    expect(paragraphsOf(tree)[0]?.text).toBe('为做好工作，制定本计划。');
  });

  it('ends a heading at a colon, but not at one in brackets', () => {
    expect(outline('工作计划\n一、目标：全年达标\n二、召开座谈会（责任人：马建军）。\n三、走访（附表：全部）：3月完成')).toEqual(['目标', '召开座谈会（责任人：马建军）', '走访（附表：全部）']);
  });

  it('takes markdown headings by their level and a known line as a heading', () => {
    const draft = draftFromString('# 学校工会工作计划\n## 活动安排\n九月，见面会。\n保障措施\n设专人。');
    const tree = parseDraft(draft, draft.blocks.map((block) => readBlock(block, (words) => words === '保障措施')));
    expect(sectionsOf(tree).map(({ heading }) => heading.title)).toEqual(['活动安排', '保障措施']);
  });

  it('gives every node its place in the text', () => {
    const text = '年度计划\n前言一段。\n一、目标：全年达标。\n正文。';
    const tree = parseDraft(draftFromString(text));
    for (const node of paragraphsOf(tree)) expect(text.slice(node.start, node.end)).toBe(node.text);
    for (const node of sectionsOf(tree)) expect(text.slice(node.heading.start, node.heading.end)).toContain(node.heading.title);
  });

  it.each([[''], ['一、'], ['一、\n二、\n'], ['第一、二、三产业职工']])('takes %j', (text) => {
    expect(() => parseDraft(draftFromString(text))).not.toThrow();
  });
});

it('cuts sentences at their ends, closing quotes included', () => {
  const text = '开好会。他说：“行！”第二句；第三句';
  expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(['开好会。', '他说：“行！”', '第二句；', '第三句']);
});
