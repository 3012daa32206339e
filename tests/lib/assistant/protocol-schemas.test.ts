import { describe, expect, it } from 'vitest';
import { EDITOR_SCHEMAS, ENGINE_SCHEMAS, SIDEBAR_SCHEMAS, validator } from '../../../lib/assistant/protocol-schemas.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { paragraphs } from './fakes.ts';

const editor = validator(EDITOR_SCHEMAS);
const sidebar = validator(SIDEBAR_SCHEMAS);
const engine = validator(ENGINE_SCHEMAS);
const TOKEN = '0b0e7d0a-4a53-4b1e-9f0e-3f6a2f1f0c11';
const update = { revision: 1, from: 0, removed: 0, blocks: paragraphs('文字'), partial: false };

describe('what a page may say', () => {
  it('is taken as it is when it is well formed', () => {
    expect(editor('draftChanged', [update])).toEqual([update]);
    expect(editor('hello', [TOKEN, { documentType: 'auto', ignoredAt: [] }])[0]).toBe(TOKEN);
    expect(editor('caretMoved', [null])).toEqual([null]);
  });

  it.each<[string, () => unknown]>([
    ['a token that is none', () => editor('hello', ['x', { documentType: 'auto', ignoredAt: [] }])],
    ['no arguments', () => editor('draftChanged', [])],
    ['arguments that are no list', () => editor('closed', 'x' as unknown as [])],
    ['a negative place', () => editor('draftChanged', [{ ...update, from: -1 }])],
    ['an unknown kind of block', () => editor('draftChanged', [{ ...update, blocks: [{ kind: 'script', text: '' }] }])],
    ['a span that ends before it starts', () => editor('caretMoved', [{ start: 5, end: 2 }])],
    ['a draft beyond the limit', () => editor('draftChanged', [{ ...update, blocks: paragraphs('x'.repeat(3_000_000), 'y'.repeat(2_000_001)) }])],
  ])('%s is refused', (_name, say) => {
    expect(say).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('what a sidebar may say', () => {
  it('may leave out what is optional', () => {
    expect(sidebar('insert', ['句子。'])).toEqual(['句子。', undefined]);
    expect(sidebar('applyAllFixes', [])).toEqual([undefined]);
    expect(sidebar('suggest', [{ sectionId: null }])).toEqual([{ sectionId: null }]);
  });

  it('changes only the settings it names', () => {
    expect(sidebar('updateSettings', [{ theme: 'dark', version: 9, evil: 1 }])).toEqual([{ theme: 'dark' }]);
    expect(() => sidebar('updateSettings', [{ theme: 'pink' }])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('cannot insert what is too long to be a phrase', () => {
    expect(() => sidebar('insert', ['长'.repeat(5001)])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('what completion may be asked', () => {
  it('is bounded', () => {
    expect(editor('completions', [{ line: '要把', limit: 3, leastChance: 0.15 }])).toEqual([{ line: '要把', limit: 3, leastChance: 0.15 }]);
    for (const wrong of [{ line: '长'.repeat(20_001) }, { limit: 1000 }, { leastChance: 2 }]) {
      expect(() => editor('completions', [wrong])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    }
    expect(() => engine('completePhrases', [{ draft: 'd', before: '长'.repeat(300_001) }, DEFAULT_SETTINGS.profile])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('what our own pages may ask the engine', () => {
  it('takes every form of draft', () => {
    const draft = { text: '文', blocks: [{ kind: 'paragraph', text: '文', start: 0, end: 1 }] };
    for (const input of ['文', { html: '<p>文' }, { markdown: '# 文' }, draft]) {
      expect(engine('check', [input, { documentType: 'auto', today: 0 }])[0]).toEqual(input);
    }
  });

  it('takes settings and phrases', () => {
    expect(engine('useSettings', [DEFAULT_SETTINGS])).toEqual([DEFAULT_SETTINGS]);
    expect(engine('updatePhrase', ['p1', { starred: true }])).toEqual(['p1', { starred: true }]);
    expect(() => engine('addPhrase', [{ text: '', fields: ['astrology'] }])).toThrow('addPhrase');
  });
});
