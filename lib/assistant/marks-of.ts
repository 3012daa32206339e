import type { Mark } from '../editors/editor-port.ts';
import type { KeyedFinding } from './session.ts';

/** More marks than this help nobody and slow the page down; the list in the sidebar still has all. */
const MAX_MARKS = 5000;

/** The marks to draw for findings. */
export function marksOf(findings: readonly KeyedFinding[]): readonly Mark[] {
  return findings
    .slice(0, MAX_MARKS)
    .map(({ key, severity, start, end }) => ({ key, severity, start, end }));
}
