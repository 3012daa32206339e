/** A checklist section by name, for tagging phrases. */
export interface SectionInfo {
  readonly id: string;
  readonly title: string;
}
