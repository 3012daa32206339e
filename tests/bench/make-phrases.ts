import type { PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { chance } from '../lib/phrases/random.ts';

const WHEN = ['一季度', '上半年', '三季度末', '年底前', '每月初', '安全生产月期间', '“五一”前后', '暑期', '汛期之前', '春节前夕'];
const WHO = ['镇总工会', '各基层工会', '女职工委员会', '经费审查委员会', '机关工会', '联合工会', '职工服务中心', '劳动争议调解组织', '各班组', '社区工会'];
const DO = ['组织开展', '扎实推进', '统筹谋划', '持续深化', '认真落实', '及时总结', '督促检查', '协调解决', '集中办理', '跟踪回访'];
const WHAT = ['岗位练兵', '安全生产巡查', '困难职工走访', '集体协商', '厂务公开', '职工书屋建设', '普法宣传', '健康体检', '技术比武', '清凉慰问', '劳模宣讲', '心理疏导', '法律援助', '文体活动', '会员评家'];
const FOR = ['让职工看得见摸得着', '做到有方案有台账有结果', '把责任落实到人', '形成可以推广的做法', '定期通报进度', '逐项对账销号', '接受职工代表监督', '纳入年度考核', '确保按期完成', '不漏一户不落一人'];
const SECTIONS = ['guiding-ideology', 'goals', 'tasks', 'measures', 'schedule', 'safeguards', 'closing', 'results'];
const FIELDS = ['general', 'organization', 'rights', 'assistance', 'competition', 'women', 'safety', 'culture'] as const;
/** Characters that names are put together from, so that the vocabulary grows as that of real libraries does. */
const NAME = '江河湖海山川云林石田春夏秋冬东西南北中平安康泰和顺兴旺发达光明远大新华永丰长青金银铜铁'.split('');

/** Made-up personal phrases, the same for the same count: a sentence or two each, no two alike. */
export function makePhrases(count: number): readonly PersonalPhrase[] {
  const dice = chance(7);
  const name = (): string => `${dice.pick(NAME)}${dice.pick(NAME)}${dice.pick(NAME)}`;
  return Array.from({ length: count }, (_, at) => {
    const text = `${dice.pick(WHEN)}，${name()}${dice.pick(WHO)}${dice.pick(DO)}${dice.pick(WHAT)}和${dice.pick(WHAT)}，惠及职工${dice.below(900) + 100}人次，${dice.pick(FOR)}，${name()}片区${dice.pick(FOR)}。`;
    const uses = dice.below(50) === 0 ? dice.below(20) : 0;
    return {
      id: `own-${at}`,
      text,
      sections: [dice.pick(SECTIONS)],
      documentTypes: dice.below(2) === 0 ? [] : ['annual-plan'],
      fields: [dice.pick(FIELDS)],
      createdAt: at,
      updatedAt: at,
      uses,
      lastUsedAt: uses === 0 ? 0 : 1_700_000_000_000 + at,
      starred: dice.below(200) === 0,
    };
  });
}
