import { notPreceded, preceded } from '../patterns/compose.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { defineRule, type RuleFinding } from './rule.ts';

interface Gap {
  readonly pattern: string;
  readonly message: string;
  /** What to put in place of the match, where there is only one sensible way. */
  readonly fix?: string;
}

/** Shapes of sentences that cannot be whole. Each is certain on its own: a doubtful one is left out. */
const CLAUSE = String.raw`^|[，。；：、,;:\s]`;
const GAPS: readonly Gap[] = [
  {
    // 最 is filtered as an advertising superlative
    pattern: notPreceded('最[大小]|年龄|时间|额度|[高低有无合理过定其一某年极上下几为满更适]', '限度', '(?=地|的(?:发挥|调动|满足|保障|保护|实现|提高|减少))'),
    message: '“限度”前面丢了“最大”，多半是被网站过滤。',
    fix: '最大限度',
  },
  { pattern: notPreceded('[最很极更了巨宏伟尽]', '尽', '(?=努力(?:做|为|帮|保|解|争|完|把|满|消|提|减|促|推|实|让|使|给|支|协))'), message: '“尽努力”中间丢了“最大”。', fix: '尽最大' },
  { pattern: '(?:本着|秉承|按照|遵循|坚持)(?:以)?的(?:原则|宗旨|精神|方针|要求|思路|理念|办法)', message: '原则、宗旨的内容丢了，只剩“的”。请补上是什么原则。' },
  { pattern: preceded(CLAUSE, '在的', String.raw`(?!确)(?=[\u4e00-\u9fff])`), message: '“在……的”中间的内容丢了。请补上时间、单位或场合。' },
  { pattern: notPreceded('[内存实潜所现外自健正好旨何]', '在的', '(?=工会工作|各项工作|(?:正确|坚强|亲切|大力|统一)*(?:领导|指导|关心|支持|带领)|新形势)'), message: '“在……的”中间的内容丢了。请补上。' },
  { pattern: preceded(CLAUSE, '在', '(?=(?:正确|坚强|统一|亲切|关心|精心)*(?:领导|指导|关怀|支持|帮助|关心)(?:和(?:领导|指导|关怀|支持|帮助|关心))?下[，,])'), message: '在谁的领导、支持下？单位名称丢了。' },
  { pattern: preceded(String.raw`${CLAUSE}|坚持`, '以为', '(?=指导|核心|重点|主线|统领|抓手|载体|目标|契机|宗旨|依托|中心|根本|龙头|动力|引领|主题|基础|突破口)'), message: '“以……为”中间的内容丢了。请补上以什么为指导、为重点。' },
  { pattern: preceded(CLAUSE, '以的', String.raw`(?=[\u4e00-\u9fff]{0,4}(?:态度|精神|姿态|标准|方式|形式|热情|作风|干劲|责任|成绩))`), message: '“以……的”中间的内容丢了。请补上。' },
  { pattern: String.raw`(?:贯彻落实|学习贯彻|传达学习|学习宣传|贯彻|传达)精神(?=[，。；、,;])`, message: '贯彻什么精神？会议或文件的名称丢了。' },
  { pattern: '党的(?=、|，|。|和、|及)', message: '“党的”后面的内容丢了。请补上会议或文件名称。' },
  {
    pattern: `(?:以|围绕)同志为(?=核心|总书记)|以总书记(?=新时代)|${preceded('列宁主义、', '思想', '(?=、)')}|${preceded('列宁主义、|泽东思想、', '理论')}|${preceded(CLAUSE, '(?:高举|以)理论', '(?=和|、|，|伟大)')}`,
    message: '人名或理论名称被过滤掉了。请按规范表述补全。',
  },
  { pattern: '加强[与和同跟]的(?=联系|沟通|协调|合作|交流|配合|互动|衔接)|(?:密切|深化|保持|增进|促进|改善)[与和同跟]的(?=联系|沟通|协调|合作|交流|配合|关系|互动|衔接|发展)', message: '“与……的”中间的对象丢了。请补上。' },
  { pattern: '(?:取得|作出|做出|赢得|获得|起到|发挥)了的(?=成绩|成效|进步|成果|效果|作用|贡献|好评|荣誉)', message: '“了”和“的”之间的修饰语丢了。请补上，或删去“的”。' },
  { pattern: '的(?:坚强|正确|亲切|大力|高度|统一|精心)(?=和|与|、|下[，,])', message: '修饰语后面的“领导”“支持”等词丢了。请补上。' },
  { pattern: '予以的(?=奖励|表彰|补助|处罚|支持)', message: '“予以”后面的字丢了，如“予以一定的奖励”。' },
  { pattern: preceded('发挥[^，。；]{0,12}', '(?:先锋模范|桥梁纽带|示范带动|半边天)', '(?=[，。；,;])'), message: '“发挥……”后面的“作用”丢了。' },
  { pattern: preceded(`${CLAUSE}|真正|切实|始终|应|要|须|可`, '从', '(?=出发|着手|入手|做起|抓起)'), message: '从什么做起？“从”后面的内容丢了。' },
  { pattern: '[与同]分不开(?<=[，、。][与同]分不开)', message: '与什么分不开？对象丢了。' },
  { pattern: '听取的(?=汇报|意见|报告|建议[，。])|坚持为主(?=[、，])|以(?:学习)?贯彻精神(?=为)', message: '这里丢了对象，句子不完整。请补上。' },
  { pattern: `万无(?!一失)|优异的(?=迎接|向党|完成)|由(?=同志(?:任|担任|负责|主持|牵头))|${preceded(CLAUSE, '由', '(?=担任(?:组长|主任|主席))')}|${preceded(CLAUSE, '向', '(?=捐[献赠款]|赠送|汇报了)')}`, message: '这里少了字，句子不完整。请补上。' },
  { pattern: '《(?:报|日报|晚报|早报|电视台|电台|广播电台|网|杂志|周刊|法|条例|办法|省|市|县)》', message: '报刊、台名或法规名称不全，前面的字丢了。' },
  { pattern: notPreceded('[一二三四五六七八九十0-9年“]|个', '五', '(?=规划(?:的|开局|实施|期间|纲要|收官|承上|开始|第|[，。；,;]))'), message: '“五规划”前面的字丢了，应写明是“十几五”规划。' },
  { pattern: preceded(String.raw`^|[。；，,;\n]`, '的', String.raw`(?!确|士|话|黎)(?=[\u4e00-\u9fff]{2})`), message: '句子以“的”开头，前面的字丢了。' },
  { pattern: preceded('^|[，。；,;]', '[把将]作为', String.raw`(?=[\u4e00-\u9fff]{2,12}(?:来抓|抓手|重点|任务|工作|载体|目标|首要))`), message: '把什么作为？宾语丢了。请补上。' },
  {
    pattern: `${notPreceded('目', '的', '(?=的(?!士|确))')}|${preceded('^|[，。；]', '[和与及]', '(?=[，,。；])')}|${preceded('(?:建设|工作|活动|组织|管理|教育|学习|制度)', '[和与及]', '(?=[，。；,;])')}`,
    message: '这里少了字：连接的后半截不见了。请补上或删去。',
  },
  { pattern: `(?:做好|加强|增强|提高|开展|深化|抓好|做到)的(?=[，。；,;]|$)|${preceded('^|[，。；,;]', '(?:加强|增强|提高|深化|抓好|做好)', '(?=[。；;])')}`, message: '动词后面的内容丢了。请补上。' },
  { pattern: '(?:根据|按照|依据|遵照)的(?=(?:要求|规定|部署|精神|安排|意见)[，,])', message: '依据的名称丢了。请补上文件或单位。' },
];

