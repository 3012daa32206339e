import type { Profile } from '../settings/profile.ts';
import { mentionsIn, type Mention } from './consistency-mentions.ts';
import { sameLineage } from './consistency-places.ts';
import { defineRule, type DocumentView, type RuleFinding } from './rule.ts';

/** The blocks at either end hold the title, the issuer and the signature. */
const HEAD = 3;
const TAIL = 4;
const SHORT_LINE = 60;
/** A name that occurs so often is the author's own, or that of the file this one was made from. */
const OFTEN = 5;
/** Where a place is spoken of for what happened there: nobody takes it for the own one. */
const TALKED_OF = /(?:赴|前往|学习|考察|借鉴|参观|来自|籍|对口|援|推广|精神|经验|会议|讲话|战役|革命|抗战|冬奥|奥运|世博|亚运|论坛|峰会|大会|证券|标准时间|户籍|港澳|台胞)/;
const STAY = /^(?:培训|疗休?养|观摩)/;
const SCHOOL = /学校|[中小]学|学院|幼儿园|教育/;
const LAW = /条例|办法|规定|细则|规程|标准/;

interface Named extends Mention {
  readonly block: number;
  readonly text: string;
}

export default defineRule<readonly Mention[] | null>({
  id: 'consistency/foreign-name',
  title: '别的单位、地方的名称',
  why: '用别处的文件改写时，原单位和原地名最容易漏改，送出去会闹笑话。',
  severity: 'info',
  scope: 'document',
  examples: {
    bad: [
      '桐庐县人民医院工会工作计划\n按照湖南省总工会要求，做好送温暖工作。',
      '我校工会要为青坪中学的发展出力。',
      '积极开展“爱我沙岗”活动。',
      '各分会要服务松江经济社会发展。',
      '依据略总工发〔2024〕5号文件执行。',
    ],
    ok: [
      '桐庐县人民医院工会工作计划\n按照浙江省总工会要求，慰问桐庐县医务职工。\n桐庐县人民医院工会',
      '组织职工学习延安精神，发扬北京冬奥精神。',
      '加强企业工会、社区工会建设，服务职工群众。',
      '隆重庆祝建党节，推广西部计划经验。',
      '认真执行总工发〔2024〕5号文件。',
      '建设美丽乡村、健康中国、平安校园。',
      '松江区教育工会工作要点\n年内新建区级工作室3个，创建平安区域。',
    ],
  },
  summarise: ({ text }) => {
    const mentions = mentionsIn(text);
    return mentions.length > 0 ? mentions : null;
  },
  *check(document, { profile }, summaries): Iterable<RuleFinding> {
    const named = namedIn(document, summaries);
    if (named.length === 0) return;
    const own = ownNames(document, profile, named);
    const counts = new Map<string, number>();
    for (const { core } of named) counts.set(core, (counts.get(core) ?? 0) + 1);
    const told = new Set<string>();
    for (const name of named) {
      const key = `${name.core}/${name.type}`;
      if (told.has(key) || isOwn(name, own, profile) || isTalkedOf(name, document)) continue;
      told.add(key);
      yield finding(name, counts.get(name.core) ?? 1, own, profile);
    }
  },
});

function namedIn({ blocks }: DocumentView, summaries: readonly (readonly Mention[] | null)[]): Named[] {
  const named: Named[] = [];
  summaries.forEach((mentions, index) => {
    const block = blocks[index];
    if (!mentions || !block) return;
    const own = mentions.map((mention) => ({ ...mention, block: index, start: mention.start + block.start, end: mention.end + block.start, text: block.text.slice(mention.start, mention.end) }));
    named.push(...own.sort((a, b) => a.start - b.start));
  });
  return named;
}

/** The author's own names: from the profile, the title, the signature. */
interface Own {
  readonly words: string;
  readonly places: readonly number[];
  /** Kinds of unit that the author is. */
  readonly types: ReadonlySet<string>;
}

function ownNames({ blocks, tree }: DocumentView, profile: Profile, named: readonly Named[]): Own {
  const lines = blocks.filter(({ text }, index) => text.length <= SHORT_LINE && (index < HEAD || index >= blocks.length - TAIL) && !/[，。；]/.test(text)).map(({ text }) => text);
  const told = [profile.unitName, profile.unitShortName, profile.superiorUnit, profile.region].filter((word) => word !== '');
  const words = told.length > 0 ? told : [tree.title, ...lines];
  const mentions = words.flatMap((word) => mentionsIn(word));
  const places = mentions.flatMap((mention) => mention.places);
  const types = new Set(mentions.map(({ type }) => type).filter((type) => type !== ''));
  const cores = mentions.filter(({ kind }) => kind !== 'superior').map(({ core }) => core);
  const region = named.filter(({ core }) => cores.includes(core)).flatMap((mention) => mention.places);
  return { words: `${words.join('\n')}\n${cores.join('\n')}`, places: told.length > 0 ? places : [...places, ...region], types };
}

function isOwn(name: Named, own: Own, profile: Profile): boolean {
  if (name.kind === 'superior') return own.words.includes(name.core) || (/教育/.test(name.core) && SCHOOL.test(own.words)) || (profile.superiorUnit === '' && own.places.length > 0);
  if (own.words.includes(name.core)) return true;
  return name.places.length > 0 && own.places.length > 0 && sameLineage(name.places, own.places);
}

function isTalkedOf(name: Named, { text }: DocumentView): boolean {
  if (name.kind !== 'place' && name.kind !== 'unit') return false;
  const before = text.slice(Math.max(0, name.start - 6), name.start);
  const behind = text.slice(name.end, name.end + 6);
  return name.places.length > 0 && !LAW.test(behind) && (TALKED_OF.test(behind) || STAY.test(behind) || /(?:赴|前往|学习|考察|借鉴|参观|来自|对口|推广)[^，。；]{0,4}$/.test(before));
}

function finding(name: Named, count: number, own: Own, profile: Profile): RuleFinding {
  const span = { start: name.start, end: name.end };
  const often = count >= OFTEN ? `（全文${count}处）` : '';
  if (profile.unitName !== '' && name.kind !== 'issuer' && name.kind !== 'superior') {
    const sure = name.places.length > 0 || own.types.has(name.type);
    return { ...span, severity: sure ? 'warning' : 'info', message: `“${name.text}”${often}与单位资料不符，可能是原文件单位或地方的名称。请改为本单位的，或核对无误后忽略。`, fixes: unitFix(name, profile) };
  }
  if (name.kind === 'issuer') return { ...span, message: `“${name.text}”是某地的发文字号。请核对是否本地文件，不是的请换成本地的文号。` };
  if (name.kind === 'superior') return { ...span, message: `“${name.text}”是上级单位的称谓。请核对是否本单位的上级。` };
  if (own.places.length > 0 && name.places.length > 0) return { ...span, severity: count < OFTEN ? 'warning' : 'info', message: `“${name.text}”${often}与本单位所在地方不一致，可能是原文件留下的。请核对，不是的请改掉。` };
  return { ...span, message: `文中出现“${name.text}”${often}。如果不是本单位、本地的名称，请全部改掉。` };
}

/** Only a unit of the author's own kind is replaced: the rest is for the writer to judge. */
function unitFix(name: Named, profile: Profile): { title: string; start: number; end: number; text: string }[] {
  const ownType = mentionsIn(profile.unitName).some(({ type }) => type !== '' && type === name.type);
  return ownType ? [{ title: `改为“${profile.unitName}”`, start: name.start, end: name.end, text: profile.unitName }] : [];
}
