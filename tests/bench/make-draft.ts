import { readdirSync } from 'node:fs';
import type { PhrasePack } from '../../lib/phrases/phrase.ts';

const PACKS = new URL('../../dictionaries/phrases/', import.meta.url);
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

/** The sentences of the starter packs: what people do write, and no two alike. */
async function sentences(): Promise<string[]> {
  const files = readdirSync(PACKS).filter((name) => name.endsWith('.pack.ts')).sort();
  const packs = await Promise.all(files.map(async (name) => ((await import(new URL(name, PACKS).href)) as { default: PhrasePack }).default));
  return packs.flatMap(({ phrases }) => phrases.map(({ text }) => text)).filter((text) => text.endsWith('。'));
}
const CORPUS = await sentences();

/**
 * A work plan of about `length` UTF-16 units: a title, numbered headings, paragraphs of two to four
 * sentences from the starter packs, each used once before any comes again, and a leftover in about
 * every sixth paragraph.
 */
export function makeDraft(length: number, seed = 1): string {
  const roll = dice(seed);
  const order = CORPUS.map((text) => ({ text, at: roll() })).sort((a, b) => a.at - b.at);
  let used = 0;
  const number = (): string => String(Math.floor(roll() * 900) + 100);
  const fill = (text: string): string => text.replaceAll('{{年度}}', '2026').replaceAll('{{日期}}', '6月底').replace(/\{\{数量\}\}/g, number).replace(/\{\{[^}]+\}\}/g, '临江镇总工会');
  const sentence = (): string => fill(order[used++ % order.length]?.text ?? '');
  const lines = ['临江镇总工会2026年工作计划'];
  let size = lines[0]?.length ?? 0;
  const add = (line: string): void => {
    lines.push(line);
    size += line.length + 1;
  };
  for (let section = 0; size < length; section += 1) {
    add(`${HAN[section % HAN.length]}、${PART[section % PART.length]}`);
    for (let part = 0; part < 6 && size < length; part += 1) {
      const body = Array.from({ length: 2 + Math.floor(roll() * 3) }, sentence).join('');
      const leftover = roll() < 1 / 6 ? `${LEFTOVERS[Math.floor(roll() * LEFTOVERS.length)] ?? ''}，` : '';
      add(`${leftover}${body}`);
    }
  }
  return lines.join('\n').slice(0, length);
}