const PATTERN = jointly(new RegExp(GAPS.map((gap, index) => `(?<g${index}>${gap.pattern})`).join('|'), 'gm'));

export default defineRule({
  id: 'placeholder/missing-word',
  title: '字词漏失',
  why: '复制、过滤时丢了字，句子断了；这样的句子发出去最伤脸面。',
  severity: 'error',
  scope: 'block',
  examples: {
    bad: ['总之，在的各项工作中，要听大家的', '本着的原则，将职工纳入组织', '，限度地调动积极性', '传达党的、全会部署', '在《报》、《电视台》刊登', '正值五规划收官', '尽努力帮职工解难', '以为指导，全面推进', '在正确领导下，工会完成了任务', '迅速传达精神，', '的工作要抓紧抓实', '把作为重点任务来抓', '以同志为核心', '以的态度做好服务', '做好的。'],
    ok: ['激发职工内在的动力', '本着节俭的原则举办活动', '最大限度地减少差错', '衡量成效的第一标尺', '扎扎实实的步子', '潜在的风险', '本着“少而精”的宗旨', '以人为本', '目的，', '“十五五”规划开局', '五年规划', '在县教育局的正确领导下，', '发扬艰苦奋斗的精神，', '《工会法》', '有的放矢', '的确如此', '按照要求，', '根据安排，', '我以为重点在于落实', '有限度地放开', '是有目的的，'],
  },
  check: ({ text }) =>
    allMatches(PATTERN, text).flatMap((match): RuleFinding[] => {
      const gap = GAPS.find((_, at) => match.groups?.[`g${at}`] !== undefined);
      if (!gap) return [];
      const span = { start: match.index, end: match.index + match[0].length };
      return [{ ...span, message: gap.message, fixes: gap.fix ? [{ ...span, title: `改为“${gap.fix}”`, text: gap.fix }] : [] }];
    }),
});
