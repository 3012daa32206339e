import { describe, expect, it } from 'vitest';
import { createLocalAssistant } from '../../../lib/assistant/local-assistant.ts';
import type { Report } from '../../../lib/assistant/report.ts';
import type { Draft } from '../../../lib/draft/draft.ts';
import { draftFromBlocks } from '../../../lib/draft/draft.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import type { PhraseLibrary } from '../../../lib/phrases/phrase-library.ts';
import { ALL_RULES } from '../../../lib/rules/all-rules.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

/** Random texts, each a block of its own; a draft holds many, so that the rules that look at all of it work too. */
const TEXTS = 105_000;
const PER_DRAFT = 60;
const LONGEST = 14;
const TODAY = new Date('2026-03-01');

const HAN = '的一是在工会职大年月日人个项名次第党的组织建设计划总结要点关于开展活动学习精神市县局公司安全生产二三四五六七八九十百千万亿两几约近余左右省年度届全会';
const RARE = '\u3400\u9fff\uf900龘靐□■○●◯〇㎡①⑫Ⅳ㈠';
const MARKS = '，。、；：！？“”‘’《》〈〉（）【】〔〕…—～·—-_*×xX#@&%％+=/\\|~^`\'"<>()[]{},.;:!?';
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const CONTROLS = '\u0000\u0001\u0007\b\t\n\v\f\r\u001b\u007f\u0085\u00a0\u00ad\u200b\u200d\u200e\u2028\u2029\u202e\u2060\u3000\ufeff\ufffd\uffff\ue000';
const PIECES = ALL_RULES.flatMap(({ examples }) => [...examples.bad, ...examples.ok]);

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function writer(seed: number): () => string {
  const roll = dice(seed);
  const below = (most: number): number => Math.floor(roll() * most);
  const unitOf = (units: string): string => units.charAt(below(units.length));
  const surrogate = (): string => String.fromCharCode((roll() < 0.5 ? 0xd800 : 0xdc00) + below(0x400));
  const sources: readonly (() => string)[] = [
    () => unitOf(HAN),
    () => unitOf(HAN),
    () => unitOf(MARKS),
    () => unitOf('0123456789０９'),
    () => unitOf(ASCII),
    () => unitOf(RARE),
    () => unitOf(CONTROLS),
    surrogate,
    () => String.fromCodePoint(0x1f300 + below(0x300)),
    () => unitOf(MARKS).repeat(1 + below(6)),
    () => {
      const piece = PIECES[below(PIECES.length)] ?? '';
      const from = below(piece.length);
      return piece.slice(from, from + 1 + below(8));
    },
  ];
  return () => {
    // A text is made of a few kinds only: all kinds mixed evenly would hardly ever form a word.
    const kinds = Array.from({ length: 1 + below(3) }, () => sources[below(sources.length)]!);
    const length = 1 + below(LONGEST);
    let text = '';
    while (text.length < length) text += kinds[below(kinds.length)]!();
    return text;
  };
}

const phrases: Pick<PhraseLibrary, 'suggest'> = { suggest: async () => [] };
const assistant = createLocalAssistant({ settings: () => DEFAULT_SETTINGS, phrases: phrases as PhraseLibrary });
const check = (input: string | Draft): Promise<Report> => assistant.check(input, { today: TODAY });

/** What is wrong with a report, for a draft of this text; nothing when all is well. */
function faults(text: string, { findings, failedRules, sections }: Report): string[] {
  const wrong = failedRules.map((id) => `${id} threw`);
  let before = 0;
  for (const { ruleId, start, end, text: found, fixes } of findings) {
    const name = `${ruleId} ${start}–${end}`;
    if (!(start >= before && end > start && end <= text.length)) wrong.push(`${name}: outside the text or out of order`);
    if (text.slice(start, end) !== found) wrong.push(`${name}: says another text`);
    before = start;
    for (const { title, edits } of fixes) {
      if (title === '' || edits.length === 0) wrong.push(`${name}: an empty fix`);
      let last = 0;
      for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
        if (!(edit.start >= last && edit.end >= edit.start && edit.end <= text.length)) wrong.push(`${name}: edits overlap or leave the text`);
        if (text.slice(edit.start, edit.end) !== edit.before) wrong.push(`${name}: an edit before another text`);
        last = edit.end;
      }
    }
  }
  for (const { id, span } of sections) if (span && !(span.start >= 0 && span.end <= text.length && span.start <= span.end)) wrong.push(`section ${id}: outside the text`);
  return wrong;
}

