/** Words a made-up work plan is put together from; every slot is filled by the same seeded dice. */
const WHO = ['镇总工会', '各基层工会', '女职工委员会', '经费审查委员会', '机关工会', '联合工会', '职工服务中心', '劳动争议调解组织'];
const DO = ['组织开展', '扎实推进', '统筹谋划', '持续深化', '认真落实', '及时总结', '督促检查', '协调解决'];
const WHAT = ['岗位练兵', '安全生产巡查', '困难职工走访', '集体协商', '厂务公开', '职工书屋建设', '普法宣传', '健康体检', '技术比武', '送清凉慰问'];
const HOW = ['做到有方案、有台账、有结果', '把责任落实到人', '形成一批可以推广的做法', '让职工看得见、摸得着', '定期通报进度', '年底统一考核'];
const WHEN = ['一季度', '二季度', '上半年', '第三季度', '年底前', '五一前后', '安全生产月期间'];
const PART = ['指导思想', '工作目标', '主要任务', '工作措施', '实施步骤', '保障措施', '有关要求'];
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const LEFTOVERS = ['20__年', 'XX市总工会', '（此处填写）', '第__次会议', '某某同志', '党的xx届全会精神', '以“”为主题', '创经济效益万余元'];

/** A small generator of pseudo-random numbers in [0, 1): the same seed, the same draft (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A work plan of about `length` UTF-16 units: a title, numbered headings, paragraphs of two to five
 * sentences, and a leftover in about every sixth paragraph.
 */
export function makeDraft(length: number, seed = 1): string {
  const roll = dice(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(roll() * words.length)] ?? '';
  const sentence = (): string =>
    `${pick(WHEN)}，${pick(WHO)}${pick(DO)}${pick(WHAT)}和${pick(WHAT)}，覆盖职工${Math.floor(roll() * 900) + 100}人次，${pick(HOW)}。`;
  const lines = ['临江镇总工会2026年工作计划'];
  let size = lines[0]?.length ?? 0;
  const add = (line: string): void => {
    lines.push(line);
    size += line.length + 1;
  };
  for (let section = 0; size < length; section += 1) {
    add(`${HAN[section % HAN.length]}、${PART[section % PART.length]}`);
    for (let part = 0; part < 6 && size < length; part += 1) {
      const sentences = Array.from({ length: 2 + Math.floor(roll() * 4) }, sentence).join('');
      const lead = part % 3 === 2 ? `（${HAN[part]}）${pick(WHAT)}。` : '';
      const leftover = roll() < 1 / 6 ? `${pick(LEFTOVERS)}，` : '';
      add(`${lead}${leftover}${sentences}`);
    }
  }
  return lines.join('\n').slice(0, length);
}
