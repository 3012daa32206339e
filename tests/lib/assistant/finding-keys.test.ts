import { expect, it } from 'vitest';
import { withKeys } from '../../../lib/assistant/finding-keys.ts';
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
  expect(list[1]?.split('-')[0]).toBe(list[2]?.split('-')[0]);
});

it('takes lone surrogates as they come', () => {
  expect(keys('\ud83dXX\udc00')).toHaveLength(1);
});
