/** What the families of rules are called, in the order in which a report speaks of them. A test holds it to the engine's list. */
export const FAMILY_TITLES: Readonly<Record<string, string>> = {
  placeholder: '占位残留',
  structure: '结构层次',
  reference: '时效依据',
  consistency: '前后一致',
  residue: '网页残留',
  wording: '用词',
  punctuation: '标点',
  number: '数字用法',
};
