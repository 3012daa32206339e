import { defineRule, type RuleFinding, type RuleFix } from './rule.ts';

interface Gap {
  readonly pattern: string;
  readonly message: string;
  /** What to put in place of the match, where there is only one sensible way. */
  readonly fix?: string;
}

/** Shapes of sentences that cannot be whole. Each is certain on its own: a doubtful one is left out. */
const GAPS: readonly Gap[] = [
  {
    // 最 is filtered as an advertising superlative
    pattern: String.raw`(?<![最大小高低有无合理过定其一某年极上下几为满更适]|最大|年龄|时间|额度)限度(?=地|的(?:发挥|调动|满足|保障|保护|实现|提高|减少))`,
    message: '“限度”前面丢了“最大”，多半是被网站过滤。',
    fix: '最大限度',
  },
  { pattern: String.raw`(?<![最很极更更为了巨宏伟尽])尽(?=努力(?:做|为|帮|保|解|争|完|把|满))`, message: '“尽努力”中间丢了“最大”。', fix: '尽最大' },
  { pattern: String.raw`(?:本着|秉承|按照|遵循|坚持)(?:以)?的(?:原则|宗旨|精神|方针|要求|思路|理念|办法)`, message: '原则、宗旨的内容丢了，只剩“的”。请补上是什么原则。' },
  { pattern: String.raw`(?:(?<=[，。；、,;\s]|^|总之[，,]?)在|在(?=的(?:工会|各项|正确|坚强|亲切|大力|关心|指导|带领|统一|领导下|一年)))的(?=[\u4e00-\u9fff])(?!确)`, message: '“在……的”中间的内容丢了。请补上时间、单位或场合。' },
  { pattern: String.raw`(?<=[\u4e00-\u9fff])(?<![内存实潜所现外自健正好旨何])在的(?=(?:工会工作|各项工作|正确领导|坚强领导|关心支持|大力支持|指导下|领导下|新形势))`, message: '“在……的”中间的内容丢了。请补上。' },
  { pattern: String.raw`(?<=^|[，。；：、,;:\s])在(?:(?:正确|坚强|统一|亲切|关心|精心)*(?:领导|指导|关怀|支持|帮助|关心)(?:和(?:领导|指导|关怀|支持|帮助|关心))?)下(?=[，,])`, message: '在谁的领导、支持下？单位名称丢了。' },
  { pattern: String.raw`(?<=^|[，。；：、,;:\s持])以为(?=指导|核心|重点|主线|统领|抓手|载体|目标|契机|宗旨|依托|中心|根本|龙头|动力|引领|主题|基础|突破口)`, message: '“以……为”中间的内容丢了。请补上以什么为指导、为重点。' },
  { pattern: String.raw`(?<=^|[，。；：、,;:\s])以的(?=态度|精神|姿态|标准|方式|形式|热情|责任|作风|干劲|成绩)`, message: '“以……的”中间的内容丢了。请补上。' },
  { pattern: String.raw`(?:贯彻落实|学习贯彻|贯彻|传达学习|传达|学习宣传|领会)(?:党的|中央|上级)?(?:、|和)?(?:会议)?精神(?=[，。；、,;])(?<=(?:贯彻落实|学习贯彻|学习宣传|传达学习|贯彻|传达)精神)`, message: '贯彻什么精神？会议或文件的名称丢了。' },
  { pattern: String.raw`党的(?=、|，|。|和、|及)`, message: '“党的”后面的内容丢了。请补上会议或文件名称。' },
  { pattern: String.raw`(?:以|围绕|坚持以)同志为(?=核心|总书记)|以总书记(?=新时代)|(?<=列宁主义、)思想(?=、)|(?<=主义、|思想、)理论(?=、|和|及)(?<=[、]理论)(?<=(?:列宁主义、|泽东思想、)理论)|(?<=^|[，。以举])高举理论|(?<=^|[，。；,;])以理论(?=和|、)`, message: '人名或理论名称被过滤掉了。请按规范表述补全。' },
  { pattern: String.raw`《(?:报|日报|晚报|早报|电视台|电台|广播电台|网|杂志|周刊|通讯|简报》|法|条例|办法|省|市|县)》`, message: '报刊、台名或法规名称不全，前面的字丢了。' },
  { pattern: String.raw`(?<![一二三四五六七八九十0-9年“]|个)五(?=规划(?:的|开局|实施|期间|纲要|收官|承上|开始|第|[，。；,;]))`, message: '“五规划”前面的字丢了，应写明是“十几五”规划。' },
  { pattern: String.raw`(?<=^|[。；，,;\n])的(?=[\u4e00-\u9fff]{2})(?!的?确|士|话|黎)`, message: '句子以“的”开头，前面的字丢了。' },
  { pattern: String.raw`(?<=[，。；,;]|^)(?:把|将)作为(?=[\u4e00-\u9fff]{2,12}(?:来抓|抓手|重点|任务|工作|载体|目标|首要))`, message: '把什么作为？宾语丢了。请补上。' },
  { pattern: String.raw`(?<!目)的(?=的(?!士|确))|(?<=[与和及])[与及](?=[与和及])|(?<=[，。；])[和与及](?=[，,。；])|[和与及](?=[，。；,;])(?<=(?:建设|工作|活动|组织|管理|教育|学习|制度)[和与及])`, message: '这里少了字：连接的后半截不见了。请补上或删去。' },
  { pattern: String.raw`(?:做好|加强|增强|提高|开展|深化|抓好)的(?=[，。；,;]|$)|(?<=^|[，。；,;])(?:加强|增强|提高|深化|抓好|做好)(?=[。；;])`, message: '动词后面的内容丢了。请补上。' },
  { pattern: String.raw`(?<=根据|按照|依据|依照|遵照)(?:的)?(?=(?:要求|规定|部署|精神|安排|意见)[，,])(?<=[，。；\n^]?(?:根据|按照|依据|遵照))的`, message: '依据的名称丢了。请补上文件或单位。' },
];

