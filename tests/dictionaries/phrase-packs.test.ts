import { describe, expect, it } from 'vitest';
import { createMemoryPhraseLibrary } from '../../lib/phrases/memory-phrase-library.ts';
import { parsePack } from '../../lib/phrases/pack-format.ts';
import type { Phrase } from '../../lib/phrases/phrase.ts';
import { FIELDS } from '../../lib/phrases/phrase.ts';
import { withoutSlots } from '../../lib/phrases/slots.ts';
import { STARTER_PACKS } from '../../lib/phrases/starter-packs.ts';
import { textKey } from '../../lib/phrases/text-normalization.ts';
import { contentTokens } from '../../lib/phrases/tokenizer.ts';
import { tokenOverlap, Vocabulary } from '../../lib/phrases/vocabulary.ts';
import { EMPTY_PROFILE } from '../../lib/settings/profile.ts';

const PHRASES: readonly Phrase[] = STARTER_PACKS.flatMap((pack) => [...pack.phrases]);
/** Likeness (shared pairs of characters) from which one of two phrases is superfluous. */
const NEAR_DUPLICATE = 0.6;

/** What a phrase must not hold, and why. */
const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['a blank left over', /[_＿]{2,}|\.{3,}|…{3,}/],
  ['a name left over', /[XxＸｘ×]{2,}|某某|某[年月日市县区单位镇乡]|[○〇]{2,}|\*{2,}/],
  ['a note to the writer', /待补充|待定|此处|（[^）]*填写|TODO/i],
  ['a year outside a slot', /(?<![\d.])(19|20)\d{2}(?![\d.])|二[〇○零]\d?[一二三四五六七八九〇○零]{2}/],
  ['a meeting that passes', /(十[五六七八九]|二十)大|[一二三四五六七]中全会/],
  ['a plan that passes', /十[二三四五六]五/],
  ['half-width punctuation among Han', /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u],
  ['a mark twice', /[，。；：、！？]{2,}/],
  ['a number lost before its unit', /(?<!\{\{数量\}\})(?:共|达|近|约)(?:余|多)?(?:个|项|次|万元|%)/],
  ['white space within', /\S[^\S\n]+\S/],
];

/** A full sentence: with its mark, and perhaps who answers for it in brackets after it. */
const SENTENCE = /[。！？；：][”’）》]?(（[^（）]+）)?$/;
/** A title or heading: one line, no mark at its end and no end of sentence within. */
const HEADING = /^[^。！？；\n]{4,45}[^。！？；：，、\n]$/;

function faultsOf(phrase: Phrase): readonly string[] {
  return FAULTS.filter(([, pattern]) => pattern.test(phrase.text)).map(([fault]) => fault);
}

function isTitle(phrase: Phrase): boolean {
  return phrase.sections.length === 1 && phrase.sections[0] === 'title';
}

describe.each(STARTER_PACKS.map((pack) => [pack.id, pack] as const))('pack %s', (_id, pack) => {
  it('is well formed and says whose it is', () => {
    expect(parsePack(pack)).toEqual({ ok: true, pack });
  });

  it('holds no leftover and nothing that goes out of date', () => {
    expect(pack.phrases.flatMap((phrase) => faultsOf(phrase).map((fault) => `${phrase.id}: ${fault}: ${phrase.text}`))).toEqual([]);
  });

  it('ends its sentences with a mark, and its headings without', () => {
    const wrong = pack.phrases.filter((phrase) => !HEADING.test(phrase.text) && (isTitle(phrase) || !SENTENCE.test(phrase.text)));
    expect(wrong.map((phrase) => `${phrase.id}: ${phrase.text}`)).toEqual([]);
  });
});

