import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const UNIT = '次|场|名|户|期|篇|批|件|人次';
const COUNTED = new RegExp(`(?:(\\d{1,6})|([两三四五六七八九]))(${UNIT})(?![单称誉额间])(?<=(?<![\\d第每十百几.一二两三四五六七八九])(?:\\d{1,6}|[两三四五六七八九])(?:${UNIT}))`, 'g');
/** Without a number in Han there is nothing to differ from the digits. */
const HAN_COUNTED = new RegExp(`[两三四五六七八九](?:${UNIT})`);
const STOP = /[。！？；\n]/g;

export default defineRule({
  id: 'number/same-form',
  title: '同一句里数字形式不一',
  why: 'GB/T 15835-2011第4.3条：同类数字出现在同一处，应选用同一种形式。',
  severity: 'info',
  scope: 'block',
  pattern: HAN_COUNTED,
  needs: '次场名户期篇批件',
  examples: {
    bad: ['全年培训三次，体检2次', '走访五户困难职工、12户病员'],
    ok: ['全年培训3次，体检2次', '全年培训三次。体检2次。', '每季度培训三次', '第三次会议，审议2次'],
  },
  *check({ text }): Iterable<RuleFinding> {
    const counted = allMatches(COUNTED, text);
    if (counted.length < 2) return;
    const stops = allMatches(STOP, text).map(({ index }) => index);
    const seen = new Map<string, RegExpExecArray>();
    let sentence = 0;
    for (const match of counted) {
      while (sentence < stops.length && stops[sentence]! < match.index) {
        sentence += 1;
        seen.clear();
      }
      const unit = match[3] ?? '';
      const other = seen.get(unit);
      if (!other) seen.set(unit, match);
      else if ((other[1] === undefined) !== (match[1] === undefined)) {
        const han = match[1] === undefined ? match : other;
        const digit = han === match ? other : match;
        yield { start: han.index, end: han.index + han[0].length, message: `同一句里“${han[0]}”用汉字、“${digit[0]}”用阿拉伯数字，宜统一。`, fixes: fixes(han) };
        seen.delete(unit);
      }
    }
  },
});

function fixes({ 0: found, 2: word = '', 3: unit = '', index: start }: RegExpExecArray): { title: string; start: number; end: number; text: string }[] {
  const plain = `${'一两三四五六七八九'.indexOf(word) + 1}${unit}`;
  return [{ title: `改为“${plain}”`, start, end: start + found.length, text: plain }];
}
