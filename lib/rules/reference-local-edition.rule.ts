import type { Span } from '../draft/span.ts';
import { allMatches, hasMatch, jointly } from '../patterns/search.ts';
import { inDraft } from './reference-dates.ts';
import { ownYear } from './reference-own-year.ts';
import { scanReferences } from './reference-scan.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** Something that belongs to one place and one year, which no table can know. */
interface Edition extends Span {
  readonly kind: 'congress' | 'round' | 'theme-year' | 'slogan';
  readonly text: string;
  /** What stands shortly before it. */
  readonly before: string;
}

const PLACES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|广州|深圳|杭州|宁波|南京|苏州|无锡|济南|青岛|武汉|长沙|郑州|西安|成都|昆明|贵阳|沈阳|大连|长春|哈尔滨|福州|厦门|泉州|合肥|南昌|太原|石家庄|兰州|南宁|海口|银川|西宁|乌鲁木齐|呼和浩特|唐山|烟台|佛山|东莞|温州|常州|南通|徐州|洛阳';
const PATTERNS: readonly (readonly [Edition['kind'], RegExp])[] = [
  ['congress', /第?[一二三四五六七八九十]{1,3}次(?:党代会|工代会|团代会|妇代会|(?:党员|工会会员|工会)代表大会)|第?十[一二三四五六七八九]?大(?=精神|部署|确定|提出|[，。、])/g],
  ['round', /第[一二三四五六七八九十]{1,3}[轮届批](?=[^，。；,;]{0,12}(?:扶贫|帮扶|解困|换届|结对|承包|房改|下派|驻村))/g],
  ['theme-year', /[“"][\u4e00-\u9fff]{1,8}(?:建设|提升|落实|攻坚|管理|服务|质量|效益|改革|创新|发展|突破|深化|推进|巩固|强化|规范|执行|行动|活动|治理|整治|作风|项目|基层|转型|跨越)年[”"]/g],
  ['slogan', new RegExp(`(?:健康|平安|法治|幸福|美丽|和谐|文明|数字|智慧|魅力|活力|信用|书香|清廉)(?:${PLACES})`, 'g')],
];
const ANY = jointly(/工会第?十.?大|次(?:党|工|团|妇|会员)|第.{1,3}[轮届批]|年[”"]|(?:健康|平安|法治|幸福|美丽|和谐|文明|数字|智慧|魅力|活力|信用|书香|清廉)[北天上重河山辽吉黑江浙安福湖广海四贵云西陕甘青宁新内深杭南苏无济武长郑成昆沈大哈厦泉合太石兰银乌呼唐烟佛东温常徐洛]/);
const LOCAL_OWNER = /(?:[省市区县州旗镇乡厂矿局院校社]|公司|集团|街道|大学|系统)(?:委|工会|总工会|党委)?$/;
/** The draft's own event is what the plan is about. */
const OWN_EVENT = /(?:召开|筹备|开好|筹办|组织|迎接|选举|出席)[^，。；,;]{0,8}$/;
const NONE: readonly Edition[] = [];

export default defineRule({
  id: 'reference/local-edition',
  title: '地方届次、轮次、主题年待核对',
  why: '某地某单位的会议届次、帮扶轮次、主题年和口号只属于那个地方那一年，套用旧文时最容易忘记更新。',
  severity: 'info',
  scope: 'document',
  examples: {
    bad: ['2026年工会工作计划\n全面贯彻市第十三次工代会精神。', '工会工作计划\n根据上级“作风建设年”的要求，抓好队伍。', '工会工作计划\n抓好第三轮对口扶贫解困工作。', '实验学校工会工作计划\n积极参与健康重庆建设。'],
    ok: ['2026年工会工作计划\n筹备召开公司第三次工会会员代表大会。', '2026年工会工作计划\n召开三届四次教职工代表大会。', '重庆市某区工会2026年工作计划\n积极参与健康重庆建设。', '2026年工会工作计划\n围绕2026年“质量提升年”开展竞赛。', '2026年工作计划\n办好第五届职工文化节。', '2026年工作计划\n建设健康中国、美丽中国。'],
  },
  needs: '十次轮届批”"健平治幸丽谐明字慧魅活信香廉',
  otherwise: NONE,
  summarise: ({ text }): readonly Edition[] => (hasMatch(ANY, text) ? editionsIn(text) : NONE),
  beside: scanReferences,
  *check(document, context, summaries, scans): Iterable<RuleFinding> {
    if (summaries.every(({ length }) => length === 0)) return;
    const { year } = ownYear(document, context, scans);
    const signature = document.blocks.slice(-3).filter(({ text }) => text.length <= 30 && !text.includes('。'));
    const own = [document.tree.title, context.profile.unitName, context.profile.region, ...signature.map(({ text }) => text)].join(' ');
    const told = new Set<string>();
    for (const [index, editions] of summaries.entries()) {
      for (const edition of editions) {
        if (told.has(edition.text) || isOwn(edition, own, year)) continue;
        told.add(edition.text);
        const { start, end } = inDraft(document, index, edition);
        yield { start, end, message: message(edition, year) };
      }
    }
  },
});

function isOwn({ kind, text, before }: Edition, own: string, year: number): boolean {
  if (kind === 'slogan') return own.includes(text.slice(2));
  return kind === 'theme-year' && (before.includes(String(year)) || /[今本]年/.test(before));
}

function message({ kind, text }: Edition, year: number): string {
  switch (kind) {
    case 'congress':
      return `“${text}”是哪个单位、哪一年的会议？请核对它是不是本地本单位最近的一次；不是的话请更新届次。`;
    case 'round':
      return `“${text}”这样的届次、轮次每次都变。请核对是不是${year}年正在进行的这一次。`;
    case 'theme-year':
      return `${text}是某一年的主题。请核对上级是否把${year}年定为这个主题年；不是的话请删去或更换。`;
    case 'slogan':
      return `“${text}”是地方的提法。请核对是不是本地现行的提法，以免把别处的口号带进来。`;
  }
}

function editionsIn(text: string): Edition[] {
  const found: Edition[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of allMatches(pattern, text)) {
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      if (kind === 'congress' && (!LOCAL_OWNER.test(before) || OWN_EVENT.test(before))) continue;
      found.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0], before });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
