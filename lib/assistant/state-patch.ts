import { compareFindings, type Finding } from '../draft/finding.ts';
import type { StatePatch } from './protocol.ts';
import type { SessionState } from './session.ts';

/** What has to be sent for somebody who has `previous` (`null`: nothing yet) to have `next`. */
export function statePatch(previous: SessionState | null, next: SessionState): StatePatch {
  const changed = (Object.keys(next) as (keyof SessionState)[]).filter((key) => previous?.[key] !== next[key]);
  const patch: StatePatch = Object.fromEntries(changed.map((key) => [key, next[key] ?? null]));
  if (!patch.report) return patch;
  const { findings } = next;
  return { ...patch, report: { ...patch.report, findings: [] }, findings, ignored: ignoredOf(next) };
}

/** The state after a patch made by {@link statePatch}. */
export function applyPatch(state: SessionState, patch: StatePatch): SessionState {
  const { ignored, error, ...rest } = patch;
  const next = { ...state, ...rest, ...(error === undefined ? {} : { error: error ?? undefined }) };
  if (!rest.report) return next;
  const findings = [...next.findings, ...(ignored ?? [])].sort(compareFindings);
  return { ...next, report: { ...rest.report, findings } };
}

function ignoredOf({ report, findings }: SessionState): readonly Finding[] {
  const shown = new Set(findings.map(place));
  return report?.findings.filter((finding) => !shown.has(place(finding))) ?? [];
}

function place({ ruleId, start, end }: Finding): string {
  return `${ruleId} ${start} ${end}`;
}
