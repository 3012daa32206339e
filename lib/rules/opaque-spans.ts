import type { Span } from '../draft/span.ts';

/** Cheap test: none of the look-alikes below is possible without one of these characters. */
const POSSIBLE = /[A-Za-z@|*`~=\\]|[-_＿]{3}|[0-9０-９]\s?[x×*]/;

const OPAQUE = new RegExp(
  [
    // web addresses and e-mail
    String.raw`(?:https?:\/\/|www\.)[^\s\u3000-\u9fff，。；）]+`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`~\/[\w\/.-]+`,
    // identifiers such as user_name or a_b
    String.raw`(?<![A-Za-z0-9_])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![A-Za-z0-9_])`,
    // sizes, products, relays: 5×8, 10×10厘米, 200*300mm, 4×100米
    String.raw`[0-9０-９.]+\s?[x×*＊xX]\s?[0-9０-９.]+`,
    // formulae and course names: f(x)=2x, 1+X, 3+X+1
    String.raw`[A-Za-z]\([a-z]\)\s?=?\s?[0-9a-z+*/^-]*`,
    String.raw`[0-9０-９a-zA-Z]\s?[+＋]\s?[XxＸN](?![xXＸ×_])`,
    String.raw`(?<![A-Za-zＸ×])[XxＸ]\s?[+＋]\s?[0-9０-９A-Za-z]`,
    // X光, X射线, X连锁, X档案, x轴 ; sizes XL, XXL ; Roman numerals
    '(?<![A-Za-z×Ｘ])[XxＸ](?=光|射线|连锁|档案|轴|染色体|型腿|战警|线机|形|元素|世代|波段)',
    '(?<![A-Za-z])X{1,4}[LS](?![A-Za-z])',
    '(?<![A-Za-z])[XVI]{0,8}[IV]{1,4}[XVI]{0,6}(?![A-Za-z])',
    // A*算法, C**, pointer-like
    String.raw`(?<![A-Za-z])[A-Z]\*(?=算法|搜索)`,
    // a star that is talked about: 标*的, 带*号, *为必填
    String.raw`(?:[标打加带注画]有?|星号)\s?[“"（(]?[*＊×√]+[”"）)]?`,
    String.raw`[*＊]+(?:号)?(?:为|表示|代表|标注|标记)`,
    // Markdown: table rule, thematic break, bullet, emphasis, code
    String.raw`^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$`,
    String.raw`^\s*(?:(?:\*\s?){3,}|(?:-\s?){3,}|(?:_\s?){3})$`,
    String.raw`^\s*[*＊](?=\s)`,
    '`[^`]+`',
  ].join('|'),
  'gm',
);

const FILE_EXTENSION = /\.(?:docx?|xlsx?|pptx?|pdf|txt|md|wps|et|dps|ofd|zip|rar|7z|jpe?g|png|gif|mp[34]|csv|html?|exe|apk)(?![A-Za-z0-9])/gi;
const FILE_NAME_TAIL = /[\w\u4e00-\u9fff（）()《》〔〕\-—.+×＿*]+$/;

/** `**text**` and `*text*`: both ends are marks, unless what they hold shows that they stand for a blank. */
const EMPHASIS = /(?<![*＊0-9])(\*{1,3})(?![\s*，。、；])([^*\n]{1,60}?)(?<![\s*0-9])\1(?![*＊])/g;
const BLANK_AFTER_STAR = /^(?:年|月|日|届|大(?:精神|会)|省|市|县|区|镇|乡|局|公司|学校|理论|思想|部|等|同志)/;

/**
 * Where a block holds something that looks like a leftover and is none: file names, e-mail, X光,
 * 5×8, Markdown marks. Spans of the block's text, in order of pattern, not of place.
 */
export function opaqueSpans(text: string): Span[] {
  if (!POSSIBLE.test(text)) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(OPAQUE)) {
    if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length });
  }
  if (text.includes('*')) spans.push(...emphasisMarks(text));
  if (text.includes('.')) spans.push(...fileNames(text));
  return spans;
}

/** File names, read backwards from the extension: forwards would try every character of the text. */
function fileNames(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(FILE_EXTENSION)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const name = FILE_NAME_TAIL.exec(before);
    if (name) spans.push({ start: match.index - name[0].length, end: match.index + match[0].length });
  }
  return spans;
}

function emphasisMarks(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(EMPHASIS)) {
    const [whole, mark, inside] = match as unknown as [string, string, string];
    // **县总工会 … **县 is two blanks, **重点任务** is emphasis.
    if (BLANK_AFTER_STAR.test(inside) || /^(?:年|月|县|市|局|部)/.test(text.slice(match.index + whole.length))) continue;
    spans.push({ start: match.index, end: match.index + mark.length });
    spans.push({ start: match.index + whole.length - mark.length, end: match.index + whole.length });
  }
  return spans;
}
