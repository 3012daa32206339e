import { describe, expect, it } from 'vitest';
import { MAX_PACK_PHRASES, MAX_PHRASE_LENGTH, parsePack } from '../../../lib/phrases/pack-format.ts';
import { TINY_PACK } from './tiny-pack.ts';

const GOOD = TINY_PACK.phrases[0];

function reasonsFor(json: unknown): readonly string[] {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.reasons;
}

function packWith(change: object): unknown {
  return { ...TINY_PACK, phrases: [{ ...GOOD, ...change }] };
}

describe('parsePack', () => {
  it('takes a good pack as it is, also after a trip through JSON', () => {
    expect(parsePack(TINY_PACK)).toEqual({ ok: true, pack: TINY_PACK });
    expect(parsePack(JSON.parse(JSON.stringify(TINY_PACK)))).toEqual({ ok: true, pack: TINY_PACK });
  });

  it.each([
    ['an id with capitals', { id: 'Goal_1' }, '编号只能用'],
    ['an id of the personal library', { id: 'own-1' }, '个人词句的编号'],
    ['an unknown section', { sections: ['aims'] }, '不认识的要件'],
    ['an unknown type', { documentTypes: ['letter'] }, '不认识的文种'],
    ['an unknown field', { fields: ['sports'] }, '不认识的领域'],
    ['no field', { fields: [] }, '至少写一个领域'],
    ['a tag twice', { sections: ['goals', 'goals'] }, '有重复'],
    ['an empty text', { text: '' }, '不能为空'],
    ['blanks at the end', { text: '甲。 ' }, '首尾不能有空白'],
    ['a text too long', { text: '长'.repeat(MAX_PHRASE_LENGTH + 1) }, '不能超过'],
    ['an unknown slot', { text: '{{年分}}年。' }, '不认识的空位'],
    ['a hidden character', { text: '甲\u200b乙。' }, '看不见'],
    ['a text turned round', { text: '甲\u202e乙。' }, '看不见'],
    ['half a character', { text: '甲\ud800乙。' }, '看不见'],
    ['something unknown', { onclick: 'x' }, '不认识的内容'],
    ['a text that is none', { text: 5 }, '应为文字'],
  ])('refuses %s', (_name, change, reason) => {
    expect(reasonsFor(packWith(change)).join('\n')).toContain(reason);
  });

  it.each([
    ['nothing', null],
    ['a string', 'pack'],
    ['a list', []],
    ['an empty object', {}],
    ['no phrases', { ...TINY_PACK, phrases: [] }],
    ['the same id twice', { ...TINY_PACK, phrases: [GOOD, GOOD] }],
    ['more than a line for a title', { ...TINY_PACK, title: '甲\n乙' }],
    ['an unknown key', { ...TINY_PACK, script: 'x' }],
    ['a prototype in disguise', JSON.parse(JSON.stringify(TINY_PACK).replace('{', '{"__proto__":{"x":1},'))],
  ])('refuses %s with reasons in Chinese', (_name, json) => {
    const reasons = reasonsFor(json);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/\p{Script=Han}/u);
  });

  it('does not look into a pack that is far too large', () => {
    const phrases = new Proxy([], { get: (target, key) => (key === 'length' ? MAX_PACK_PHRASES + 1 : Reflect.get(target, key)) });
    expect(reasonsFor({ ...TINY_PACK, phrases })[0]).toContain(`不能超过 ${MAX_PACK_PHRASES} 条`);
  });

  it('gives a person no more reasons than can be read', () => {
    const phrases = Array.from({ length: 500 }, (_, i) => ({ ...GOOD, id: `Bad_${i}` }));
    expect(reasonsFor({ ...TINY_PACK, phrases })).toHaveLength(20);
  });
});
