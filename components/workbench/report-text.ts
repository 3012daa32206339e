import type { Draft } from '../../lib/draft/draft.ts';
import { SEVERITY_TITLES } from '../severity.ts';
import { STATUS_TITLES } from '../sections/section-status.ts';
import { sectionSummary } from '../sections/section-summary.ts';
import { verdictOf } from '../sidebar/verdict.ts';
import type { CheckedDraft } from './use-checked-draft.ts';

/** A check as plain text that can be sent on or printed. `at` is when it was made. */
export function reportText(checked: CheckedDraft, at: Date): string {
  const { name, draft, report, findings } = checked;
  const verdict = verdictOf({ report, findings });
  const lines = [
    '拟稿检查报告',
    '',
    `文件：${name}`,
    `文种：${report.documentTypeTitle}${report.documentTypeDetected ? '（自动识别）' : ''}`,
    `时间：${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${pad(at.getHours())}:${pad(at.getMinutes())}`,
    `字数：${report.stats.characters}`,
    `结论：${verdict?.text ?? '没有文字'}`,
    ...(verdict?.reasons ?? []).map((reason) => `　　　${reason}`),
  ];
  if (report.sections.length > 0) {
    lines.push('', `一、要件（${sectionSummary(report.sections)}）`);
    for (const section of report.sections) {
      const need = section.required ? '' : '（建议有）';
      lines.push(`  [${STATUS_TITLES[section.status]}] ${section.title}${need}　${section.reason}${section.orderNote ?? ''}`);
    }
  }
  lines.push('', `${report.sections.length > 0 ? '二' : '一'}、检查项（共 ${findings.length} 处）`);
  findings.forEach((finding, index) => {
    const words = finding.text.replace(/\s+/g, ' ').trim();
    lines.push(
      `  ${index + 1}. [${SEVERITY_TITLES[finding.severity]}] 第 ${paragraphOf(draft, finding.start)} 段${words ? `“${words}”` : ''}`,
      `     ${finding.message}`,
    );
    if (finding.fixes.length > 0) lines.push(`     改法：${finding.fixes.map((fix) => fix.title).join('；')}`);
  });
  return `${lines.join('\n')}\n`;
}

/** The number, from 1, of the paragraph at an offset; empty paragraphs are not counted. */
export function paragraphOf(draft: Draft, offset: number): number {
  let number = 0;
  for (const block of draft.blocks) {
    if (block.start > offset) break;
    if (block.text.trim() !== '') number += 1;
  }
  return Math.max(number, 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
