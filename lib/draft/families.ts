/** The families of rules, in the order in which a report speaks of them: what a finding's `family` is called. */
export const FAMILIES = {
  placeholder: '占位残留',
  structure: '结构层次',
  reference: '时效依据',
  consistency: '前后一致',
  residue: '网页残留',
  wording: '用词',
  punctuation: '标点',
  number: '数字用法',
} as const;
export type Family = keyof typeof FAMILIES;
