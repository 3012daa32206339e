import { describe, expect, it } from 'vitest';
import { parseRegex } from '../../../lib/patterns/regex-syntax.ts';

function holds(source: string, unit: number): boolean {
  const node = parseRegex(source);
  return node.type === 'chars' && node.set.some(([from, to]) => from <= unit && unit <= to);
}

describe('the syntax of expressions', () => {
  it.each(['[\\d-~]', '[\\d-%]', '[a-\\d]', '[a-\\dz]', '[\\b]', '\\cJ', '[\\cJ]', '[-a]', '[a-]', '[\\s-]', '\\0', '[^\\d-x]', '[\\x41-\\x43]', '[]', '[^]'])('knows the units of %s as the engine does', (source) => {
    const own = new RegExp(`^${source}$`);
    const wrong = Array.from({ length: 0x300 }, (_, unit) => unit).filter((unit) => holds(source, unit) !== own.test(String.fromCharCode(unit)));
    expect(wrong).toEqual([]);
  });

  it.each(['(?i:a)', '\\07', '(a', 'a)'])('refuses %s', (source) => {
    expect(() => parseRegex(source)).toThrow(SyntaxError);
  });

  it.each(['(?<名>甲)', '(?<$x>甲)', '(?:甲)', '(甲)'])('reads the group of %s', (source) => {
    expect(holds(source, '甲'.charCodeAt(0))).toBe(true);
  });
});
