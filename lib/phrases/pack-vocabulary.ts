/** Section ids a pack may tag its phrases with; checklists use the same words. */
export const SECTION_IDS = [
  'title',
  'guiding-ideology',
  'goals',
  'tasks',
  'measures',
  'schedule',
  'safeguards',
  'closing',
  'preface',
  'review',
  'problems',
  'results',
  'lessons',
  'next-steps',
  'overview',
] as const;

/**
 * Document type ids a pack may use, by family: a phrase written for one type of a family usually
 * fits its relatives (a phrase of a 年度计划 in a 工作要点), never those of another (“已完成” in a plan).
 */
const DOCUMENT_TYPE_FAMILIES = {
  plan: ['annual-plan', 'key-points', 'half-year-plan', 'quarterly-plan', 'monthly-plan', 'special-plan'],
  scheme: ['activity-scheme', 'implementation-scheme', 'congress-scheme'],
  summary: ['summary', 'duty-report'],
} as const;

type Families = typeof DOCUMENT_TYPE_FAMILIES;
type DocumentTypeFamily = keyof Families;
type DocumentTypeId = Families[DocumentTypeFamily][number];

export const DOCUMENT_TYPE_IDS: readonly DocumentTypeId[] = Object.values(DOCUMENT_TYPE_FAMILIES).flat();

const familyByType = new Map<string, DocumentTypeFamily>(
  Object.entries(DOCUMENT_TYPE_FAMILIES).flatMap(([family, types]) =>
    types.map((type) => [type, family as DocumentTypeFamily] as const),
  ),
);

/** The family of a document type, or `undefined` for one not known here. */
export function familyOf(documentType: string): DocumentTypeFamily | undefined {
  return familyByType.get(documentType);
}
