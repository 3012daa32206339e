import type { FieldId, Phrase } from './phrase.ts';

/** A kind of employer whose phrases are of no use to another: a hospital's plan needs no coal face. */
export type EmployerKind = 'school' | 'mine' | 'hospital' | 'office' | 'company' | 'community';

interface Cues {
  readonly kind: EmployerKind;
  /** The field of work that is this kind's alone. */
  readonly field?: FieldId;
  /** In a unit's name or a draft. */
  readonly unit: RegExp;
  /** In a phrase: named as its own, not in passing (到医院体检). */
  readonly phrase: RegExp;
}

const CUES: readonly Cues[] = [
  {
    kind: 'school',
    field: 'education',
    unit: /学校|中学|小学|学院|大学|幼儿园|教育|教职工|教师/,
    phrase: /^(.{0,10}，)?(学校|教职工|教师)|教研组|班主任/,
  },
  { kind: 'mine', field: 'mining', unit: /煤|矿/, phrase: /^.{0,8}矿|煤矿|矿工|矿井/ },
  { kind: 'hospital', unit: /医院|卫生院|医护|疾控/, phrase: /^(.{0,10}，)?(教学)?医院|医护|临床/ },
  { kind: 'office', unit: /机关|[^公司]局|厅/, phrase: /^.{0,4}机关|机关工会/ },
  { kind: 'company', unit: /公司|集团|厂/, phrase: /^.{0,4}公司|公司工会|分厂/ },
  { kind: 'community', unit: /街道|社区|乡|镇/, phrase: /^.{0,4}(街道|乡镇)/ },
];

/** The kinds a unit's name or a passage of a draft shows signs of. */
export function employerKindsIn(text: string): ReadonlySet<EmployerKind> {
  return new Set(CUES.filter((cues) => cues.unit.test(text)).map((cues) => cues.kind));
}

/** The kind a field of work belongs to, if to one alone. */
export function employerKindOf(field: FieldId | undefined): EmployerKind | undefined {
  return field === undefined ? undefined : CUES.find((cues) => cues.field === field)?.kind;
}

/** The kinds a phrase is written for; none: it serves everybody. */
export function employerKindsOf(phrase: Phrase): readonly EmployerKind[] {
  const byField = phrase.fields.map(employerKindOf);
  const onlyFor = byField.length > 0 && byField.every((kind) => kind !== undefined) ? byField : [];
  return [...new Set([...onlyFor, ...CUES.filter((cues) => cues.phrase.test(phrase.text)).map((cues) => cues.kind)])];
}
