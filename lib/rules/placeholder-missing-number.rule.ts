import { CROSS, SHAPE, STAR, UNDERSCORE, UNIT } from './filler.ts';
import { anyOf, manyMatches, preceded } from './pattern.ts';
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
  项: '大小结查检测考事选款奖立专强义用弱多别杂诸二之分进缺短子拨增加入支',
  条: '线信教头金面便欠链油萧枝戒荒苗粉白款路青身布薯井字辣车逐发纸萝拉木柳粗套律天铁门',
  篇: '长短开通诗名新续连全首末成谋',
  次: '层档名批场班人届车依再其主频年初屡轮等位编目架航梯序旬顺鳞更岁榻途渐以历越品浅升胎旅版词',
  名: '姓报署实提排签知著命冠莫匿题更联除点书域罪有无成出功盛闻美芳扬恶虚笔艺学别威企正假化具专俗齐声英挂慕骂指浪留文品官并地人药曲菜戏片队户校厂',
  期: '应交学日定长短时周工早中近初末分延到逾假孕产哺预暑寒汛任刊同青晚婚旺淡展限先改后活现死远缓保',
  场: '组间末过市广会立农现操商磁赛出入开登到退战剧牧工林机盐渔排捧临散收怯球赌磨圆靶刑官戏冷暖马在当离下职情考停矿采冰雪片舞试坟墓屠疆秋沙煤总各我本分',
  户: '包到用客农账帐门开落入窗商住贫佃散猎困难低保订房存储特租养种大富帮结挂分庭脱',
  件: '收文条软硬邮零案信事部附急证元配稿构组来批发要密备物抄函原快慢挂电铸锻管插标',
  份: '月股身年省成水备部辈天本情缘名职应过充',
  册: '成造手名画相注史表清分上中下',
  套: '手外封成配客河圈全被老乱俗棚枪笔护书',
  台: '布平舞柜讲阳站电后前月窗炮烽观看出登上下搭领奖灶锅吧擂亮瞭塌',
  处: '监务实好坏长短用难益害深随到此他住总办科暑教政入去归妙错恰惩判论调相共独分别部居四远近高低内外异过痛查',
  页: '折缺网首扉插活主单内',
  位: '到落单地岗学职诸座部方席泊床车工空品水错段定档站即退就摊货穴缺',
  具: '工用家器玩教文面道餐厨夹模农茶灯刀量洁渔寝炊炉械',
  卷: '归试案答问考书画胶花手',
};

const END = String.raw`(?=[，。；、,.;：:！!）)”]|$|以上|以下|左右|不等|之多)`;
/** What counts up things somewhere before the unit; without it 理清线条 would be a loss. */
const COUNTING = '[有共计达约近为收发增完开办建制征组慰走召刊评表推签解落创命授撰采购配资助救帮参提印整排修设投论交编立结获超换维抢接赠送捐订演拍写讲听查检考选聘招缴报]';

/** `制度个，` `“金点子”条。`: a unit at the end of a clause; what stands before it is judged in {@link isLoss}. */
const AT_END = new RegExp(`[${Object.keys(WORD_BEFORE).join('')}]${END}`, 'g');
const NUMERAL = new RegExp(`[${QUANTITY}]`);
const NOUN_END = /[\u4e00-\u9fff”》）]/;
const CONTEXT = new RegExp(`${COUNTING}[^，。；,;]{0,20}$`);

/** Whether a unit at a clause's end has lost its number: a noun before it, and something counted up. */
function isLoss(text: string, at: number): boolean {
  const unit = text.charAt(at);
  const before = text.charAt(at - 1);
  if (!NOUN_END.test(before) || NUMERAL.test(before) || WORD_BEFORE[unit]?.includes(before)) return false;
  return unit === '个' || CONTEXT.test(text.slice(Math.max(0, at - 26), at));
}

const VERB =
  '举办|开展|召开|组织|建立|建成|新建|评选|评出|表彰|慰问|走访|发放|征集|收到|完成|培训|资助|救助|帮扶|签订|制定|制订|印发|创建|成立|选树|命名|打造|推出|开设|办好|办理|解决|报送|上报|刊发|发表|发稿|撰写|提出|采纳|受理|调解|查出|整改|排查|共有|现有|下设|设立|选派|选送|推荐|选举|接待|发展|吸收|新增';
