import { fingerprintOf, type Fingerprint } from './consistency-fingerprint.ts';
import { findRepeats, type Repeat } from './consistency-repeats.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';

/** A paragraph is said to be the same when so much of it is. */
const SAME = 0.8;
const PARAGRAPH_LEAST = 20;
/** From here on the same words twice are no turn of phrase any more. */
const LONG = 28;
/** What is left of a repeat without stock phrases must still be a passage. */
const LEAST = 16;
/** Repeats of up to so many characters that follow at once are the business of consistency/duplicate-words. */
const AT_ONCE = 40;

/** What official documents repeat with good reason: titles, guiding thoughts, meetings, who is responsible. */
const STOCK =
  /《[^》]{1,60}》?|[（(][^（()）]{1,40}[)）]?|习近平新时代中国特色社会主义思想|马克思列宁主义|毛泽东思想|邓小平理论|[“]?三个代表[”]?重要思想|科学发展观|习近平总书记[^，。；]{0,24}(?:讲话|论述|指示|批示)精神?|(?:学习|贯彻|落实|宣传|深入|全面|认真|坚持|坚决|以){1,6}(?=党的|中央|中国工会)|(?:党的|中国工会)[^，。；]{0,24}(?:大|全会|会议)精神?|(?:责任|牵头|配合|协办|承办|主办)(?:单位|部门|科室|人)[：:][^。；]{0,40}|完成时(?:限|间)[：:][^。；]{0,20}|各[^，。；]{0,30}(?:工会|单位|部门)/g;
/** Titles and headings come back in the text with good reason. */
const SENTENCE = /[，。；,;]/;
const SKIPPED_BLOCK = /^[|【]|^[（(](?![一二三四五六七八九十\d]{1,3}[)）])|^(?:责任|牵头|配合|联系|地址|电话|附件)/;

export default defineRule<Fingerprint | null>({
  id: 'consistency/duplicate-passage',
  title: '段落、句子重复',
  why: '几份文件拼在一起时，同一段话容易出现两次，读者会认为没有通读过。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: [
      '建立困难职工档案，逐户走访核实，做到一户一策、动态管理。\n一、组织建设\n建立困难职工档案，逐户走访核实，做到一户一策、动态管理。',
      '在民主管理上，每季度向职工代表通报经费收支和福利发放情况，接受代表质询。\n在经费使用上，要每季度向职工代表通报经费收支与福利发放情况，接受代表质询，做到公开透明。',
    ],
    ok: [
      '以习近平新时代中国特色社会主义思想为指导，做好维权工作。\n坚持以习近平新时代中国特色社会主义思想为指导，办好职工书屋。',
      '修订《关于进一步加强和改进基层工会经费收支管理工作的实施办法》。\n学习《关于进一步加强和改进基层工会经费收支管理工作的实施办法》。',
      '走访困难职工。（责任单位：县总工会权益保障部、各乡镇街道总工会）\n办好夜校。（责任单位：县总工会权益保障部、各乡镇街道总工会）',
    ],
  },
  summarise: ({ text, kind }) => (kind === 'table-cell' || SKIPPED_BLOCK.test(text) ? null : fingerprintOf(text)),
  *check(document, _context, prints): Iterable<RuleFinding> {
    const repeats = findRepeats(document.blocks.map(({ text }) => text), prints);
    for (let at = 0; at < repeats.length; at += 1) {
      const own = [repeats[at]!];
      while (repeats[at + 1]?.block === own[0]!.block) own.push(repeats[(at += 1)]!);
      yield* inBlock(document, prints, own);
    }
  },
});

/** What the repeats of one block amount to: the whole paragraph again, or some of its sentences. */
function* inBlock(document: DocumentView, prints: readonly (Fingerprint | null)[], repeats: readonly Repeat[]): Iterable<RuleFinding> {
  const index = repeats[0]!.block;
  const block = document.blocks[index]!;
  const length = prints[index]?.length ?? 0;
  const again = repeats.filter(({ source }) => source !== index).reduce((sum, { reach }) => sum + reach.agreeing, 0);
  if (length >= PARAGRAPH_LEAST && again >= length * SAME && SENTENCE.test(block.text) && ownWords(prints[index]!, () => block.text) >= LEAST) {
    const source = document.blocks[repeats[0]!.source]!;
    const exactly = source.text === block.text;
    const start = document.blocks[index - 1]?.end ?? block.start;
    yield {
      start: block.start,
      end: block.end,
      message: `这一段与前面的“${opening(source.text)}…”${exactly ? '完全' : '几乎'}相同。请保留一处，删去另一处。`,
      fixes: [{ title: '删去这一段', start, end: block.end, text: '' }],
    };
    return;
  }
  for (const repeat of repeats) {
    const finding = passage(document, repeat);
    if (finding) yield finding;
  }
}

function passage(document: DocumentView, { block: index, source, reach }: Repeat): RuleFinding | null {
  const block = document.blocks[index]!;
  if (!SENTENCE.test(document.blocks[source]!.text)) return null;
  const { earlier, later, agreeing } = reach;
  const own = ownWords(reach, () => block.text.slice(openedBefore(block.text, later.start), later.end));
  if (own < LEAST) return null;
  const words = block.text.slice(later.start, later.end);
  if (source === index && later.start - earlier.end <= 1 && agreeing <= AT_ONCE) return null;
  const end = later.end + (/^[。；]/.test(block.text.slice(later.end)) && /[。；]$|^$/.test(block.text.slice(0, later.start)) ? 1 : 0);
  const span = { start: block.start + later.start, end: block.start + end };
  const whole = end > later.end;
  return {
    ...span,
    severity: own >= LONG ? 'warning' : 'info',
    message: `“${opening(words)}…”前文已经写过。请只保留一处，或换个说法。`,
    fixes: whole ? [{ title: '删去这一句', ...span, text: '' }] : [],
  };
}

const ownWordsOf = new WeakMap<object, number>();

/** How many characters are left of words without stock phrases; counted once for `of`, which stands for them. */
function ownWords(of: object, words: () => string): number {
  let count = ownWordsOf.get(of);
  if (count === undefined) ownWordsOf.set(of, (count = hanCount(words().replace(STOCK, ''))));
  return count;
}

function hanCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) count += 1;
  }
  return count;
}

/** Where the brackets or title marks open in which a place stands; the place itself outside of any. */
function openedBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 60), at);
  const open = Math.max(before.lastIndexOf('《'), before.lastIndexOf('（'), before.lastIndexOf('('));
  const close = Math.max(before.lastIndexOf('》'), before.lastIndexOf('）'), before.lastIndexOf(')'));
  return open > close ? at - before.length + open : at;
}

function opening(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 14);
}
