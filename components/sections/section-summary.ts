import type { SectionReport } from '../../lib/assistant/report.ts';

/** How many sections there are of each status, in one line: `共 8 项：5 项有、1 项单薄、2 项缺`. */
export function sectionSummary(sections: readonly SectionReport[]): string {
  const count = (status: SectionReport['status']) => sections.filter((section) => section.status === status).length;
  const parts = [`${count('present')} 项有`];
  if (count('thin') > 0) parts.push(`${count('thin')} 项单薄`);
  if (count('missing') > 0) parts.push(`${count('missing')} 项缺`);
  return `共 ${sections.length} 项：${parts.join('、')}`;
}
