import { allStarts, jointly } from '../patterns/search.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What a task that can be checked holds; four of the six make it complete. */
export const TASK_ELEMENTS = {
  action: '动作',
  scope: '对象',
  measure: '指标',
  deadline: '时限',
  owner: '责任人',
  means: '措施',
} as const;
export type TaskElement = keyof typeof TASK_ELEMENTS;

const ELEMENTS = Object.keys(TASK_ELEMENTS) as readonly TaskElement[];
const MEASURE = ELEMENTS.indexOf('measure');
const DEADLINE = ELEMENTS.indexOf('deadline');

/** A set of elements, a bit each in the order of {@link TASK_ELEMENTS}. */
export type ElementSet = number;

/** What elements the words of a block show, and where those words begin. */
export interface BlockElements {
  readonly all: ElementSet;
  /** Offset in the block times 8 plus the element's index: a block has dozens, and a draft thousands of blocks. */
  readonly places: readonly number[];
}

/** How far an offset is moved to make room for an element's index. */
const ROOM = 3;

/** The elements whose words begin in `[start, end)` of the block. */
export function elementsWithin({ all, places }: BlockElements, start: number, end: number, length: number): ElementSet {
  if (start <= 0 && end >= length) return all;
  let found = 0;
  for (const place of places) if (place >> ROOM >= start && place >> ROOM < end) found |= 1 << (place & 7);
  return found;
}

/** The elements of a set, in order. */
export const listed = (set: ElementSet): TaskElement[] => ELEMENTS.filter((_, index) => (set & (1 << index)) !== 0);

/** The set of some elements. */
export const setOf = (...elements: readonly TaskElement[]): ElementSet => elements.reduce((set, element) => set | (1 << ELEMENTS.indexOf(element)), 0);

const WORDS: Readonly<Record<TaskElement, string>> = {
  action:
    '开展|组织|举办|召开|建立|完善|加强|推进|落实|做好|抓好|实施|制定|开设|走访|慰问|培训|检查|健全|深化|推动|提高|提升|维护|促进|发放|评选|表彰|签订|整理|编制|修订|核查|排查|办理|征集|选树|推荐|帮扶|救助|宣传|学习|贯彻|参加|发展|吸收|审议|公开|协商|调解|监督|规范|巩固|打造|创建|丰富|强化|引导|发动|动员|配备|改造|添置|更新|报送|汇总|考核|督查|调研',
  scope: '职工|会员|党员|干部|教师|学生|员工|工会|班组|车间|单位|部门|企业|困难|劳模|女工|全体|全员|各级|工友|农民工|人员|家庭|科室|支部|社区|厂务|校务|职代会|教代会|提案|合同|档案|台账|场所|经费|制度',
  measure: '全覆盖|不低于|不少于|不超过|零事故|零投诉|零发生|每人|人均|一次|一场|一期|一遍|百分之百|全部|应建尽建|应签尽签',
  deadline: '季度|上半年|下半年|年底|年内|年中|年末|年初|全年|常年|每月|每年|每周|每季|每学期|每半年|月底|月初|月中|月末|月份|上旬|中旬|下旬|日前|节前|期间|学期初|学期末|开学|寒假|暑假|三八|五一|六一|七一|国庆|春节|元旦|中秋|端午|重阳|教师节|节日',
  owner: '牵头|责任单位|责任部门|责任人|责任科室|责任领导|承办|主办|协办|配合单位|配合部门|具体负责|专人负责|分管|部负责|科负责|处负责|室负责|会负责|组负责|间负责|人负责|席负责|长负责|员负责|办负责|部组织|科组织|室组织|由工会|由办公室|会同',
  means: '通过|采取|为载体|为抓手|为平台|举办|建立|制定|依托|利用|召开|开设|设立|邀请|印发|借助|运用|实行|推行|结合|聘请|搭建|选派',
};

/** `12次`, `95%`, `3000元`, `两场` — not the year, nor `一项`, which counts nothing. */
const NUMBER = jointly(/\d{1,9}(?:\.\d{1,4})?\s?(?:[%％次场期人名户个项篇条元天家件份支批轮册间处台套倍]|百分点|万元|余?人|学时|课时|小时|亩|公里)|[两二三四五六七八九十百千]{1,4}(?:[次场期名户篇家件批轮册]|余人)/g);
const DIGITS = '0123456789';
const HAN_DIGITS = '一二三四五六七八九十';

const elementOf: number[] = [];
const vocabulary = vocabularyOf(wordsOfElements);

/** What elements of tasks a block shows. */
export function elementsOf(text: string): BlockElements {
  let all: ElementSet = 0;
  const places: number[] = [];
  const add = (element: number, start: number): void => {
    all |= 1 << element;
    places.push((start << ROOM) | element);
  };
  vocabulary.each(text, (word, start) => add(elementOf[word]!, start));
  for (const start of allStarts(NUMBER, text)) add(MEASURE, start);
  for (let at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) {
    const start = monthBefore(text, at);
    if (start < at) add(DEADLINE, start);
  }
  return { all, places };
}

/** Where the month (`9`, `十一`) begins that stands before a 月; its own place where none does. */
function monthBefore(text: string, at: number): number {
  if (at === 0) return at;
  const digits = DIGITS.includes(text.charAt(at - 1)) ? DIGITS : HAN_DIGITS;
  if (!digits.includes(text.charAt(at - 1))) return at;
  return at > 1 && digits.includes(text.charAt(at - 2)) ? at - 2 : at - 1;
}

/** The same, as what a rule wants to know of a block. */
export const elementsOfBlock = ({ text }: { readonly text: string }): BlockElements => elementsOf(text);

function wordsOfElements(): readonly string[] {
  const words: string[] = [];
  ELEMENTS.forEach((element, index) => {
    for (const word of WORDS[element].split('|')) {
      words.push(word);
      elementOf[words.length - 1] = index;
    }
  });
  return words;
}
