import { allMatches } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

const NUMBER = /[〔[［【（({｛]\s?((?:19|20)?\d\d)\s?[〕\]］】）)}｝]\s?(第)?\s?(\d{1,4})(\s?号)?/g;
/** What a number begins with: 工发, 国办函, 财税, 教职成. */
const AGENCY_SIGN = /[\u4e00-\u9fff]{1,10}$/;
const SIGN_END = /[发字函办文电税综规通令传呈请委党政工教财建社卫经法人会监企医农资管价金科技质环交水运标房改商安团妇纪组宣统信厅局院秘议决复批]$/;
/** Orders and announcements are numbered 第8号. */
const ORDERED = /(?:公告|通告|令|命令|通报|布告)$/;

export default defineRule({
  id: 'reference/document-number',
  title: '发文字号不合规范',
  why: 'GB/T 9704-2012第7.2.5条：年份标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位，后加“号”字。',
  severity: 'warning',
  scope: 'block',
  needs: '〔[［【（({｛',
  examples: {
    bad: ['根据《关于开展竞赛的通知》（县工发[2026]3号）', '县工发（2026）3号', '根据市总工发【2026】12号文件', '县工发〔2026〕第3号', '县工发〔2026〕03号', '县工发〔26〕3号', '县工办发〔2026〕8，请遵照执行'],
    ok: ['根据《关于开展竞赛的通知》（县工发〔2026〕3号）', '中国人民银行公告〔2020〕第5号', '（2026）京01民初123号', '2026年（第3号）', '安全标准化评审规范[2026]', '参考文献[12]', '教育部令第32号', '共有职工（2026）人'],
  },
  *check(block): Iterable<RuleFinding> {
    const { text } = block;
    if (!/[〕\]］】）)}｝]\s?第?\s?\d/.test(text)) return;
    for (const match of allMatches(NUMBER, text)) {
      const sign = AGENCY_SIGN.exec(text.slice(Math.max(0, match.index - 10), match.index))?.[0] ?? '';
      const isBracketed = match[0].startsWith('〔');
      // Round and square brackets are used for much else: the letters before must be an agency's sign, the digits a number.
      if (!isBracketed && (match[4] === undefined || !SIGN_END.test(sign))) continue;
      const problems = problemsOf(match, sign);
      if (problems.length === 0) continue;
      const start = match.index;
      const end = start + match[0].length;
      const fixed = `〔${fullYear(match[1] as string)}〕${ORDERED.test(sign) ? '第' : ''}${Number(match[3])}号`;
      yield { start, end, message: `发文字号“${sign.slice(-6)}${match[0]}”${problems.join('，')}。请写成“${fixed}”。`, fixes: [{ title: `改为“${fixed}”`, start, end, text: fixed }] };
    }
  },
});

const fullYear = (year: string): string => (year.length === 4 ? year : `20${year}`);

function problemsOf([whole, year = '', ordinal, number = '', ending]: RegExpExecArray, sign: string): string[] {
  const problems: string[] = [];
  if (!/^〔.*〕/.test(whole)) problems.push('的年份要用六角括号“〔〕”');
  if (year.length !== 4) problems.push('的年份要写四位数');
  if (ordinal !== undefined && !ORDERED.test(sign)) problems.push('的序号前不加“第”');
  if (number.length > 1 && number.startsWith('0')) problems.push('的序号前不编虚位“0”');
  if (ending === undefined) problems.push('的序号后缺“号”字');
  return problems;
}