describe('all packs together', () => {
  it('have an id of their own each, and so have their phrases', () => {
    for (const ids of [STARTER_PACKS.map((pack) => pack.id), PHRASES.map((phrase) => phrase.id)]) {
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('hold at least 1,200 phrases', () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(1_200);
  });

  it.each(['title', 'guiding-ideology', 'goals', 'tasks', 'measures', 'schedule', 'safeguards', 'closing', 'results'])('serve %s with a fair share', (section) => {
    const own = PHRASES.filter((phrase) => phrase.sections.includes(section)).length;
    expect(own).toBeGreaterThanOrEqual(10);
    expect(own).toBeLessThan(PHRASES.length / 2);
  });

  it('say nothing twice', () => {
    const seen = new Map<string, string>();
    const repeated = PHRASES.flatMap((phrase) => {
      const key = textKey(phrase.text).replace(/[^\p{L}\p{N}{}]/gu, '');
      const first = seen.get(key);
      seen.set(key, phrase.id);
      return first === undefined ? [] : [`${first} = ${phrase.id}`];
    });
    expect(repeated).toEqual([]);
  });

  it('say nothing nearly twice', () => {
    const vocabulary = new Vocabulary();
    const entries = PHRASES.filter((phrase) => !isTitle(phrase)).map((phrase) => ({
      phrase,
      tokens: vocabulary.addText(contentTokens(withoutSlots(phrase.text))),
    }));
    const alike = entries.flatMap((a, at) =>
      entries
        .slice(at + 1)
        .filter((b) => tokenOverlap(a.tokens, b.tokens) >= NEAR_DUPLICATE)
        .map((b) => `${a.phrase.id} ≈ ${b.phrase.id}:\n  ${a.phrase.text}\n  ${b.phrase.text}`),
    );
    expect(alike).toEqual([]);
  });

  it.each([
    ['annual-plan', ['title', 'guiding-ideology', 'goals', 'tasks', 'measures', 'schedule', 'safeguards', 'closing']],
    ['key-points', ['title', 'guiding-ideology', 'goals', 'tasks', 'measures', 'schedule', 'safeguards', 'closing']],
    ['summary', ['title', 'overview', 'results', 'lessons', 'problems', 'next-steps', 'closing']],
  ])('serve every section of %s', async (documentType, sections) => {
    const library = createMemoryPhraseLibrary({ packs: STARTER_PACKS });
    for (const sectionId of sections) {
      const [first] = await library.suggest({ before: '', sectionId, documentType }, EMPTY_PROFILE);
      expect(first?.sections, sectionId).toContain(sectionId);
    }
    library.close();
  });

  it.each(Object.keys(FIELDS))('have phrases for the field %s', (field) => {
    expect(PHRASES.filter((phrase) => phrase.fields.some((own) => own === field)).length).toBeGreaterThan(0);
  });
});

describe('the net for faults', () => {
  it.each([
    ['到20__年底完成。', 'a blank left over'],
    ['组织XX活动。', 'a name left over'],
    ['慰问某某同志。', 'a name left over'],
    ['待补充。', 'a note to the writer'],
    ['培训（此项由各科填写）人次。', 'a note to the writer'],
    ['2024年开展竞赛。', 'a year outside a slot'],
    ['二〇二四年开展竞赛。', 'a year outside a slot'],
    ['贯彻党的二十大精神。', 'a meeting that passes'],
    ['完成“十四五”任务。', 'a plan that passes'],
    ['先摸底,再帮扶。', 'half-width punctuation among Han'],
    ['先摸底，，再帮扶。', 'a mark twice'],
    ['全年慰问共次。', 'a number lost before its unit'],
    ['先 摸底。', 'white space within'],
  ])('catches %s', (text, fault) => {
    expect(faultsOf({ id: 'bad', text, sections: [], documentTypes: [], fields: ['general'] })).toContain(fault);
  });

  it.each(['{{年度}}年底前共帮扶{{数量}}人次。', '每班8小时、全年12次，合格率100%。', '用好职工服务App。'])('lets %s pass', (text) => {
    expect(faultsOf({ id: 'good', text, sections: [], documentTypes: [], fields: ['general'] })).toEqual([]);
  });
});