async function faultsOf(input: string | Draft): Promise<string[]> {
  const text = typeof input === 'string' ? input : input.text;
  return faults(text, await check(input)).map((fault) => `${fault} of ${JSON.stringify(text)}`);
}

describe('random texts', { timeout: 120_000 }, () => {
  it(`breaks no rule with ${TEXTS} short texts`, async () => {
    const write = writer(20260301);
    const wrong: string[] = [];
    for (let made = 0; made < TEXTS && wrong.length < 5; made += PER_DRAFT) {
      const texts = Array.from({ length: PER_DRAFT }, write);
      // Every other draft keeps line breaks and blanks inside a block, as editors do.
      const draft = made % (2 * PER_DRAFT) === 0 ? draftFromBlocks(texts.map((text) => ({ kind: 'paragraph', text }))) : draftFromString(texts.join('\n'));
      wrong.push(...(await faultsOf(draft)));
    }
    expect(wrong).toEqual([]);
  });

  it('takes every kind of block', async () => {
    const write = writer(7);
    const kinds = ['paragraph', 'heading', 'list-item', 'table-cell'] as const;
    for (let made = 0; made < 60; made += 1) {
      const sources = Array.from({ length: PER_DRAFT }, (_, index) => {
        const kind = kinds[index % kinds.length]!;
        return { kind, text: write(), ...(kind === 'heading' || kind === 'list-item' ? { level: 1 + (index % 6) } : {}) };
      });
      expect(await faultsOf(draftFromBlocks(sources))).toEqual([]);
    }
  });

  it('takes HTML and Markdown of any kind', async () => {
    const write = writer(11);
    for (let made = 0; made < 120; made += 1) {
      const source = Array.from({ length: 12 }, write).join(made % 2 ? '\n\n' : '<p>');
      const report = await assistant.check(made % 2 ? { markdown: source } : { html: source }, { today: TODAY });
      expect(report.failedRules).toEqual([]);
    }
  });

  it('breaks no rule with its own examples put together', async () => {
    const roll = dice(3);
    const any = (): string => PIECES[Math.floor(roll() * PIECES.length)] ?? '';
    const wrong: string[] = [];
    for (let made = 0; made < 400 && wrong.length < 5; made += 1) wrong.push(...(await faultsOf(Array.from({ length: 10 }, () => any() + (roll() < 0.5 ? any() : '')).join('\n'))));
    expect(wrong).toEqual([]);
  });
});

describe('the check of reports', () => {
  const right: Report = { documentType: '', documentTypeTitle: '', documentTypeDetected: true, findings: [], sections: [], outline: [], verdict: 'ready', reasons: [], stats: { characters: 3, blocks: 1, partial: false }, failedRules: [] };
  const finding = { ruleId: 'number/two', family: 'number', severity: 'info', start: 0, end: 2, text: '二个', message: '', fixes: [] } as const;

  it('is silent on a right report and tells every kind of fault', () => {
    expect(faults('二个人', { ...right, findings: [finding] })).toEqual([]);
    expect(faults('二个人', { ...right, failedRules: ['number/two'] })).toHaveLength(1);
    expect(faults('三个人', { ...right, findings: [finding] })).toHaveLength(1);
    expect(faults('二', { ...right, findings: [finding] })).toHaveLength(2);
    expect(faults('二个人', { ...right, findings: [{ ...finding, fixes: [{ title: '改', edits: [{ start: 0, end: 1, before: '三', text: '两' }] }] }] })).toHaveLength(1);
  });
});
