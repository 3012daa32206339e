import { PLACES } from '../../dictionaries/places.ts';
import type { Span } from '../draft/span.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A place named in a text; `places` are the divisions it may be, by number. */
export interface PlaceMention extends Span {
  /** The name without 省, 市, 县, 区. */
  readonly core: string;
  readonly places: readonly number[];
}

/** Words that end a unit's name; the characters behind them with which they are part of another word. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  有限责任公司: '', 有限公司: '', 股份公司: '', 公司: '法治', 集团: '', 中学: '习生校', 小学: '生校', 职校: '', 学院: '', 大学: '生习者', 医院: '', 电大: '', 电信: '', 移动: '', 联通: '', 银行: '', 总工会: '', 工会: '', 社区: '', 街道: '', 煤矿: '', 铁矿: '', 盐场: '', 农场: '', 林场: '', 牧场: '', 渔场: '', 铝厂: '', 钢厂: '', 电厂: '', 水厂: '', 药厂: '', 纸厂: '', 糖厂: '', 酒厂: '', 工厂: '', 机械厂: '', 化工厂: '', 信息苑: '',
};

/** The names of places, and the words that end units' names, in one pass. */
export interface NamesFound {
  readonly places: readonly PlaceMention[];
  readonly unitWords: readonly Span[];
}

/** How sure a word is to be a place: by its full name, by itself, or only beside words that go with a place. */
type Certainty = 'full' | 'bare' | 'beside';

interface Gazetteer {
  readonly names: readonly string[];
  readonly words: readonly { readonly core: string; readonly certainty: Certainty; readonly places: readonly number[] }[];
  /** The number of the division above each, -1 above a province. */
  readonly parents: readonly number[];
}

const GENERIC_END = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|[省市县区盟旗])$/;
const PEOPLES = /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各)族/g;
/** Characters that make the first two of another word with what stands before: 隆重庆祝, 推广西部. */
const STRADDLES: Readonly<Record<string, string>> = { 重庆: '隆厚', 福建: '幸造谋祝', 广西: '推', 广东: '推', 成都: '完组构形养变建达', 长春: '成增', 青海: '', 吉安: '', 海南: '上', 南京: '', 通辽: '沟' };
const BESIDE_RIGHT = /^(?:[区县市镇乡]|街道|社区|总?工会|教育|教师|电大|电信|移动|联通|电力|供电|供水|[一二三四五六七八九十]?中(?:学|$|、)|小学|[一二三]?职校|职业|技校|学院|大学|人民|中医|医院|公司|集团|银行|农商|信用社|经济|职工|工人|儿女|分公司|支行|分局|车站|机场|港|矿|厂|油田|高速|卷烟|铁路|机务|水库|水电)/;
const BESIDE_LEFT = /(?:服务|建设|美丽|美好|健康|平安|幸福|感动|爱我|我爱|奉献|魅力|活力|文明|法治|书香|数字|和谐|来自|奔赴|前往|位于|唱响|振兴|兴我)$/;

let gazetteer: Gazetteer | null = null;
const vocabulary = vocabularyOf(() => [...load().names, ...Object.keys(UNIT_WORDS)]);

function load(): Gazetteer {
  if (gazetteer) return gazetteer;
  const parents: number[] = [];
  const byWord = new Map<string, { core: string; certainty: Certainty; places: number[] }>();
  const bare = new Set(PLACES.bare.join(' ').split(' '));
  const beside = new Set(PLACES.bareCounties.join(' ').split(' '));
  const alsoWords = new Set(PLACES.alsoWords.join(' ').split(' '));
  const note = (word: string, core: string, certainty: Certainty, place: number): void => {
    if (word.length < 2) return;
    const known = byWord.get(word);
    if (known) known.places.push(place);
    else byWord.set(word, { core, certainty, places: [place] });
  };
  const add = (name: string, parent: number): number => {
    const place = parents.push(parent) - 1;
    const core = coreOf(name);
    if (name.length >= 3) note(name, core, alsoWords.has(name) ? 'beside' : 'full', place);
    if (bare.has(core)) note(core, core, 'bare', place);
    else if (beside.has(core)) note(core, core, 'beside', place);
    return place;
  };
  for (const line of PLACES.provinces) {
    const [name = '', ...groups] = line.split('|');
    const province = add(name, -1);
    for (const group of groups) {
      const [city = '', counties = ''] = group.split(':');
      const above = city === '' ? province : add(city, province);
      for (const county of counties.split(' ')) if (county !== '') add(county, above);
    }
  }
  const words = [...byWord.keys()];
  gazetteer = { names: words, words: words.map((word) => byWord.get(word)!), parents };
  return gazetteer;
}

/** 三江侗族自治县 → 三江, 柳州市 → 柳州. */
function coreOf(name: string): string {
  const short = name.replace(GENERIC_END, '');
  const plain = /自治/.test(name) ? short.replace(PEOPLES, '').replace(/(?:壮族|维吾尔)$/, '') : short;
  return plain.length >= 2 ? plain : short;
}

/** Places named in a text, in order, the longest name where several begin at one place; and words that end units' names. */
export function placesAndUnits(text: string): NamesFound {
  const { words } = load();
  const mentions: PlaceMention[] = [];
  const unitWords: Span[] = [];
  vocabulary.each(text, (word, start, end) => {
    if (word >= words.length) {
      if (unitWords.at(-1)?.end !== end && !isPartOfOther(text, start, end)) unitWords.push({ start, end });
      return;
    }
    const { core, certainty, places } = words[word]!;
    if (!isNamed(text, core, certainty, start, end)) return;
    const last = mentions.at(-1);
    if (last && last.start === start) mentions.pop();
    else if (last && last.end > start) return;
    mentions.push({ start, end, core, places });
  });
  return { places: mentions, unitWords };
}

/** 公司法, 中学生. */
function isPartOfOther(text: string, start: number, end: number): boolean {
  return end < text.length && (UNIT_WORDS[text.slice(start, end)] ?? '').includes(text.charAt(end));
}

function isNamed(text: string, core: string, certainty: Certainty, start: number, end: number): boolean {
  if (STRADDLES[core]?.includes(text.charAt(start - 1)) && start > 0) return false;
  if (certainty !== 'beside') return true;
  return BESIDE_RIGHT.test(text.slice(end, end + 3)) || BESIDE_LEFT.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether one of two sets of divisions lies in, or above, one of the other. */
export function sameLineage(a: readonly number[], b: readonly number[]): boolean {
  const { parents } = load();
  const above = (low: number, high: number): boolean => {
    for (let at = low; at >= 0; at = parents[at] ?? -1) if (at === high) return true;
    return false;
  };
  return a.some((one) => b.some((other) => above(one, other) || above(other, one)));
}
