import { describe, expect, it } from 'vitest';
import { findByKey, withKeys } from '../../../lib/assistant/finding-keys.ts';
import { findXX } from './fakes.ts';

const keys = (text: string) => withKeys(text, findXX(text)).map(({ key }) => key);

it('keeps a key while the text elsewhere is edited', () => {
  const before = keys('在XX市总工会的领导下，各基层工会要结合自身实际认真落实XX年的各项部署。');
  const after = keys('新的一段写在前面。\n在XX市总工会的领导下，各基层工会（含联合工会）要结合自身实际认真落实XX年的各项部署。');
  expect(after[0]).not.toBe(before[1]);
  expect(after[1]).toBe(before[1]);
});

it('numbers what cannot be told apart', () => {
  const list = keys('某单位报XX项。\n某单位报XX项。\n某单位报XX项。\n某单位报XX项。');
  expect(new Set(list).size).toBe(4);
  const place = (key: string | undefined) => key?.slice(0, key.lastIndexOf('.'));
  expect(place(list[1])).toBe(place(list[2]));
});

describe('finding one again by its key', () => {
  const found = (text: string) => withKeys(text, findXX(text));
  const [first, second] = found('走访XX镇困难职工，XX户重点帮扶。');

  it('works after its neighbour was fixed', () => {
    const now = found('走访青川镇困难职工，XX户重点帮扶。');
    expect(findByKey(now, second!.key)).toBe(now[0]);
    expect(findByKey(now, first!.key)).toBeUndefined();
  });

  it('prefers the very same, and does not guess between two', () => {
    const twice = found('走访XX镇困难职工，XX户重点帮扶。另：走访XX镇困难职工甲。');
    expect(findByKey(twice, second!.key)).toBe(twice[1]);
    expect(findByKey(found('某走访XX镇困难职工。再走访XX镇困难职工。'), first!.key)).toBeUndefined();
  });
});

it('takes lone surrogates as they come', () => {
  expect(keys('\ud83dXX\udc00')).toHaveLength(1);
});
