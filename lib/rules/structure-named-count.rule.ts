import type { BlockView } from '../syntax/block-view.ts';
import { numberOf } from '../syntax/numbering.ts';
import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { hanNumber } from './structure-items.ts';

/** “三个到位”, “七个一”, “八有”, “五小” and what they count. */
const NAME = /“([两二三四五六七八九十]|十[一二三四五六])(个)?([\u4e00-\u9fff]{1,4})”/g;
const REACH = 150;
const JOINT = '[、，,；;：:和及与并]';

export default defineRule({
  id: 'structure/named-count',
  title: '“几个几”列出的项数不符',
  why: '“三个到位”就要列出三个“到位”；说三个列两个，说明漏了一项或数错了（公文写作惯例）。',
  severity: 'warning',
  scope: 'block',
  needs: '“',
  pattern: NAME,
  examples: {
    bad: ['做到“三个到位”（思想到位、责任到位），确保落实。', '开展“五个一”活动：一次讲座、一次走访、一场联赛、一次慰问。', '围绕“三个服务”服务基层、服务职工、服务发展，“两个推动”，抓好全年工作。', '活动场所实现“四有”（有牌子、有桌椅、有图书、有制度、有专人）。'],
    ok: [
      '做到“三个到位”（思想到位、责任到位、措施到位），确保落实。',
      '做到“三个到位”，思想到位、责任到位和措施到位，确保落实。',
      '巩固“四个意识”，抓好学习。',
      '坚持“三会一课”，每月一次。',
      '推行“五必访”，职工生病必访、婚嫁必访等。',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”，抓好学习。', '紧扣“三个服务”服务基层、服务职工、服务发展。',
    ],
  },
  *check(block: BlockView): Iterable<RuleFinding> {
    let listedAt = -1;
    for (const match of allMatches(NAME, block.text)) {
      const [whole, number = '', , word = ''] = match;
      const count = number === '两' ? 2 : numberOf(number);
      const start = match.index;
      const end = start + whole.length;
      const found = countListed(block.text.slice(end, end + REACH), word);
      if (found < 2 && listedAt >= 0 && isBare(block.text, listedAt, start, end, word)) yield unlisted(start, end, whole);
      listedAt = found === count ? end : -1;
      if (found < 2 || found === count) continue;
      const should = found === 2 && match[2] ? '两' : hanNumber(found);
      const span = { start: start + 1, end: start + 1 + number.length };
      yield {
        start,
        end,
        message: `${whole}后面列出了${found}项，数目不符。请补齐漏掉的项，或改正数目。`,
        fixes: [{ ...span, title: `改为“${should}”`, text: should }],
      };
    }
  },
});

/** The name stands in the same row as one whose items are listed, and has none: “三个服务”服务甲、服务乙、服务丙，“两个推动”，以… */
function isBare(text: string, listedAt: number, start: number, end: number, word: string): boolean {
  const between = text.slice(listedAt, start);
  return between.length < REACH && /[，,、]$/.test(between) && !/[。；;！？\n]/.test(between) && /^[，,]/.test(text.slice(end)) && word.length > 1 && !text.slice(end, end + REACH).includes(word);
}

function unlisted(start: number, end: number, name: string): RuleFinding {
  return { start, end, severity: 'info', message: `前一个提法列出了内容，${name}没有列。请补上，或者都不列。` };
}

/** How many items that begin or end with the word are listed right behind; 0 where they are not, or not all. */
function countListed(text: string, word: string): number {
  const lead = /^(?:活动|要求|目标|标准|工作|机制|建设|管理|制度|工程|原则){0,2}(?:的?(?:具体)?内容)?(?:[，,]?即|是|为|包括)?[（(：:，,]?\s?/.exec(text)?.[0] ?? '';
  const isBracketed = /[（(]/.test(lead);
  const rest = text.slice(lead.length);
  const stop = (isBracketed ? /[)）。]/ : /[。；;）)“”！？\n]/).exec(rest);
  if (!stop) return 0;
  const listed = rest.slice(0, stop.index);
  if (/等$|等[^待级候级]|……|…/.test(listed)) return 0;
  const parts = listed.split(new RegExp(`${JOINT}(?=${word})|(?<=${word})${JOINT}|(?<=${word})$`)).filter((part) => part !== '');
  const begins = parts.filter((part) => part.startsWith(word) && part.length > word.length && part.length <= word.length + 12);
  const ends = parts.filter((part) => part.endsWith(word) && part.length > word.length && part.length <= word.length + 12);
  const items = begins.length >= ends.length ? begins : ends;
  // Items of another form among them: nobody can say what counts.
  return items.length === parts.length || (!isBracketed && isRunAtFront(parts, items)) ? items.length : 0;
}

/** In running text the list ends where the sentence goes on. */
function isRunAtFront(parts: readonly string[], items: readonly string[]): boolean {
  return items.every((item, index) => parts[index] === item) && items.length >= 2;
}
