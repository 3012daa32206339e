import type { Finding } from '../draft/finding.ts';
import type { Ignore } from '../settings/settings.ts';
import { surroundings } from './surroundings.ts';

/** The longest text and the greatest number of ignores the settings hold ({@link Ignore}). */
const MAX_TEXT = 400;
const MAX_IGNORES = 2000;

/**
 * What is remembered when a finding is ignored: never its position, so that it survives editing.
 * @param text the draft's text; `at` is in milliseconds since 1970.
 */
export function ignoreFor(text: string, finding: Finding, scope: Ignore['scope'], at: number): Ignore {
  const around = scope === 'once' ? surroundings(text, finding) : { before: '', after: '' };
  return { scope, ruleId: finding.ruleId, text: finding.text.slice(0, MAX_TEXT), ...around, at };
}

/** The ignores with one more; the oldest go when there are too many. */
export function addIgnore(ignores: readonly Ignore[], ignore: Ignore): Ignore[] {
  return [...ignores, ignore].slice(-MAX_IGNORES);
}

/**
 * Says of findings whether they are ignored. `always` asks for the same rule and words; `once` also
 * for the same surroundings on at least one side, since the other side may have been edited.
 * @param text the draft's text.
 */
export function ignoreMatcher(text: string, ignores: readonly Ignore[]): (finding: Finding) => boolean {
  const byWords = new Map<string, Ignore[]>();
  for (const ignore of ignores) {
    const key = wordsKey(ignore.ruleId, ignore.text);
    const list = byWords.get(key);
    if (list) list.push(ignore);
    else byWords.set(key, [ignore]);
  }
  return (finding) => {
    const candidates = byWords.get(wordsKey(finding.ruleId, finding.text.slice(0, MAX_TEXT)));
    if (!candidates) return false;
    const here = surroundings(text, finding);
    return candidates.some(
      (ignore) => ignore.scope === 'always' || ignore.before === here.before || ignore.after === here.after,
    );
  };
}

function wordsKey(ruleId: string, words: string): string {
  return `${ruleId}\u0000${words}`;
}
