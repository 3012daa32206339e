import { CROSS, STAR, UNDERSCORE } from './filler.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/*
 * A number lost in front of its unit. Chinese measure words are also parts of words (事项, 线条,
 * 层次), so that each unit has its own list of characters that may stand before it.
 */

/** Numerals, and words that stand for one: with any of these before the unit nothing is missing. */
const QUANTITY = '0-9０-９一二两三四五六七八九十百千万亿〇零壹贰叁双半几多数各每某这那哪该此首整逐单若余来第全本同上下前后末次头另何';
/** Per unit: characters before it that make a word (事项, 线条, 层次, 实名). */
const WORD_BEFORE: Readonly<Record<string, string>> = {
  个: '些哪那这有是做搞整',
  项: '事选款奖立专强义用弱多别杂诸二之分进缺短子拨增加入支',
  条: '线信教头金面便欠链油萧枝戒荒苗粉白款路青身布薯井字辣车逐发纸萝拉木柳粗套律天铁门',
  篇: '长短开通诗名新续连全首末成谋',
  次: '层档名批场班人届车依再其主频年初屡轮等位编目架航梯序旬顺鳞更岁榻途渐以历依越品浅升胎旅版词岁',
  名: '姓报署实提排签知著命冠莫匿题更联除点书域罪有无成出功盛闻美芳扬恶虚笔艺学别威笔企正假化具专俗齐声英挂慕骂指浪留文品官并地人药曲菜戏片队户校厂',
  期: '学日定长短时周工早中近初末分延到逾假孕产哺预暑寒汛任刊同青晚婚旺淡展限先改后活现死近远远汛生缓保',
  场: '市广会立农现操商磁赛出入开登到退战剧牧工林机盐渔排捧临散收怯球赌磨排圆靶刑官戏冷暖马在当离下上职情考赛停矿采冰雪片舞试坟墓屠疆渔秋沙煤总各我本分',
  户: '用客农账帐门个开落入窗商住贫佃散猎困难低保订房存储窗订贫特租养散种大富帮结特挂分庭低脱',
  件: '文条软硬邮零案信事部附急证元配稿构附组来批发要密备物抄函原快慢挂电铸锻管构插标附软部',
  份: '月股身年省成水备部辈天本情缘名职有应过充',
  人: '',
  册: '手名画相注史表台清分上中下',
  套: '手外封成配客河圈外全被老整乱俗棚枪笔护书',
  台: '平舞柜讲阳站电后前月窗炮烽观看出登上下站搭领奖灶锅吧擂亮瞭塌',
  篇幅: '',
};

const END = String.raw`(?=[，。；、,.;：:！!）)”]|$|以上|以下|左右|不等|之多)`;
const UNIT_KEYS = ['个', '项', '条', '篇', '次', '名', '期', '场', '户', '件', '份', '册', '套', '台'] as const;

/** `制度个，` `“金点子”条。`: a unit at the end of a clause with a noun, quote or verb before it. */
const AT_END = new RegExp(
  UNIT_KEYS.map((unit) => `(?<=[\u4e00-\u9fff”》）])(?<![${QUANTITY}${WORD_BEFORE[unit] ?? ''}])${unit}${END}`).join('|'),
  'g',
);
/** Before these the clause does say how much, or the unit is no unit: 逐项、分期、多次. */
const CONTEXT = /(?:共|计|达|有|约|近|为|收|发|增|完成|开展|举办|建立|制定|制订|征集|组织|慰问|走访|培训|召开|报送|刊登|评选|表彰|推荐|新建|签订|办理|受理|调解|实施|解决|落实|创建|命名|授予|撰写|采用|购置|配备|发放|资助|救助|帮扶|参加|提出|采纳|印发|建成|整改|排查|修订|开设|投入|设立|讨论|发表|命中|提交|推出|上报|编发|立项|结项|获|达到|超过)[^，。；,;]{0,18}$/;

/** Units that only ever follow a number. */
const SURE = new RegExp(
  [
    // 降低成本%以上, 同比增长%
    String.raw`(?<=[\u4e00-\u9fff”）])\s?[%％‰](?=以上|以下|左右|[，。；、,.;）)]|$|的)`,
    // 创经济价值万余元, 拨付资金万元, 约元, 各元
    String.raw`(?<=[\u4e00-\u9fff])(?<![${QUANTITY}])(?:(?:[百千万亿]+余?|余)元)`,
    String.raw`(?<=[约近达计各共奖超过资款金费费用入出值助放发了降于为到补贴])(?<![单多公美日欧港状金纪].{0}金(?=元首))(?:元)(?=[，。；、,.;（）()]|$|以上|以下|左右|现金|慰问|钱)`,
    // 共慰问困难职工人次, 参加培训余人
    String.raw`(?<=[\u4e00-\u9fff”）])(?<![${QUANTITY}\u573a])(?:余?人次|余[人名户次项件个场家条篇份]|人余)(?![数])`,
    String.raw`(?<=[\u4e00-\u9fff])(?<![${QUANTITY}])(?:场次|课时|学时|平方米|公里|公斤|千克|吨)${END}`,
    // 会员人，其中女职工人
    String.raw`(?<=(?:职工|会员|员工|党员|教师|教职工|代表|干部|学生|女工|农民工|劳模|群众|学员|选手|工人|专职|兼职|委员)(?:共|计|共计|总数|达|约|近|有)?)(?<!农民|女|职|员)人(?=[，。；、,;（(）)]|$|参加|参与|入会)`,
    String.raw`(?<=(?:共有|现有|共计|总计|合计|达到|不少于|不低于|超过|人数达|参加人数|总人数))人(?=[，。；、,;]|$|以上|左右)`,
    // 建党周年, 庆祝建国周年
    String.raw`(?<=(?:建党|建国|建军|建校|建厂|建院|建矿|成立|诞辰|诞生|胜利|解放|颁布|实施|创刊|建会))周年`,
    // 第季度 第期
    String.raw`第(?=季度|阶段(?![性])|批次)(?:季度|阶段|批次)`,
    // 提前天, 为期天, 历时个月
    String.raw`(?<=(?:为期|历时|提前|用时|共计|耗时|不少于|缩短))(?:个?(?:天|月|周|小时|分钟|年))(?=[，。；、的,;]|$|完成|以上)`,
    // 的个百分点
    String.raw`(?<=(?:提高|下降|上升|增长|增加|降低|高于|低于|超过)了?)个百分点`,
    // 做好以下个方面
    String.raw`(?<=(?:以下|下列|如下|抓好|做好|突出|围绕|实现|达到|坚持|完成))了?个(?=方面|重点|环节|到位|结合|确保|坚持|目标|转变|突破|问题)`,
  ].join('|'),
  'g',
);

