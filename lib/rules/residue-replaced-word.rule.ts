import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** What replacing one word throughout a file leaves of others: 市→县, 企业→公司, 学校→医院, 校→院. */
const DAMAGE: readonly (readonly [RegExp, (found: string) => string])[] = [
  [jointly(/城县(?=[居民化建公乡场困一“”、，])|县场(?=经济|竞争|主体|监管|开拓|需求|化|营销|工会)|超县(?=场|购|、|，|。)|上县公司|门县部/g), (found) => found.replace('县', '市')],
  [jointly(/公司业(?=文化|发展|经营|管理|家|工会|职工|生产)|公司家(?=精神|协会)/g), (found) => found.replace('公司', '企').replace('企家', '企业家')],
  [jointly(/院园(?=文化|安全|环境|建设|网)/g), (found) => found.replace('院', '校')],
  [jointly(/(?:我|本)(?:校公司|公司校|院学校|校医院|厂公司|局公司|公司局|公司厂)(?!长|医|部|域|限)/g), (found) => found.slice(0, 2)],
  [jointly(/干部职工职工|教职工职工(?!之家|大会|代表|书屋)|职工职工(?!之家|大会|代表|书屋|文化|食堂|俱乐部|驿站|互助|医疗|服务|群众)/g), (found) => found.slice(0, -2)],
];
const POSSIBLE = /县|公司[业家校局厂]|院|[校厂局]公司|职工职工/;

export default defineRule({
  id: 'residue/replaced-word',
  title: '全文替换留下的错字',
  why: '把别的单位的文件全文替换成自己的称谓时，“城市”“企业”等词里的字也被换掉了。',
  severity: 'error',
  scope: 'block',
  needs: '县司园院职',
  pattern: POSSIBLE,
  examples: {
    bad: ['适应县场经济的发展', '培育优秀的公司业文化', '建设平安院园环境', '我校公司组织演讲比赛', '召开干部职工职工大会', '抓好城县困难职工帮扶'],
    ok: ['各县场所负责人', '县城居民', '公司业务部', '我公司局部调整', '医院园林绿化', '广大职工职工之家建设', '城关县', '联系县场长会议'],
  },
  *check({ text }): Iterable<RuleFinding> {
    for (const [pattern, mend] of DAMAGE) {
      for (const match of allMatches(pattern, text)) {
        if (match[0].startsWith('院园') && /[医学书戏]/.test(text.charAt(match.index - 1))) continue;
        const start = match.index;
        const end = start + match[0].length;
        const put = mend(match[0]);
        yield { start, end, message: `“${match[0]}”是全文替换留下的错字，应为“${put}”。`, fixes: [{ title: `改为“${put}”`, start, end, text: put }] };
      }
    }
  },
});
