import { readNumbering } from '../syntax/numbering.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const LEAST = 6;
const GLUED_LEAST = 8;
/** Titles stand here; further down a line that opens like its heading is a way of writing. */
const HEAD = 6;

/** A block's words as a title; `null` for what cannot be one, or be its copy. */
interface Line {
  readonly words: string;
  /** No sentence, no number: a title. */
  readonly title: boolean;
}

export default defineRule<Line | null>({
  id: 'consistency/duplicate-title',
  title: '标题、整行重复',
  why: '网页上的标题会在正文前再出现一两次，一起复制下来就成了重复的行。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: ['镇工会2026年工作计划\n镇工会2026年工作计划\n一、目标', '矿工会年度工作要点\n矿工会年度工作要点一、总体要求', '一、目标\n办好职工书屋和阅览室\n办好职工书屋和阅览室'],
    ok: ['镇工会2026年工作计划\n2026年是关键之年。', '一、组织领导\n组织领导要到位。', '甲组\n甲组'],
  },
  summarise: ({ text, kind }) => {
    if (kind === 'table-cell' || text.length < LEAST || text.startsWith('|')) return null;
    return { words: text.replace(/^#+\s*/, '').trimEnd(), title: text.length <= 60 && !/[，。；,;]/.test(text) && readNumbering(text, 0) === null };
  },
  *check({ blocks }, _context, lines): Iterable<RuleFinding> {
    for (let at = 1; at < lines.length; at += 1) {
      const line = lines[at];
      const before = lines[at - 1];
      const block = blocks[at];
      const previous = blocks[at - 1];
      if (!line || !before || !block || !previous || before.words.length < LEAST) continue;
      if (line.words === before.words) {
        yield { start: block.start, end: block.end, message: `“${line.words.slice(0, 20)}”与上一行重复。请删去一行。`, fixes: [{ title: '删去这一行', start: previous.end, end: block.end, text: '' }] };
      } else if (at < HEAD && before.title && before.words.length >= GLUED_LEAST && line.words.startsWith(before.words)) {
        const start = block.start + block.text.indexOf(before.words);
        const end = start + before.words.length;
        yield { start, end, message: `正文开头又写了一遍标题“${before.words.slice(0, 20)}”。请删去。`, fixes: [{ title: '删去重复的标题', start, end, text: '' }] };
      }
    }
  },
});
