import { anyOf, notPreceded, preceded } from '../patterns/compose.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { CROSS, HAN, STAR, UNDERSCORE, run } from './filler.ts';
import { defineRule, type RuleContext, type RuleFinding, type RuleFix } from './rule.ts';

/** Fillers that can stand for one digit of a year; `?` and `〇` only between digits and 年. */
const DIGIT_GAP = String.raw`(?:\\?[_＿*＊※]|[xXｘＸ×✕╳ⅹⅩхХ○◯●□■△?？~～])`;
const TAIL = String.raw`\s{0,2}(?:学?年(?:度)?)?`;

/** `20__年`, `201x`, `20 XX 学年`, `２０＿＿年`, `2OXX年` — the century is there. */
const CENTURY = jointly(anyOf(
  notPreceded('[0-9A-Za-z０-９.]', '[2２]', String.raw`\s?[0０OoＯ○]\s{0,2}(?:[0-9０-９]\s?)?${DIGIT_GAP}(?:\s?(?:${DIGIT_GAP}|[〇0-9０-９])){0,5}${TAIL}`),
  notPreceded('[0-9A-Za-z]', '20', String.raw`(?:[OＯ]{2}|[-—－]{2}|N{1,2}|(?:&nbsp;){1,8})\s?年(?:度)?`),
  notPreceded('[0-9A-Za-z０-９.]', '19', String.raw`(?:[0-9]\s?)?${DIGIT_GAP}{1,3}\s{0,2}年(?:度)?`),
  String.raw`YYYY\s?年(?:\s?MM\s?月(?:\s?DD\s?日)?)?`,
));
/** `二0__年`, `二〇XX年`, `二○一×年`. */
const HAN_CENTURY = anyOf(
  String.raw`二\s?[〇○◯0０OoＯ零]\s?(?:[一二三四五六七八九〇○零0-9]\s?)?(?:(?:${UNDERSCORE}|${CROSS}|${STAR}|[□■△?？~～])\s?){1,5}年(?:度)?`,
);
/** `__年`, `xx年度`, `__月__日`, `X月`: nothing of the number is left but a mark. */
const MARKED = anyOf(
  String.raw`(?<![0-9A-Za-z０-９第届〇○零一二三四五六七八九十]\s?)(?:${run(1, 5)}\s{0,3}学?年(?![级轮龄])(?:度)?)`,
  String.raw`(?<![0-9A-Za-z０-９])${run(1, 4)}\s?月(?!亮|饼|球)(?:份|底|初|中旬|上旬|下旬)?(?:\s?(?:${run(1, 4)})?\s?日)?`,
  String.raw`(?<=月)\s?${run(1, 4)}\s?日`,
);
/** `某年`, `~年`. */
const BARE = anyOf(
  notPreceded('[0-9０-９一二三四五六七八九十]', '[~～]', String.raw`\s?年(?:度)?(?=${HAN}|[，,])`),
  String.raw`某某?年(?:度)?(?:某月)?(?:某日)?|某月(?:某日)?`,
);
/** The number went without a trace: `年，将…`, `公司年的奋斗目标`, `年月日`, `定于月日前`. */
const OWNER =
  '公司|集团|学校|我校|全校|医院|我院|全院|我局|全局|机关|单位|总厂|全厂|我厂|我[省市县区镇乡矿段站队]|全[省市县区镇乡矿]|街道|社区|中心|部门|项目部|特?制[定订]|完成|实现|做好|围绕|根据|按照|关于';
