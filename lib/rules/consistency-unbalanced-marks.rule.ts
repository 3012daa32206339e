import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding, type RuleFix } from './rule.ts';

const MARKS = /[“”‘’（）()《》【】〔〕「」『』]/g;
const PARTNER: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '（': '）', '(': '）', '《': '》', '【': '】', '〔': '〕', '「': '」', '『': '』' };
/** Half-width brackets close full-width ones: which of the two is right is another rule's business. */
const CLOSES: Readonly<Record<string, string>> = { '”': '”', '’': '’', '）': '）', ')': '）', '》': '》', '】': '】', '〕': '〕', '」': '」', '』': '』' };
const NAMES: Readonly<Record<string, string>> = { '”': '引号', '’': '单引号', '）': '括号', '》': '书名号', '】': '方头括号', '〕': '六角括号', '」': '引号', '』': '引号' };
/** A quotation may go on over so many blocks. */
const FAR = 12;

/** A mark without its partner in its own block; `at` counts into the block's text. */
interface Lone {
  readonly at: number;
  readonly mark: string;
  /** The closing mark of its kind. */
  readonly closing: string;
  readonly opens: boolean;
  /** It stands at the block's beginning: a quotation that goes on says so with another opening mark. */
  readonly first: boolean;
}

export default defineRule<readonly Lone[] | null>({
  id: 'consistency/unbalanced-marks',
  title: '引号、括号、书名号不成对',
  why: '引号、括号、书名号要成对使用（GB/T 15834-2011第4.8、4.9、4.15条），缺一半句意就不清楚。',
  severity: 'warning',
  scope: 'document',
  needsWhole: true,
  examples: {
    bad: ['开展“安康杯竞赛活动，提高安全意识。', '认真学习《工会法，增强维权意识。', '落实帮扶制度（每季度走访一次，做到户户有档案。', '树立“快乐工作“的理念。', '各分会”要及时上报材料。'],
    ok: ['开展“安康杯”竞赛（每年一次）。', '1）走访职工；2）发放慰问金。', '“第一段引文。\n“第二段引文。”', '他说：“要做好三件事。\n要用心去做。”', '参照（试行)执行。', "使用Tom’s工具箱", '一）总体要求', '(a)款与b)款'],
  },
  needs: '“”‘’（）()《》【】〔〕「」『』',
  otherwise: null,
  summarise: ({ text }) => {
    const lone = loneMarks(text);
    return lone.length > 0 ? lone : null;
  },
  *check({ blocks, text }, _context, summaries): Iterable<RuleFinding> {
    const open: { block: number; lone: Lone; answered: boolean }[] = [];
    const closing: { block: number; lone: Lone }[] = [];
    summaries.forEach((lones, block) => {
      for (const lone of lones ?? []) {
        if (lone.opens) {
          const before = lone.first ? open.findLast((other) => other.lone.closing === lone.closing && block - other.block <= FAR && other.lone.mark === lone.mark) : undefined;
          if (before && !before.answered) before.answered = true;
          open.push({ block, lone, answered: false });
          continue;
        }
        const partner = open.findLast((other) => !other.answered && other.lone.closing === lone.closing && other.block < block && block - other.block <= FAR);
        if (partner) partner.answered = true;
        else closing.push({ block, lone });
      }
    });
    const left = [...open.filter(({ answered, block, lone }) => !answered && !(lone.first && blocks[block + 1]?.text.startsWith(lone.mark))), ...closing].sort((a, b) => a.block - b.block || a.lone.at - b.lone.at);
    for (let index = 0; index < left.length; index += 1) {
      const { block, lone } = left[index]!;
      const next = left[index + 1];
      const start = (blocks[block]?.start ?? 0) + lone.at;
      const twin = next && next.block === block && next.lone.mark === lone.mark && lone.closing === '”' && next.lone.at - lone.at <= 24 ? next.lone : null;
      if (twin) index += 1;
      yield twin ? reversed(start, (blocks[block]?.start ?? 0) + twin.at, lone) : missing(text, start, lone);
    }
  },
});

function loneMarks(text: string): Lone[] {
  const lone: Lone[] = [];
  const open: Lone[] = [];
  for (const { 0: mark, index: at } of allMatches(MARKS, text)) {
    const closing = PARTNER[mark];
    if (closing !== undefined) {
      open.push({ at, mark, closing, opens: true, first: at === 0 });
      continue;
    }
    const kind = CLOSES[mark] ?? mark;
    const partner = open.findLastIndex((other) => other.closing === kind);
    if (partner >= 0) lone.push(...open.splice(partner).slice(1));
    else if (!isNumberOrApostrophe(text, at, mark)) lone.push({ at, mark, closing: kind, opens: false, first: false });
  }
  return lone.length + open.length === 0 ? lone : [...lone, ...open].sort((a, b) => a.at - b.at);
}

/** `1）`, `一)`, `b)`; Tom’s. */
function isNumberOrApostrophe(text: string, at: number, mark: string): boolean {
  if (mark === '’') return /[A-Za-z\d]/.test(text.charAt(at - 1));
  return (mark === '）' || mark === ')') && /(?:^|[^\u4e00-\u9fff\d]|[；。，、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])$|[a-zA-Z]$/.test(text.slice(Math.max(0, at - 4), at));
}

function missing(text: string, start: number, { mark, closing, opens }: Lone): RuleFinding {
  const shown = text.slice(Math.max(0, opens ? start : start - 6), opens ? start + 8 : start + 1).replace(/\n[\s\S]*$/, '');
  const name = NAMES[closing] ?? '符号';
  return { start, end: start + 1, message: `${opens ? `后一半${name}缺了` : `前一半${name}缺了`}：${shown}…。请补上，或删去多余的${mark}。` };
}

/** Two opening marks, or two closing ones, around a word: one of them is turned round. */
function reversed(first: number, second: number, { opens }: Lone): RuleFinding {
  const at = opens ? second : first;
  const text = opens ? '”' : '“';
  const fix: RuleFix = { title: opens ? '改为后引号' : '改为前引号', start: at, end: at + 1, text };
  return { start: at, end: at + 1, message: `引号的方向反了，这里应当是${opens ? '后引号' : '前引号'}。`, fixes: [fix] };
}