/** `举办期培训班`, `开展了次活动`: verb, then a unit that leads a noun. */
const VERB_UNIT =
  String.raw`个(?![人别性体案子])|期(?=培训|学习|讲座|简报|专题|辅导|讲习|业务|工会|安全|信息|刊物|骨干|干部|技能)|次(?![数要日序级生品位])|场(?![地所馆景面合次外内上长站])|项(?!目)|名(?![单额义称次誉家师优册医牌片企校录著人言贵]|副其实)|篇(?![章幅目])|条(?![件例款约文块目线幅])|家(?=企业|单位|基层|工会|公司|示范|学校|非公|困难企业)|户(?![外籍口主型均])|件(?![数篇])|份(?![额子量])|余[个名人户次项件场家条篇份]`;

/** Shapes that are a loss wherever they stand. */
const SURE = anyOf(
  preceded(`(?:${VERB})(?:了|出)?`, VERB_UNIT, String.raw`(?=[\u4e00-\u9fff“])`),
  // 降低成本%以上, 同比增长%
  preceded(String.raw`[\u4e00-\u9fff”）]\s?`, '[%％‰]', '(?=以上|以下|左右|[，。；、,.;）)]|$|的)'),
  // 创经济价值万余元, 拨付资金万元, 月产万吨
  String.raw`(?:[百千万亿]{1,3}余?|余[百千万亿]?)元(?<=(?:[\u4e00-\u9fff、])(?<![${QUANTITY}近超过达成破逾])(?:[百千万亿]{1,3}余?|余[百千万亿]?)元)`,
  preceded('结余', '[百千万亿]{1,3}余?元'),
  String.raw`[百千万亿]{1,3}余?(?:字|吨|页|立方米|平方米|人次|公里(?!长))(?<=(?:[\u4e00-\u9fff、])(?<![${QUANTITY}近超过达成破逾家])[百千万亿]{1,3}余?(?:字|吨|页|立方米|平方米|人次|公里))`,
  preceded(
    '折合|人均|每[人户月年天次]|低于|高于|超过|不足|合计|共计|总计|补贴|补助|奖励|救助|捐款|募捐|发放|筹集|罚款|金额|价值|收入|支出|费用?|经费|资金|物资|[慰助救善奖罚].金|现金|人民币|款|各|约|计|[降高少多]了|降为|增为|增至|降至',
    '元(?!旦|素|宵|件|老|首|月|气|帅|朝|始|凶|勋|配|谋)',
  ),
  // 共慰问困难职工人次, 参加培训余人
  String.raw`(?:人次${END}|余人次|余[人名户次项件个场家条篇份]|人余)(?!数)(?<=[\u4e00-\u9fff”）、，](?<![${QUANTITY}场批])(?:余?人次|余[人名户次项件个场家条篇份]|人余))`,
  String.raw`(?:场次|平方米|公里|公斤|千克|吨)${END}(?<=[\u4e00-\u9fff](?<![${QUANTITY}])(?:场次|平方米|公里|公斤|千克|吨))`,
  preceded('(?:完成|达到|不少于|不低于|共计|累计|培训)', '(?:课时|学时)', END),
  preceded('来访|接待|上访|信访', '批次', '(?=[、，])'),
  // 会员人，其中女职工人
  preceded('(?:职工|会员|员工|党员|教师|教职工|代表|干部|学生|女工|农民工|劳模|群众|学员|选手|专职|兼职|委员)(?:共|计|共计|总数|约|近)?', '人', '(?=[，。；、,;（(）)]|$|参加|参与|入会)'),
  preceded('共有|现有|共计|总计|合计|达到|不少于|不低于|超过|人数达|参加人数|总人数|每[批班组期队场]|人员近|人员约', '人', '(?=[，。；、,;]|$|以上|左右)'),
  String.raw`(?:[元名次天岁米升]|分钟|小时)(?=左右|不等)(?<=[\u4e00-\u9fff，,](?<![${QUANTITY}])(?:[元名次天岁米升]|分钟|小时))`,
  // 走访户，发表篇，共计卷、
  preceded(`(?:${VERB}|共计|总计|合计)了?`, '[户人名次场期项个条篇件起批家处卷]', '(?=[，。；、,;]|$)'),
  preceded('提案|议案|建议|意见|作品|稿件|实事|信访|纠纷', '件', END),
  preceded('困难家庭|困难职工|贫困家庭', '户', '(?=[，。；、])'),
  // 下降升, 缩短到分钟
  preceded('(?:下降|上升|增长|提高|降低|减少|增加|节约|节省|缩短|压缩|控制)(?:了|到|至|为)?', '(?:升|吨|度|米|天|分钟|小时|名|个|件|起|次|倍|万元|平方米|立方米)', '(?=[，。；、,;的]|$|以上|以内|以下)'),
  // 建党周年
  preceded('建党|建国|建军|建校|建厂|建院|建矿|成立|诞辰|诞生|胜利|解放|颁布|实施|创刊|建会', '周年'),
  // 第次, 第名, 第季度
  String.raw`第\s{0,2}(?:季度|阶段(?!性)|批次|[次届期批轮名位](?![要一二三四五六七八九十]))`,
  // 为期天, 历时个月
  preceded('为期|历时|提前|用时|共计|耗时|不少于|缩短', '(?:个?(?:天|月|周|小时|分钟|年))', '(?=[，。；、的,;]|$|完成|以上)'),
  preceded('(?:提高|下降|上升|增长|增加|降低|高于|低于|超过)了?', '个百分点'),
  // 做好以下个方面
  preceded('(?:以下|下列|如下|抓好|做好|突出|围绕|实现|达到|坚持|完成)了?', '个', '(?=方面|重点|环节|到位|结合|确保|坚持|目标|转变|突破|问题)'),
  // ，项小改小革获奖
  preceded('^|[，。；,;]', '(?:[项个名位家条篇件]|余[项个名人家])', '(?=职工|会员|教师|教职工|员工|同志|企业|单位|班组|项目|建议|成果|小改|先进|集体|课题|论文|作品|制度|困难)'),
);

