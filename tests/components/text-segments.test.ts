import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../components/text-segments.ts';

const span = (start: number, end: number, name: string) => ({ start, end, name });
const shape = (text: string, spans: ReturnType<typeof span>[], offset?: number) =>
  segmentsOf(text, spans, offset).map((segment) => [segment.text, segment.covers.map((cover) => cover.name).join('+')]);

describe('segmentsOf', () => {
  it('leaves text without spans in one piece', () => {
    expect(shape('甲乙丙', [])).toEqual([['甲乙丙', '']]);
  });

  it('cuts at the edges of overlapping spans, covers in the order given', () => {
    expect(shape('零一二三四五', [span(2, 5, 'b'), span(1, 3, 'a')])).toEqual([
      ['零', ''],
      ['一', 'a'],
      ['二', 'b+a'],
      ['三四', 'b'],
      ['五', ''],
    ]);
  });

  it('counts from the offset and clips spans that reach out of the text', () => {
    expect(shape('丙丁', [span(0, 3, 'a'), span(3, 9, 'b'), span(7, 9, 'out')], 2)).toEqual([
      ['丙', 'a'],
      ['丁', 'b'],
    ]);
  });

  it('leaves out empty spans', () => {
    expect(shape('甲乙', [span(1, 1, 'a')])).toEqual([['甲乙', '']]);
  });

  it('cuts a line of half a million characters with thousands of spans at once', () => {
    const spans = Array.from({ length: 10_000 }, (_, index) => span(index * 50, index * 50 + 4, 'x'));
    const started = performance.now();
    expect(segmentsOf('字'.repeat(500_000), spans)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
