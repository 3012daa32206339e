import type { Span } from '../draft/span.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { UNIT } from './filler.ts';

const OPAQUE = jointly(new RegExp(
  [
    // web addresses and e-mail
    String.raw`(?:https?:\/\/|www\.)[^\s\u3000-\u9fff，。；）]+`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`,
    String.raw`~\/[\w\/.-]+`,
    // identifiers such as user_name or a_b
    String.raw`(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![A-Za-z0-9_])`,
    // sizes, products, relays: 5×8, 10×10厘米, 200*300mm, 4×100米
    String.raw`[0-9０-９.]{1,8}\s?[x×*＊X]\s?[0-9０-９.]{1,8}`,
    // formulae and course names: f(x)=2x, 1+X, 3+X+1
    String.raw`[A-Za-z]\([a-z]\)\s?=?\s?[0-9a-z+*/^-]*`,
    String.raw`[0-9０-９a-zA-Z]\s?[+＋]\s?[XxＸN](?![xXＸ×_])`,
    String.raw`(?<![A-Za-zＸ×])[XxＸ]\s?[+＋]\s?[0-9０-９A-Za-z]`,
    // X光, X射线, X连锁, X档案, x轴 ; sizes XL, XXL ; Roman numerals
    '(?<![A-Za-z×Ｘ])[XxＸ](?=光|射线|连锁|档案|轴|染色体|型腿|战警|线机|形|元素|世代|波段)',
    '(?<![A-Za-z])XX?(?=、XY)|XY(?=染色体)',
    '(?<![A-Za-z])X{1,4}[LS](?![A-Za-z])',
    '(?<![A-Za-z])[XVI]{0,8}[IV]{1,4}[XVI]{0,6}(?![A-Za-z])',
    // A*算法, C**, pointer-like
    String.raw`(?<![A-Za-z])[A-Z]\*(?=算法|搜索)`,
    // a star that is talked about: 标*的, 带*号, *为必填
    String.raw`(?:[标打加带注画]有?|[星符乘叉]号|通配符|字符)\s?[“"（(]?[*＊×√]+[”"）)]?`,
    String.raw`[*＊]+(?:号)?(?:为|表示|代表|标注|标记)`,
    // quoted formats and counter-examples: “姓名*单位*年龄”, 不得以“××”代替, “1+X”里的“X”
    String.raw`[“"][\u4e00-\u9fff]{1,6}(?:[*＊+][\u4e00-\u9fff]{1,6}){2,}[”"]`,
    String.raw`(?:不得|不能|不要|严禁|杜绝|避免|禁止|不可)(?:以|用|出现|写成|使用|保留|把|将|带入|套用)?(?:[“"][^”"\n]{1,12}[”"][、和或]?){1,6}`,
    String.raw`[“"][XＸx×N][”"](?=[是为代指即])`,
    // Markdown: table rule, thematic break, bullet, emphasis, code
    String.raw`^[|\s:-]{3,400}$`,
    String.raw`^\s{0,8}(?:(?:\*\s?){3,80}|(?:_\s?){3})$`,
    String.raw`^\s{0,8}[*＊](?=\s)`,
    '`[^`]{1,200}`',
  ].join('|'),
  'gm',
));

const FILE_EXTENSION = /\.(?:do[ct]x?|xl[st]x?|pptx?|potx?|pdf|txt|md|wps|et|dps|ofd|zip|rar|7z|jpe?g|png|gif|mp[34]|csv|html?|exe|apk)(?![A-Za-z0-9])/gi;
const FILE_NAME_TAIL = /[\w\u4e00-\u9fff（）()《》〔〕\-—.+×＿*]+$/;

/** `**text**` and `*text*`: both ends are marks, unless what they hold shows that they stand for a blank. */
const EMPHASIS = /(?<![*＊0-9])(\*{2,3})(?![\s*，。、；])([^*\n]{1,60}?)(?<![\s*0-9])\1(?![*＊])|(?<=^|[\s，。；：、“（(|])\*(?![\s*，。、；])([^*\n]{1,40}?)(?<![\s*0-9])\*(?=$|[\s，。；：、”）)|])/g;
const BLANK_AFTER_STAR = new RegExp(`^(?:${UNIT}|年|月|日|届|大(?:精神|会)|省|市|县|区|镇|乡|街道|社区|局|公司|集团|学校|中学|小学|医院|理论|思想|部|等|同志|老师|主席|书记|职业)`);

/**
 * Where a block holds something that looks like a leftover and is none: file names, e-mail, X光,
 * 5×8, Markdown marks. Spans of the block's text, in order of pattern, not of place.
 */
export function opaqueSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of allMatches(OPAQUE, text)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  if (text.includes('*')) spans.push(...emphasisMarks(text));
  if (text.includes('.')) spans.push(...fileNames(text));
  return spans;
}

/** File names, read backwards from the extension: forwards would try every character of the text. */
function fileNames(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of allMatches(FILE_EXTENSION, text)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const name = FILE_NAME_TAIL.exec(before);
    if (name) spans.push({ start: match.index - name[0].length, end: match.index + match[0].length });
  }
  return spans;
}

function emphasisMarks(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of allMatches(EMPHASIS, text)) {
    const whole = match[0];
    const mark = match[1] ?? '*';
    const wholeBlock = match.index === 0 && whole.length === text.length;
    const inside = match[2] ?? match[3] ?? '';
    // **县总工会 … **县 is two blanks, **重点任务** is emphasis.
    if (/[，。；]/.test(inside) && isHan(text, match.index - 1) && isHan(text, match.index + whole.length)) continue;
    if (!wholeBlock && (BLANK_AFTER_STAR.test(inside) || BLANK_AFTER_STAR.test(text.slice(match.index + whole.length)))) continue;
    spans.push({ start: match.index, end: match.index + mark.length });
    spans.push({ start: match.index + whole.length - mark.length, end: match.index + whole.length });
  }
  return spans;
}

function isHan(text: string, at: number): boolean {
  return /[\u3400-\u9fff]/.test(text.charAt(at));
}