const PATTERN = new RegExp(GAPS.map((gap, index) => `(?<g${index}>${gap.pattern})`).join('|'), 'gm');

export default defineRule({
  id: 'placeholder/missing-word',
  title: '字词漏失',
  why: '复制、过滤时丢了字，句子断了；这样的句子发出去最伤脸面。',
  severity: 'error',
  scope: 'block',
  examples: {
    bad: ['总之，在的工会工作中，要听职工意见', '本着的原则，将职工纳入组织', '，限度地调动积极性', '认真贯彻党的、全会精神', '在《报》、《电视台》刊登', '也是五规划开始实施的一年', '尽努力为企业服务', '以为指导，全面推进', '在正确领导下，工会完成了任务', '深入贯彻落实精神，', '的工作要抓紧抓实', '把作为重点任务来抓', '以同志为核心', '以的态度做好服务', '做好的。'],
    ok: ['激发职工内在的动力', '本着节俭的原则举办活动', '最大限度地把职工组织起来', '检验工作的第一标准', '实实在在的行动', '潜在的市场需求', '本着“为职工办实事”的宗旨', '以人为本', '目的，', '“十五五”规划开局', '五年规划', '在市总工会的正确领导下，', '发扬艰苦奋斗的精神，', '《工会法》', '有的放矢', '的确如此', '按照要求，', '根据安排，', '我以为重点在于落实', '有限度地放开', '是有目的的，'],
  },
  *check(block): Iterable<RuleFinding> {
    for (const match of block.text.matchAll(PATTERN)) {
      const index = GAPS.findIndex((_, at) => match.groups?.[`g${at}`] !== undefined);
      const gap = GAPS[index];
      if (!gap) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const fixes: RuleFix[] = gap.fix ? [{ ...span, title: `改为“${gap.fix}”`, text: gap.fix }] : [];
      yield { ...span, message: gap.message, fixes };
    }
  },
});
