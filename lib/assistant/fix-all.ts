import type { EditorPort } from '../editors/editor-port.ts';
import type { DraftCheck } from './draft-check.ts';
import { planFixes, tally } from './fix-plan.ts';
import type { BatchResult, KeyedFinding } from './session.ts';

/** How long to wait, in milliseconds, for the editor to tell of what was just written. */
const ECHO_TIMEOUT = 1500;
/** Fixes that overlap each other are written in rounds; more rounds than this means they never end. */
const MAX_ROUNDS = 3;

interface FixAllTarget {
  readonly check: DraftCheck;
  readonly editor: EditorPort;
  readonly revision: () => number;
  /** The findings shown now. */
  readonly findings: () => readonly KeyedFinding[];
}

/**
 * Writes the first fix of each finding (default: of all that have one). Fixes that overlap one
 * already taken are left out, the draft is checked again, and what is still found is fixed then.
 */
export async function fixAll(target: FixAllTarget, keys?: readonly string[]): Promise<BatchResult> {
  await target.check.settle();
  const asked = keys && new Set(keys);
  let wanted: (finding: KeyedFinding) => boolean = asked ? (finding) => asked.has(finding.key) : () => true;
  let total: BatchResult = { applied: 0, refused: 0 };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const plan = planFixes(target.findings().filter(wanted));
    if (plan.edits.length === 0) break;
    const echo = target.check.nextUpdate(ECHO_TIMEOUT);
    const result = tally(plan, await target.editor.replaceAll(target.revision(), plan.edits));
    total = add(total, result);
    if (plan.skipped.length === 0 || result.applied === 0) break;
    await echo;
    await target.check.settle();
    const skipped = new Set(plan.skipped.map(words));
    wanted = (finding) => skipped.has(words(finding));
  }
  return total;
}

/** A key would not do here: the words around a skipped finding have just been changed. */
function words(finding: KeyedFinding): string {
  return `${finding.ruleId}\u0000${finding.text}`;
}

function add(a: BatchResult, b: BatchResult): BatchResult {
  const code = a.code ?? b.code;
  const sum = { applied: a.applied + b.applied, refused: a.refused + b.refused };
  return code === undefined ? sum : { ...sum, code };
}
