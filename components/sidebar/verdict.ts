import type { SessionState } from '../../lib/assistant/session.ts';

/** The verdict as a chip shows it. */
export interface VerdictView {
  readonly tone: 'ready' | 'blocked' | 'unknown';
  readonly text: string;
  /** Why, one sentence each; empty when there is nothing to add. */
  readonly reasons: readonly string[];
}

/**
 * Whether the draft may go out: error findings that were not ignored and required sections that are
 * missing stand in the way. `null` while nothing is known or the draft is empty.
 */
export function verdictOf(state: Pick<SessionState, 'report' | 'findings'>): VerdictView | null {
  const { report, findings } = state;
  if (!report || report.stats.characters === 0) return null;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  // What was not read may well hold them.
  const missing = report.stats.partial ? [] : report.sections.filter((section) => section.required && section.status === 'missing');
  const blocking = errors + missing.length;
  if (blocking === 0) {
    return report.stats.partial
      ? { tone: 'unknown', text: '未读到全文', reasons: ['编辑器只给出了一部分文字，未读到的部分没有检查。'] }
      : { tone: 'ready', text: '可报送', reasons: [] };
  }
  const reasons: string[] = [];
  if (errors > 0) reasons.push(`${errors} 处须改的文字，见“检查”。`);
  if (missing.length > 0) reasons.push(`缺少必备要件：${missing.map((section) => section.title).join('、')}。`);
  if (report.stats.partial) reasons.push('编辑器只给出了一部分文字，未读到的部分没有检查。');
  return { tone: 'blocked', text: `有 ${blocking} 处须处理`, reasons };
}
