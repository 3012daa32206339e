import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { STARTER_PACKS } from '../../../lib/phrases/starter-packs.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { EMPTY_PROFILE } from '../../../lib/settings/profile.ts';

const context = { profile: EMPTY_PROFILE, year: 2026 };
const rules = ALL_RULES.filter(({ id }) => /^(?:punctuation|number)\//.test(id));
const said = (text: string): string[] => findInBlocks(rules, draftFromString(text), context).map(({ ruleId, text }) => `${ruleId} ${text}`);
const serious = (text: string): string[] => findInBlocks(rules, draftFromString(text), context).filter(({ severity }) => severity !== 'info').map(({ ruleId, text }) => `${ruleId} ${text}`);

/** Right as they stand, though each looks like a slip. */
const TRAPS = [
  '2026年1月至11月，全市新增会员1.2万人，增长8.5%左右，完成年度目标的105%。',
  '全年建成站点20多个，部门上下联动，左右协同，累计服务30余万人次。',
  '近年来，近80%的企业建立了工会；近10年来会员人数翻了一番，近30多年来首次超过百万。',
  '会议于2026年3月5日（星期四）上午9:30召开，会期1天半，联系电话0571-8765432。',
  '第一、第二季度抓培训，三、四季度抓比武，二、三产业职工都能参加。',
  '参照GB/T 9704—2012、GB/T 15834-2011和Q/SH 0012-2020执行，编号为2026-03-002。',
  '从2021年到2025年，经费由3万元增加到5万元，下降的只有1.5个百分点。',
  '“十五五”时期，开展“五小”活动、“安康杯”竞赛，落实“一函两书”制度。',
  '学习《中华人民共和国工会法》（2021年修正）、《集体合同规定》等，印发《关于做好“送温暖”工作的通知》。',
  '产教融合、校企合作、工学结合，准确、及时报送；和谐、和睦、和美的氛围，务实、与时俱进的作风。',
  '做到“件件有着落、事事有回音”，让职工“愿意来、坐得住”。',
  '一是建立台账；二是按月走访；三是年底总结。',
  '（一）强化思想引领。深入开展“中国梦·劳动美”主题宣传，举办“诗·书·画”展览。',
  '12351热线全年接听电话3万余次，二次创业的职工200余人，三十二个集体受到表彰。',
  '二是加强督查；二要落实责任；第二名奖励500元；十二家单位、百分之二、两千零二人。',
  '安装充电桩300—500个，气温在零下10～15摄氏度，每班40至50人，行程2～3小时。',
  '二〇二六年三月，五一、五四、六一、七一、八一、十一前后集中开展活动。',
  '20世纪80年代以来，职工书屋从无到有；二十世纪九十年代，上世纪50年代。',
  '“12·4”国家宪法日、“3·15”消费者权益日、“一二·九”运动纪念日。',
  '同志们！新的一年，让我们携手前进！',
  '怎么看？怎么办？各单位要结合实际研究提出措施。',
  '详见 https://www.example.gov.cn/art/2026/3/8/a_12.html?id=3,4 和邮箱 gh.office@example.com。',
  '责任单位：办公室；完成时限：2026年6月底前。',
  '（此件公开发布）',
  '附件：1.任务分工表',
  '2025年12月30日',
  '最大限度减少事故，减少三分之一；成本降到原来的一半，面积扩大两倍。',
  '共有职工1,250人，其中男职工800人、女职工450人。',
  '工龄满10年5个月、30年教龄的老师，入会20年以上的会员，15年工作经历。',
  '每周3次、每周五下午学习，一周5天开放，周六、周日轮值。',
  '全国人大代表、政协委员等列席；技师等级、同等条件、等待时间。',
  '坚持“1+3+N”模式，建设“5G+工业互联网”示范点10个，培训AI应用人才。',
];

describe('punctuation and numbers on clean text', () => {
  it.each(TRAPS.map((text) => [text]))('says nothing of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each(readdirSync('tests/fixtures/drafts').filter((name) => /^C.*\.txt$/.test(name)))('says nothing of the finished draft %s', (name) => {
    expect(said(readFileSync(`tests/fixtures/drafts/${name}`, 'utf8'))).toEqual([]);
  });

  it('says nothing serious of any starter phrase', () => {
    const phrases = STARTER_PACKS.flatMap((pack) => pack.phrases).map(({ text }) => text.replaceAll('{{年度}}', '2026').replaceAll('{{数量}}', '30').replaceAll('{{日期}}', '6月底').replace(/\{\{[^}]+\}\}/g, '县医院工会'));
    expect(phrases.flatMap((text) => serious(text).map((finding) => `${finding} in ${text}`))).toEqual([]);
  });
});