const DAY_END = String.raw`(?=[前起至止内上下举召开，,。；;、的）)]|$)`;
const LOST = anyOf(
  preceded(String.raw`^|[。；;\n\s（(，,、]`, '年', `[，,](?=${HAN})`),
  preceded(OWNER, '年', '(?=的(?:奋斗|工作|目标|任务|重点|各项|主要|总体|经营|生产|发展|指标)|(?:工会|党建|安全|生产|经营)?工作(?:计划|要点|总结|目标|任务|思路|安排|打算|报告)|工会工作)'),
  preceded('^|[《“]', '年', '(?=度?(?:工会)?工作(?:要点|总结|计划))(?!度工作计划$)'),
  preceded('在', '年', '(?=(?:工会|的?工作)(?:中|里|上))'),
  notPreceded(String.raw`[0-9０-９]`, '20[12]年', '(?=度|工作|工会|[，,]|我)'),
  preceded(String.raw`^|[，,。；;\n]`, '20', String.raw`\s{1,4}年(?=度|工作|工会|[，,]|我|是)`),
  notPreceded(String.raw`[0-9０-９〇零一二三四五六七八九十xXｘＸ×_＿*○]`, '年', String.raw`\s{0,8}月\s{0,8}日(?!期)`),
  preceded(String.raw`^|[于在至自从到织行，。；、（(年\s]`, '月', String.raw`\s{0,8}日${DAY_END}`),
  preceded(String.raw`[一二三四五六七八九十0-9]月\s{0,3}`, '日', DAY_END),
);
const OTHERS = jointly(anyOf(HAN_CENTURY.source, MARKED.source, BARE.source, LOST.source));
const HAS_YEAR = /[年月日]|[2２]\s?[0０OoＯ○]|YYYY/;

export default defineRule({
  id: 'placeholder/year',
  title: '年份、日期未填',
  why: '模板里的年份、日期空着没填，发出去会让上级单位看出是套用旧文。',
  severity: 'error',
  scope: 'block',
  needs: '年月日2２Y',
  examples: {
    bad: ['20__年，局工会打算这样做', '20xx年度总结', '201x年任务', String.raw`20\_\_年`, '２０＿＿年安排', '20 XX 年', '二0__年', '二〇XX年', '__年是关键一年', '我局在~年要抓好', 'XX年工作要点', '某年工会要点', '20xx—20xx学年', '于__月__日召开', '围绕医院年的奋斗目标', '年，将这项活动做细', '为此制定年工作要点', '2OXX年', '20**年', '定于 月 日前报送', '工发〔20__〕3号'],
    ok: ['2026年，我们将', '困难帮扶年年有、月月抓', '2026—2030年', '年初，各工会要排好计划', '年内完成', '公司年度目标', '六年级学生', '近年来', '编制年度工作计划表', '20年来', '3~5年内', '二〇二六年', '二○一○年', '3月8日', '今年的工作计划', '每月一次', '200*300mm', '历时20年'],
  },
  pattern: HAS_YEAR,
  check: ({ text }, context) => [
    ...allMatches(CENTURY, text).filter(({ 0: found, index }) => isYear(found, text.charAt(index + found.length))),
    ...allMatches(OTHERS, text),
  ].map((match) => finding(match, context)),
});

/** Without 年 behind it, one filler after `20` is too little: `20×30`, `20?`. */
function isYear(found: string, next: string): boolean {
  if (/年/.test(found)) return true;
  const fillers = found.match(/[_＿*＊※xXｘＸ×✕╳ⅹⅩхХ○□■]/g)?.length ?? 0;
  const digits = found.match(/[0-9０-９]/g)?.length ?? 0;
  return fillers + digits >= 4 && fillers >= 1 && !/[0-9A-Za-z.]/.test(next) && !/[?？~～]/.test(found);
}

function finding(match: RegExpExecArray, context: RuleContext): RuleFinding {
  const start = match.index;
  const raw = match[0];
  const end = start + raw.trimEnd().length;
  const found = raw.trimEnd();
  const isDate = /[月日]/.test(found);
  return {
    start,
    end,
    message: isDate ? `日期没有填：“${found}”。请补上具体月、日。` : `年份没有填：“${found}”。请写成四位数字的年份，如“${context.year}年”。`,
    fixes: isDate ? [] : yearFix(found, start, end, context.year),
  };
}

function yearFix(found: string, start: number, end: number, year: number): RuleFix[] {
  const han = found.startsWith('二');
  const tail = /学?年度?[，,]?$/.exec(found)?.[0] ?? '';
  const digits = han ? hanYear(year) : String(year);
  const text = digits + tail;
  return [{ title: `改为“${text.replace(/[，,]$/, '')}”`, start, end, text }];
}

function hanYear(year: number): string {
  return [...String(year)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
}

