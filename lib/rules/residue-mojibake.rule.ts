import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** What text becomes when its bytes are read in another code. */
const GARBLED = new RegExp(
  [
    '锟斤拷?(?:锟斤拷|锟)*|烫烫烫+|屯屯屯+|锘匡?',
    // UTF-8 read as GBK: these characters have no other life in official text
    '[銆鈥锛鐨锟锘][\\u4e00-\\u9fff\\u20ac\\u2018-\\u201d\\u3040-\\u30ffa-zA-Z0-9?]{0,24}',
    '涓€[\\u4e00-\\u9fff]{0,12}',
    // UTF-8 read as Cyrillic or Latin
    '[\\u0400-\\u04ff]{0,12}[\\u0400-\\u040f\\u0450-\\u045f\\u0490-\\u04ff][\\u0400-\\u04ff]{1,24}',
    '[À-Öß-öø-ÿ¡-¿]{3,40}',
    '\\ufffd+',
  ].join('|'),
  'g',
);
const characters = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('');
/** One of these is in or before whatever is garbled. */
const SIGNS = `锟锘烫屯銆鈥锛鐨涓\ufffd?？${characters(0xa1, 0xff)}${characters(0x400, 0x4ff)}`;
/** A mark whose second byte went into the next character: ?傊, 黨工共建?h總工 */
const BROKEN = /[?？][\u4e00-\u9fff]|[\u4e00-\u9fff]\?[a-z](?![a-z])/g;
const PINYIN_LIKE = /^[a-zàáèéìíòóùúü]+$/;

let common: ReadonlySet<string> | null = null;

/** The 6,763 characters of GB 2312, which is all that such losses leave of a text's own characters. */
function commonCharacters(): ReadonlySet<string> {
  if (common) return common;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  common = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
  return common;
}

export default defineRule({
  id: 'residue/mojibake',
  title: '乱码',
  why: '编码转换出错时，原来的字变成了生僻字、外文字母或方块，读者无法看懂。',
  severity: 'error',
  scope: 'block',
  needs: SIGNS,
  examples: {
    bad: ['推进锟斤拷工作', '鐨勫伐浣滆鍒', 'ÄêÔÂÈÕ工会', '\ufffd\ufffd会议精神', 'еїїз工会', '?傊，新的一年'],
    ok: ['对老挝（Vientiane）职工代表团介绍', '听了总结？再提意见', '怎么干?先看计划', 'café与résumé', '全总《工会法》', '俄语“спасибо”'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const match of allMatches(GARBLED, text)) {
      if (!PINYIN_LIKE.test(match[0])) yield finding(match[0], match.index);
    }
    if (!text.includes('?') && !text.includes('？')) return;
    for (const match of allMatches(BROKEN, text)) {
      const han = /^[?？](.)/.exec(match[0])?.[1];
      if (han === undefined || !commonCharacters().has(han)) yield finding(match[0], match.index);
    }
  },
});

function finding(found: string, start: number): RuleFinding {
  return { start, end: start + found.length, message: `“${found}”是乱码，原来的字已经丢失。请对照原件补上。` };
}