/** A mark still stands where the number should be: `____人`, `XX%`, `**万元`, `…%`, `N场`. */
const MARKED = new RegExp(
  String.raw`(?<![0-9A-Za-z+＋.×])(?:(?:${UNDERSCORE}|${STAR}|${SHAPE}|[〇]{2}|[—－-]{3}|…)(?:\s?(?:${UNDERSCORE}|${STAR}|${SHAPE}|[〇—－…])){0,11}|${CROSS}(?:\s?\.?${CROSS}){0,4}|[NMOＯ]{1,3})\s?(?:余|多)?(?:${UNIT})`,
  'g',
);

export default defineRule({
  id: 'placeholder/missing-number',
  title: '数字漏填',
  why: '量词、单位前面的数字丢了，读的人不知道是多少。',
  severity: 'error',
  scope: 'block',
  examples: {
    bad: ['修订内部制度个，', '收到“好主意”条。', '已采纳完成项，', '节支万余元。', '损耗压降%以上', '平均每吨下降了约元。', '班组各元。', '全年发稿件篇。', '参加培训余人', '举办期培训班', '开展了次安全检查', '现有职工人，其中女职工人', '投入资金万元', '达到____%', '投入XX万元', '探望困难家庭户，', '庆祝建党周年', '为期天的培训', '做好以下个方面工作', '同比增长%。', '提高了个百分点', '共计发放慰问金元。', '参加XX人次', '走访户，发放慰问品', '抢修漏点处，', '缩短到分钟', '获第名', '收到提案件，', '更换桌椅套；', '参与率达…%', '不少于〇〇人', '参加人数_余人', '经费列支N万元', '筹备第次会员代表大会'],
    ok: ['岗位守则8个', '签订率达100%', '重要事项，须经讨论', '理清线条，抓住重点', '分层次、分类别', '推进制度个性化', '实行一条龙服务', '各项，', '开展个人竞赛', '活动期间，', '建立名册', '举办二期培训班', '奖励6000—10000元', '农民工人数', '减少批次，', '多元。', '评选先进个人、', '完善一批项目，', '走访困难家庭', '逐条商定合同条款', '每户1 000元', '单位或个人，', '公布评选名单', '组织场地准备', '知名，', '到期，', '困难户，', '以上率下', '教育工会有关文件，', '落实到人，', '千家万户', '近万元', '各单位，', '降低成本，', '先进班组个人', '有人负责', '基层单位、', '1+N', '用好平台，', '打造舞台。', '印成折页，', '不占用课时，', '办好周末场和夜间场，', '教务处、安监处，', '五类归卷，', '适应期，', '减少周课时，', '参与人次占比提高', '设大项和小项，', '实行收件、初审', '干部包户，', '班组场，', '逐条逐项，'],
  },
  *check(block): Iterable<RuleFinding> {
    const { text } = block;
    for (const match of manyMatches(AT_END, text)) if (isLoss(text, match.index)) yield finding(match);
    for (const match of manyMatches(SURE, text)) yield finding(match);
    for (const match of manyMatches(MARKED, text)) yield finding(match);
  },
});

function finding(match: RegExpExecArray): RuleFinding {
  const before = /[\u4e00-\u9fff]*$/.exec(match.input.slice(Math.max(0, match.index - 4), match.index))?.[0] ?? '';
  return {
    start: match.index,
    end: match.index + match[0].length,
    message: `“${before}${match[0]}”的数字没有填。请补上实际数字；没有准确数字的，整句改写。`,
  };
}
