import { after, anyOf, notAfter } from '../patterns/compose.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { CROSS, HAN_DIGIT, STAR, UNDERSCORE, run } from './filler.ts';
import { defineRule, type RuleContext, type RuleFinding, type RuleFix } from './rule.ts';

const GAP = `(?:${UNDERSCORE}|${CROSS}|${STAR}|[○◯□])`;
const PLENARY = '(?:全体会议|全会)';
/** `、四中、五中全会` after the first. */
const MORE_SESSIONS = String.raw`(?:[、和及]\s?(?:[${HAN_DIGIT}]|${GAP})中)*`;

/** A mark stands where the number should be. */
const MARKED = jointly(anyOf(
  // 党的xx届三中全会, __届__中全会, 十x届x中全会, X届五次, 第X届三次
  String.raw`(?:第\s?)?[${HAN_DIGIT}]{0,2}(?:${run(1, 5)})\s?届(?:\s?(?:[${HAN_DIGIT}]{1,2}|${run(1, 3)})\s?[中次]${MORE_SESSIONS})?(?:\s?(?:${run(1, 3)})?\s?${PLENARY})?`,
  // 二十届X中全会
  String.raw`[${HAN_DIGIT}]{1,3}届\s?(?:${run(1, 3)})\s?[中次]${MORE_SESSIONS}(?:${PLENARY})?`,
  // 第X期, 第__次, 第X年
  String.raw`第\s?(?:${run(1, 5)})\s?(?:[届次期批轮号个季年章条周名位]|季度|阶段|周年)`,
  // 〔2026〕×号
  String.raw`(?<=[〕\])）]\s?第?)(?:${run(1, 4)})号`,
  // 党的xx大, 中国工会__大, 十X大
  String.raw`(?<![0-9A-Za-z])[${HAN_DIGIT}]{0,2}(?:${run(1, 4)})\s?大(?=精神|会议|各项|以来|[和与及]|报告|召开|提出|代表|文件|主题|胜利|[的”"》，。、；,;]|$)`,
  // “十X五”规划
  String.raw`[“"]?十(?:${run(1, 2)})五[”"]?(?=规划|时期|期间|计划|$|的)`,
  String.raw`[“"]?(?:${run(1, 3)})五[”"]?(?=规划|时期)`,
));
/** The number went without a trace. */
const LOST = jointly(anyOf(
  String.raw`第\s{0,4}届(?:\s{0,4}第?\s{0,4}次)?(?=[职教工会团代全理委的，。、 ]|$)`,
  after('党的|工会|全总|学习贯彻|认真学习|深入学习|贯彻落实|宣传贯彻|传达学习', '、?大', '(?=精神|会议精神|报告精神)'),
  after('党的|中央|学习|贯彻|落实|以|和|是|、|，|。|^', `届(?:[${HAN_DIGIT}]?中)?`, '(?=全会)'),
  notAfter(`[${HAN_DIGIT}0-9第]`, `届[${HAN_DIGIT}]中`, '(?=全会)'),
  notAfter(`[${HAN_DIGIT}0-9第上本历每首换应]`, `届(?:[${HAN_DIGIT}]?次)`, '(?=职代会|教代会|工代会|职工代表|教职工代表|会员|全委|代表大会)'),
  after(String.raw`[〕\])）]`, String.raw`\s号`),
));

export default defineRule({
  id: 'placeholder/ordinal',
  title: '会议届次未填',
  why: '届次、次序空着没填，会议名称就不完整；引错届次比不引更糟。',
  severity: 'error',
  scope: 'block',
  needs: '届大第五号',
  examples: {
    bad: ['传达党的xx届六中全会要求', '落实__届__中全会部署', '宣讲中国工会__大报告', 'XX届五中全会', '十x届x中全会', '挂牌的第X年', '二十届X中全会', '第X届职代会', '党的XX大以来', '“十X五”规划', '筹备第 届第 次职代会', '宣传贯彻党的大精神', '传达学习届二中全会部署', '召开第__次会员代表大会'],
    ok: ['党的二十大报告', '二十届三中全会', '第五届第一次教代会', '县第九次工代会', '厂六届二次职代会', '第三届业委会换届选举', '扩大影响', '本届委员会', '五年规划', '第一、第二产业', '最大的动力', '应届毕业生'],
  },
  check: ({ text }, context) => [...allMatches(MARKED, text), ...allMatches(LOST, text)].map((match) => finding(match, context)),
});

function finding(match: RegExpExecArray, context: RuleContext): RuleFinding {
  const found = match[0].trimEnd();
  return {
    start: match.index,
    end: match.index + found.length,
    message: `届次或次序没有填：“${found}”。请写明是哪一届、哪一次，并核对会议名称。`,
    fixes: ordinalFix(match, context),
  };
}

/** Only what the user has put into the profile is offered: nigao does not choose political wording. */
function ordinalFix(match: RegExpExecArray, { profile }: RuleContext): RuleFix[] {
  const found = match[0].trimEnd();
  const before = match.input.slice(Math.max(0, match.index - 6), match.index);
  const after = match.input.slice(match.index + found.length, match.index + found.length + 6);
  let text = '';
  if (/全会|全体会议/.test(found) || /^全会/.test(after)) text = profile.plenarySession && matchEnding(profile.plenarySession, found);
  else if (/大$/.test(found)) text = /工会|全总/.test(before) ? profile.unionCongress : profile.partyCongress;
  else if (/届/.test(found) && /^(?:职代会|教代会|工代会|职工代表|教职工代表)/.test(after)) text = profile.congressSession;
  return text ? [{ title: `改为“${text}”`, start: match.index, end: match.index + found.length, text }] : [];
}

/** The profile says 二十届四中全会; where 全会 stands outside the blank it must not be doubled. */
function matchEnding(session: string, found: string): string {
  const bare = session.replace(/(?:全体会议|全会)$/, '');
  const ending = /(?:全体会议|全会)$/.exec(found)?.[0] ?? '';
  return bare + ending;
}
