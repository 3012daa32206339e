import type { SectionReport } from '../../lib/assistant/report.ts';

/** What each status of a section is called. */
export const STATUS_TITLES: Readonly<Record<SectionReport['status'], string>> = {
  present: '有',
  thin: '单薄',
  missing: '缺',
};
