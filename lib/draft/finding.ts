import type { Span } from './span.ts';

/** `error`: must not go out like this; `warning`: probably wrong; `info`: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One replacement in a draft. `before` is the text that must stand at the span for the edit to be
 * allowed: whoever applies it compares first and refuses when it differs.
 */
export interface TextEdit extends Span {
  readonly before: string;
  readonly text: string;
}

/** A way to put a finding right, as a button: `title` is its label in Chinese. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Something found in a draft (检查项). `start`/`end` are UTF-16 offsets into the draft's text, and
 * `text` is that slice. `ruleId` is `family/name`.
 */
export interface Finding extends Span {
  readonly ruleId: string;
  readonly family: string;
  readonly severity: Severity;
  readonly text: string;
  /** What is wrong and what to do, in plain Chinese. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** Finding order everywhere: by start, then the longer first, then by rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.start - b.start || b.end - a.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
