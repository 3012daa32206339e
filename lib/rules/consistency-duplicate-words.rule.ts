import { COMMON_WORDS } from '../../dictionaries/consistency-common-words.ts';
import { DOUBLED } from '../../dictionaries/consistency-doubled.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const LONGEST = 40;
/** Only a known word is doubled by a slip: 专盘专用 is none. */
const WORDS: ReadonlySet<string> = new Set(COMMON_WORDS.words.join(' ').split(' '));
const ALLOWED: ReadonlySet<string> = new Set(DOUBLED.allowed.split(' '));
/** Per character of grammar what may stand in front of a pair of it, and what behind. */
const CHARACTERS: ReadonlyMap<string, readonly [string, string]> = new Map(DOUBLED.characters.map(([one, before, behind]) => [one, [one + before, one + behind]]));
/** 一件一件, 一年又一年 */
const COUNTING = /^[一二两三几每各某半百千万0-9]|^第/;
const HAN_RUN = /[\u4e00-\u9fff]{3}/;
/** Compounds that begin with a word which may end the one before: 关爱教师教师节 */
const COMPOUND = /^(?:教师(?:节|法|资格证)|职工(?:之家|代表|大会|书屋|文化|驿站|互助|服务)|工会(?:法|会员|经费|小组|章程|条例|工作|组织|干部|主席)|企业(?:文化|年金|家)|会员(?:代表|大会|之家)|学校(?:工会)|医院(?:工会)|妇女(?:节|联合)|青年(?:节|团)|安全(?:生产|帽|网|员|教育)|健康(?:体检|中国)|质量(?:管理|月)|法律(?:法规|援助)|社会(?:主义|保险)|信息(?:化|员)|经济(?:技术)|劳动(?:合同|法|竞赛|模范|关系|者|节|争议|保护)|技术(?:比武|创新|员)|班组(?:长))/;

/** Where pieces of three characters stood last, for all blocks: positions count on from block to block. */
const SLOTS = 4096;
const lastAt = new Int32Array(SLOTS).fill(-1);
let base = 0;

export default defineRule({
  id: 'consistency/duplicate-words',
  title: '字词连着写了两遍',
  why: '改稿和粘贴时容易把同一个词连打两遍。',
  severity: 'warning',
  scope: 'block',
  examples: {
    bad: ['深化劳动竞赛竞赛活动', '二是要要抓好落实', '其他协会的协会的活动', '举办安全知识讲座、应急演练，安全知识讲座、应急演练，全员参加', '各位代表们们'],
    ok: ['工会组织组织职工参观', '职工代表代表职工发言', '一件一件抓落实', '主要要求如下', '重要要素', '为了了解职工需求', '目的的确明确', '研究研究再定', '庆祝教师教师节', '面对对手不退缩', '人人参与、事事落实', '各项是是非非', '年年有计划，年年有总结', '保密U盘专盘专用'],
  },
  check: ({ text }) => doubled(text),
});

/** No generator: all of a draft goes through this loop. */
function doubled(text: string): RuleFinding[] {
  const found: RuleFinding[] = [];
  if (base > 0x3fffffff) {
    lastAt.fill(-1);
    base = 0;
  }
  const origin = base;
  base += text.length + LONGEST + 1;
  let done = 0;
  let first = text.charCodeAt(0);
  let second = text.charCodeAt(1);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const third = text.charCodeAt(at + 2);
    if (first === second && isDoubledCharacter(text, at)) found.push(finding(text, at, 1));
    if (first === third && second === text.charCodeAt(at + 3) && at >= done && isDoubledWord(text, at)) {
      found.push(finding(text, at, 2));
      done = at + 4;
    }
    const slot = (Math.imul(first, 0x9e37) ^ Math.imul(second, 0x85eb) ^ third) & (SLOTS - 1);
    const length = origin + at - lastAt[slot]!;
    lastAt[slot] = origin + at;
    if (length >= 3 && length <= LONGEST && at - length >= done && isDoubledPiece(text, at, length)) {
      const start = wholeWords(text, at - length, length, done);
      found.push(finding(text, start, length));
      done = start + length * 2;
    }
    first = second;
    second = third;
  }
  return found;
}

/** XX of a character of grammar, where neither side belongs to a word with it. */
function isDoubledCharacter(text: string, at: number): boolean {
  const sides = CHARACTERS.get(text.charAt(at));
  return sides !== undefined && !(at > 0 && sides[0].includes(text.charAt(at - 1))) && !(at + 2 < text.length && sides[1].includes(text.charAt(at + 2)));
}

function isDoubledWord(text: string, at: number): boolean {
  const word = text.slice(at, at + 2);
  if (!/^[\u4e00-\u9fff]{2}$/.test(word) || word.charAt(0) === word.charAt(1)) return false;
  return WORDS.has(word) && !ALLOWED.has(word) && !COUNTING.test(word) && !/[一又越很]/.test(word) && !COMPOUND.test(text.slice(at + 2, at + 8));
}

function isDoubledPiece(text: string, at: number, length: number): boolean {
  const piece = text.slice(at, at + length);
  return piece === text.slice(at - length, at) && HAN_RUN.test(piece) && !COUNTING.test(piece) && !/[一又每]/.test(length < 5 ? piece : '');
}

/** A repeat can be cut at several places: the one behind a mark is how it was written. */
function wholeWords(text: string, at: number, length: number, from: number): number {
  let first = at;
  while (first > from && text.charCodeAt(first - 1) === text.charCodeAt(first - 1 + length)) first -= 1;
  // The cuts of one repeat lie within its own length; in text that repeats without end there are no more.
  const last = Math.min(first + length, text.length - length * 2);
  for (let start = first; start <= last; start += 1) {
    if (start === 0 || !/[\u4e00-\u9fff]/.test(text.charAt(start - 1))) return start;
    if (text.charCodeAt(start) !== text.charCodeAt(start + length * 2)) break;
  }
  return first;
}

function finding(text: string, at: number, length: number): RuleFinding {
  const start = at + length;
  const end = start + length;
  const piece = text.slice(at, start);
  const shown = piece.length > 12 ? `${piece.slice(0, 12)}…` : piece;
  return { start: length > 2 ? start : at, end, message: `“${shown}”连着写了两遍。请删去一遍。`, fixes: [{ title: `删去重复的“${shown}”`, start, end, text: '' }] };
}
