import type { Report } from './report.ts';

/**
 * The checklist section an offset of the draft stands in: the smallest recognised section that holds
 * it, else that of the nearest heading before it or of the headings that one stands under.
 * @returns a section id, or `null` where no section is recognised.
 */
export function caretSection(report: Report, offset: number): string | null {
  let best: { id: string; size: number } | null = null;
  for (const section of report.sections) {
    const span = section.span;
    if (!span || offset < span.start || offset > span.end) continue;
    const size = span.end - span.start;
    if (best === null || size < best.size) best = { id: section.id, size };
  }
  return best?.id ?? headingSection(report, offset);
}

function headingSection(report: Report, offset: number): string | null {
  let level = Number.POSITIVE_INFINITY;
  for (let index = report.outline.length - 1; index >= 0; index -= 1) {
    const entry = report.outline[index];
    if (!entry || entry.start > offset || entry.level >= level) continue;
    if (entry.sectionId !== undefined) return entry.sectionId;
    level = entry.level;
  }
  return null;
}
