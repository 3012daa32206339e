import type { Finding } from '../draft/finding.ts';
import type { Report, SectionReport } from './report.ts';

/** Whether a draft may go to the superior unit, and if not why, most serious first. */
export function judgeVerdict(findings: readonly Finding[], sections: readonly SectionReport[], { isBlank, isPartial }: { readonly isBlank: boolean; readonly isPartial: boolean }): Pick<Report, 'verdict' | 'reasons'> {
  if (isBlank) return { verdict: 'blocked', reasons: ['还没有内容。'] };
  const reasons: string[] = [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const leftovers = errors.filter(({ family }) => family === 'placeholder').length;
  if (leftovers > 0) reasons.push(`有${leftovers}处没有填写或漏了字。`);
  if (errors.length > leftovers) reasons.push(`另有${errors.length - leftovers}处必须改正的问题。`);
  // What was not read may well hold them.
  const missing = isPartial ? [] : sections.filter(({ required, status }) => required && status === 'missing').map(({ title }) => title);
  if (missing.length > 0) reasons.push(`缺少要件：${missing.join('、')}。`);
  return { verdict: reasons.length > 0 ? 'blocked' : 'ready', reasons };
}
