import type { Finding, Fix } from './finding.ts';

/** A longer deletion is a passage: whether it goes is for a person to say. */
const DELETION_MOST = 8;

/**
 * The fix that may be made without asking, as part of “fix all”: the only one its finding has, and
 * one that takes no passage out of the draft. `null` where a person has to choose.
 */
export function plainFix({ fixes }: Pick<Finding, 'fixes'>): Fix | null {
  const [fix, another] = fixes;
  if (!fix || another) return null;
  return fix.edits.some(({ before, text }) => text.trim() === '' && before.trim().length > DELETION_MOST) ? null : fix;
}
