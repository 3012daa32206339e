import { COMMON_WORDS } from '../../dictionaries/consistency-common-words.ts';
import type { Span } from '../draft/span.ts';
import { allMatches, jointly } from '../patterns/search.ts';
import { placesAndUnits } from './consistency-places.ts';

/** What kind of name: a place, a unit, the own place in a slogan, a document number's issuer, a superior by rank. */
export type NameKind = 'place' | 'unit' | 'slogan' | 'issuer' | 'superior';

/** A name of a place or unit in a block; spans count into the block's text. */
export interface Mention extends Span {
  readonly kind: NameKind;
  /** What makes the name this one: 松江 of 松江区总工会. */
  readonly core: string;
  /** What kind of unit, by its last word: 工会, 公司. */
  readonly type: string;
  readonly places: readonly number[];
}

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS.words.join(' ').split(' '));
/** Characters of grammar and number, which no name contains. */
const GRAMMAR = /[的了和与及或在是为以对从由于到把被将使让给向按等至自年月日号各全本我该其他每某此这那有无不应要可能已正并且也都就更最很再第一二三四五六七八九十两几多些个名家次项条级分子母总副上下内外前后中新老大小好所者]/;
/** Trades between a name and the kind of unit: 鲁中矿业公司, 石桥中心小学. */
const TRADE: ReadonlySet<string> = new Set('矿业 煤业 电力 供电 水务 燃气 热力 物业 建筑 建工 化工 机械 纺织 钢铁 铝业 水泥 制药 医药 食品 酒业 实业 置业 科技 电子 物流 运输 公交 港务 航运 林业 文旅 传媒 中心 实验 中医 妇幼 技师 职业 师范 阀门 汽车 电气 重工'.split(' '));
/** A rank in front of a unit is no name: 县医院. */
const RANK = /^[省市县区镇乡经]|[省市县区镇乡]$/;
/** What people do with units: 划拨工会经费, 共商公司大计. Names of places and units hardly contain them. */
const DOING = /[入拨缴报送交办建设商谈返扎划收付领管抓促帮助评选举派调访问教学习做开创推进加强打造培育引导组织成立吸纳发展覆盖请赴投让谋护献爱兴强富惠利得失]/;
/** How long what makes a unit's name this one may be. */
const CORE_MOST = 4;
/** Which characters a name of a unit may contain: all Han but those of grammar and doing. */
const NAME_CHARACTER = new Uint8Array(0x10000);
for (let code = 0x4e00; code <= 0x9fff; code += 1) {
  const character = String.fromCharCode(code);
  NAME_CHARACTER[code] = GRAMMAR.test(character) || DOING.test(character) ? 0 : 1;
}
/** What a name may follow directly. */
const BEFORE = /[的了和与及或在是为以对从由到把被将使让给向按请赴等至年月日于即同跟经受据随往着、]/;
/** One character is a name's end as well, where it begins no other word. */
const VILLAGE = jointly(/镇(?![级域静定痛区])|乡(?![村镇级下亲土愁])|村(?![务级民规庄史居])/g);
const UNIT_TAIL = /^[\u4e00-\u9fff]{0,6}?(?:总工会|工会|电大|电信|移动|联通|职校|中学|小学|学院|大学|医院|公司|集团|银行|社区|街道|[局厂矿镇乡])/;
/** The last word of a unit's name, which says what kind of unit it is. */
const TYPE = /(?:有限(?:责任)?公司|公司|总工会|工会|集团|中学|小学|学院|大学|医院|电大|电信|移动|联通|银行|社区|街道|职校|[局厂矿场镇乡村])$/;
const SLOGAN = jointly(/(?:建设(?:美好|美丽|幸福|和谐)|美丽|感动|爱我|我爱|奉献)([\u4e00-\u9fff]{2,3}?)(?=[”、》’]|(?:的)?建设|作贡献|志愿)/g);
const OUTING = jointly(/(?:登|攀登|爬|游览|赴|到)([\u4e00-\u9fff]{2,3}(?:山|峰|湖|岛|古镇|公园))(?=[活春秋开进组徒踏健观、，。])/g);
const ISSUER = jointly(/发\s?[〔[（(［](?=\s?[\d_＿xX×*＊二])/g);
const ISSUER_BEFORE = /[\u4e00-\u9fff]{1,6}$/;
/** Issuers that every unit may cite. */
const NATIONAL = /^(?:.*(?:根据|按照|依据|关于|落实|贯彻|执行|《))?(?:国|国办|国函|中|中办|中组|中宣|总工|总工办|厅|工组|工权|财|财社|财行|人社部|人社厅|应急|安委|教|教党|国资|税|国税|民|卫)发$/;
const SUPERIOR = jointly(/(?:自治区|[省市县区镇乡](?=教育|卫生|交通|财贸|农林))(?:教育|卫生|卫健|交通|财贸|农林水?|机关|金融|文化|工业)?(?:总工会|工会|局(?:党工委|党委|党组))/g);
const BLANKED = jointly(/[_＿xX×*＊]{2,6}(?=企业|公司|集团|医院|学校|矿|厂)/g);

/** Every name of a place or unit that a block's text holds, in order of kinds. */
export function mentionsIn(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  const { places, unitWords } = placesAndUnits(text);
  for (const place of places) {
    const tail = UNIT_TAIL.exec(text.slice(place.end, place.end + 12))?.[0] ?? '';
    const unit = GRAMMAR.test(tail.replace(TYPE, '').replace(/^[一二三四五六七八九十]/, '')) ? '' : tail;
    const division = unit === '' && /^[省市县区](?!域|场|级|委)/.test(text.slice(place.end)) ? 1 : 0;
    mentions.push({ ...place, end: place.end + unit.length + division, kind: unit === '' ? 'place' : 'unit', type: typeOf(unit) });
  }
  for (const word of unitWords) addUnit(text, word, mentions);
  for (const { index } of allMatches(VILLAGE, text)) addUnit(text, { start: index, end: index + 1 }, mentions);
  for (const match of allMatches(SLOGAN, text)) addWord(match, match[1]!, 'slogan', mentions);
  for (const match of allMatches(OUTING, text)) addWord(match, match[1]!, 'place', mentions);
  for (const match of allMatches(BLANKED, text)) {
    const start = match.index - 2;
    const core = text.slice(Math.max(0, start), match.index);
    if (/^[\u4e00-\u9fff]{2}$/.test(core) && isBoundary(text, start) && !hasCommon(core) && !GRAMMAR.test(core.replace('中', ''))) push(mentions, { start, end: match.index + match[0].length, kind: 'unit', core, type: '', places: [] });
  }
  for (const match of allMatches(SUPERIOR, text)) {
    if (!/[\u4e00-\u9fff]/.test(text.charAt(match.index - 1)) || BEFORE.test(text.charAt(match.index - 1)) || COMMON.has(text.slice(match.index - 2, match.index))) push(mentions, { start: match.index, end: match.index + match[0].length, kind: 'superior', core: match[0], type: '', places: [] });
  }
  for (const match of allMatches(ISSUER, text)) {
    const before = ISSUER_BEFORE.exec(text.slice(Math.max(0, match.index - 6), match.index))?.[0] ?? '';
    const issuer = `${before.replace(/^.*(?:根据|按照|依据|关于|落实|贯彻|执行|照)/, '')}发`;
    if (!NATIONAL.test(issuer) && !/[印颁制转下]发$/.test(issuer) && issuer.length > 1) push(mentions, { start: match.index + 1 - issuer.length, end: match.index + 1, kind: 'issuer', core: issuer.charAt(0), type: issuer, places: [] });
  }
  return mentions;
}

function addUnit(text: string, word: Span, into: Mention[]): void {
  const trade = TRADE.has(text.slice(word.start - 2, word.start)) ? 2 : 0;
  const at = word.start - trade;
  let start = at;
  for (let length = 1; length <= CORE_MOST; length += 1) {
    start -= 1;
    if (start < 0 || NAME_CHARACTER[text.charCodeAt(start)] === 0) return;
    if (length > 1 && COMMON.has(text.slice(start, start + 2))) return;
    if (length === 1 || !isBoundary(text, start)) continue;
    const core = text.slice(start, at);
    if (RANK.test(core)) return;
    push(into, { start, end: word.end, kind: 'unit', core, type: typeOf(text.slice(word.start, word.end)), places: [] });
    return;
  }
}

function hasCommon(core: string): boolean {
  for (let at = 0; at + 2 <= core.length; at += 1) if (COMMON.has(core.slice(at, at + 2))) return true;
  return false;
}

function isBoundary(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '' || !/[\u4e00-\u9fff]/.test(before) || BEFORE.test(before) || COMMON.has(text.slice(at - 2, at));
}

function addWord(match: RegExpExecArray, word: string, kind: NameKind, into: Mention[]): void {
  if (hasCommon(word) || GRAMMAR.test(word)) return;
  const start = match.index + match[0].indexOf(word);
  push(into, { start, end: start + word.length, kind, core: word, type: '', places: [] });
}

/** A name already found by a surer way stays as it is. */
function push(into: Mention[], mention: Mention): void {
  if (!into.some(({ start, end }) => start < mention.end && mention.start < end)) into.push(mention);
}

function typeOf(words: string): string {
  return TYPE.exec(words)?.[0] ?? '';
}