/** `举办期培训班`, `开展了次活动`: verb, then a unit that leads a noun. */
const VERB_UNIT = new RegExp(
  String.raw`(?<=(?:举办|开展|召开|组织|建立|建成|新建|评选|评出|表彰|慰问|走访|发放|征集|收到|完成|培训|资助|救助|签订|制定|制订|印发|创建|成立|选树|命名|打造|推出|开设|办好|办理|解决|报送|刊发|发表|撰写|提出|采纳|受理|调解|查出|整改|排查|共有|现有|下设|设立|选派|选送|推荐|选举)(?:了|出)?)` +
    String.raw`(?:个(?![人别性体案子])|期(?=培训|学习|讲座|简报|专题|辅导|讲习|业务|工会|安全|信息|刊物|骨干|干部|技能)|次(?![数要日序级生品位])|场(?![地所馆景面合次外内上长次站])|项(?![目])|名(?![单额义称次誉家师优册医牌片企校录著人言贵]|副其实)|篇(?![章幅目])|条(?![件例款约文块目线幅])|家(?=企业|单位|基层|工会|公司|示范|学校|非公|困难企业)|户(?![外籍口主型均])|件(?!数)|份(?![额子量])|余[个名人户次项件场家条篇份])(?=[\u4e00-\u9fff“])`,
  'g',
);

/** A mark still stands where the number should be: `____人`, `XX%`, `**万元`. */
const MARKED = new RegExp(
  String.raw`(?<![0-9A-Za-z+＋.×])(?:(?:${UNDERSCORE}|${STAR}|[○□])(?:\s?(?:${UNDERSCORE}|${STAR}|[○□])){1,11}|${CROSS}(?:\s?${CROSS}){0,3})\s?(?:余|多)?(?:%|％|‰|个百分点|[百千万亿]+余?元|元|人次|名|人(?![民员才事力])|户|场次|场(?![所馆地])|期(?!间)|项(?!目)|个|次(?!数)|天|篇|条(?!例|件)|份|件|家(?!庭)|岁|周年|小时|课时|学时|平方米|公里|吨|分(?!会|公司|厂|局|工会)|套|册|台)`,
  'g',
);
const POSSIBLE_MARK = new RegExp(`${CROSS}|[_＿*＊○□]`);

export default defineRule({
  id: 'placeholder/missing-number',
  title: '数字漏填',
  why: '量词、单位前面的数字丢了，读的人不知道是多少。',
  severity: 'error',
  scope: 'block',
  examples: {
    bad: ['建立健全了工会工作制度个，', '共征集“金点子”条。', '已采纳完成项，', '创经济价值万余元。', '平均降低成本%以上', '平均每吨下降了约元。', '班组各元。', '全年发稿件篇。', '参加培训余人', '举办期培训班', '开展了次安全检查', '现有职工人，其中女职工人', '投入资金万元', '达到____%', '投入XX万元', '慰问困难职工户，', '庆祝建党周年', '为期天的培训', '做好以下个方面工作', '同比增长%。', '提高了个百分点', '共计发放慰问金元。', '参加XX人次'],
    ok: ['工会岗位责任制8个', '申请入会率达100%', '重要事项，须经讨论', '理清线条，抓住重点', '分层次、分类别', '推进制度个性化', '实行一条龙服务', '各项，', '开展个人竞赛', '活动期间，', '建立名册', '举办二期培训班', '奖励6000—10000元', '农民工人数', '减少批次，', '多元。', '评选先进个人、', '完善一批项目，', '走访困难家庭', '签订集体合同条款', '每户1 000元', '单位或个人，', '公布评选名单', '组织场地准备', '知名，', '到期，', '困难户，', '以上率下', '教育工会有关文件，', '逐条逐项，'],
  },
  *check(block): Iterable<RuleFinding> {
    const { text } = block;
    for (const match of text.matchAll(AT_END)) {
      const clause = text.slice(Math.max(0, match.index - 26), match.index);
      if (CONTEXT.test(clause)) yield finding(match);
    }
    for (const match of text.matchAll(SURE)) yield finding(match);
    for (const match of text.matchAll(VERB_UNIT)) yield finding(match);
    if (!POSSIBLE_MARK.test(text)) return;
    for (const match of text.matchAll(MARKED)) yield finding(match);
  },
});

function finding(match: RegExpExecArray): RuleFinding {
  const before = match.input.slice(Math.max(0, match.index - 4), match.index);
  return {
    start: match.index,
    end: match.index + match[0].length,
    message: `“${before}${match[0]}”的数字没有填。请补上实际数字；没有准确数字的，整句改写。`,
  };
}
