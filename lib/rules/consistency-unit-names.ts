import { allMatches, jointly } from '../patterns/search.ts';

/** Full names of units: a proper part and the word that says what it is. */
const UNIT = jointly(/有限(?:责任)?公司|股份公司|集团公司|中学|小学|幼儿园|职业学校|技工学校|学院|大学|医院|卫生院|煤矿|委员会/g);
/** How many characters a name has in front of that word. */
const MOST = 16;
/** A name begins behind a mark or one of these words. */
const STOP = /(?:[^\u4e00-\u9fff]|[的了和与及或在是为以对从由于到把被将使让给向按请至即]|根据|按照|围绕|组织|关于|结合|我们|推进|加强|通过|召开|成立|建设|隶属|所属|下属|印发|代表)/g;
const GENERIC = /^(?:[各全本我该其他每某此这那]|领导|监督|评审|组织|筹备|工作|代表|选举|经费|经审|审查|女职工|劳动|调解|仲裁|人民|第[一二三四五六七八九十]+|[省市县区镇乡]|基层|企业|股份|有限)?(?:工会|女职工|经费审查|经审|劳动争议|劳动法律监督|监督检查|调解|执行|常务|管理|审查)*$/;

/** A unit's name in a block and where it begins in the block's text. */
export interface UnitName {
  readonly name: string;
  readonly at: number;
}

/** Full unit names of five characters or more, in order. */
export function unitNamesIn(text: string): readonly UnitName[] {
  const names: UnitName[] = [];
  for (const match of allMatches(UNIT, text)) {
    const before = text.slice(Math.max(0, match.index - MOST), match.index);
    let from = 0;
    for (const stop of allMatches(STOP, before)) from = stop.index + stop[0].length;
    const proper = before.slice(from);
    if (proper.length < 3 || GENERIC.test(proper)) continue;
    names.push({ name: proper + match[0], at: match.index - proper.length });
  }
  return names;
}

/**
 * Whether two names are one name with a slip: one character changed, or one or two left out inside.
 * Names that differ in a number or a rank (一分厂, 二分厂; 县医院, 市医院) are different units.
 */
export function isSlipOf(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const inA = a.slice(head, a.length - tail);
  const inB = b.slice(head, b.length - tail);
  if (a.length === b.length) return inA.length === 1 && a.length >= 5 && !DISTINCT.test(inA + inB);
  return (inA === '' || inB === '') && head >= 2 && Math.min(a.length, b.length) >= 6 && !NUMBERED.test(inA + inB);
}
const NUMBERED = /[一二三四五六七八九十0-9东西南北总分大小新老]/;
const DISTINCT = /[一二三四五六七八九十0-9东西南北中上下省市县区镇乡总分大小新老城男女前后甲乙丙高初]/;
