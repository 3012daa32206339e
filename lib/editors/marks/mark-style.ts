import type { Severity } from '../../draft/finding.ts';
import type { Mark } from '../editor-port.ts';

/** Middle luminance: about 4 to 1 on white and on near-black alike. */
export const MARK_COLOURS: Readonly<Record<Severity, string>> = {
  error: '#e5484d',
  warning: '#c2700a',
  info: '#3b82f6',
};

export const FLASH_COLOUR = 'rgb(255 193 7 / 45%)';

/** From least to most serious. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** The key of the most serious of several marks; the first of equals. */
export function mostSerious(marks: readonly Mark[]): string | null {
  return marks.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))[0]?.key ?? null;
}
