import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';
import type { Item } from './structure-items.ts';
import { readLine } from './structure-lines.ts';
import { numbersOf } from './structure-lists.ts';
import { isRightBehind } from './structure-numbers.ts';

const NAMES = '指导思想|总体要求|总体思路|工作思路|工作目标|总体目标|主要目标|目标任务|工作内容|工作重点|主要任务|重点工作|主要工作|工作任务|工作措施|主要措施|保障措施|组织领导|组织保障|工作要求|时间安排|工作安排|实施步骤|工作步骤|基本情况|工作总结|工作计划|活动目的|活动内容|前言';
/** A heading's name and, with nothing between them, how a sentence begins. */
const INTO_TEXT = new RegExp(`(?:${NAMES})(?:[和与及][\\u4e00-\\u9fff]{2,4})?(?=根据|为了|按照|坚持|认真|全面|紧紧|紧密|深入|围绕|通过|今年|本年|本计划|我[们校局院市县区镇乡厂公]|在[^\\u4e00-\\u9fff]?[\\u4e00-\\u9fff]{2,}|以[习马邓党“《建提促推加增]|本着|作为|年[初末底中])`);
const BEFORE = 14;

export default defineRule({
  id: 'structure/glued-heading',
  title: '标题与后面的文字连在一起',
  why: '标题要单独成行，或用句号与正文隔开（GB/T 15834-2011 附录 B.4）；连成一片多半是复制时换行丢了。',
  severity: 'warning',
  scope: 'document',
  summarise: readLine,
  examples: {
    bad: ['一、文体活动1.办好联赛；2.办好歌会。\n二、学习活动\n每月共读一本书。', '二、工作目标根据年度部署，力争入会率再提高两个点，满意度稳中有升。', '一、建家工作（一）配齐小组长\n亮明身份。\n（二）公开电话\n随时受理。', '后勤工会年度工作计划一、发展方向\n稳中求进。\n二、主要目标\n年底见效。'],
    ok: ['一、文体活动\n1.办好联赛；2.办好歌会。', '（一）文体活动。1.办好联赛；2.办好歌会。', '二、工作目标\n根据年度部署，力争入会率再提高两个点。', '一、主要工作和时间节点', '三、工作重点在基层，难点也在基层', '一、以工作目标为牵引'],
  },
  *check(document, _context, lines): Iterable<RuleFinding> {
    const { items } = numbersOf(document, lines);
    for (const [index, item] of items.entries()) {
      if (item.inline && (item.weak || isRightBehind(items[index - 1], item, document.text))) yield intoNumber(item);
      else yield* intoText(item, document);
    }
  },
});

function intoNumber(item: Item): RuleFinding {
  return {
    start: item.at,
    end: item.end,
    message: `“${item.written}”与前面的文字连在一起。请在它前面换行。`,
    fixes: [{ title: '在前面换行', start: item.at, end: item.at, text: '\n' }],
  };
}

function* intoText({ title, at, section }: Item, { text }: DocumentView): Iterable<RuleFinding> {
  if (section.heading.mark.standsAlone && title.end - title.start < 24) return;
  const words = text.slice(title.start, title.end);
  const match = INTO_TEXT.exec(words.slice(0, BEFORE + 10));
  if (!match || match.index > BEFORE || words.length < match.index + match[0].length + 8) return;
  const boundary = title.start + match.index + match[0].length;
  yield { start: at, end: boundary, message: `标题“${text.slice(title.start, boundary)}”与正文连在一起。请在标题后换行，或加上句号。`, fixes: [{ title: '在标题后换行', start: boundary, end: boundary, text: '\n' }] };
}
