import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../components/sidebar/verdict.ts';
import { keyed } from '../harness/fake-session.ts';
import { sampleFindings } from '../harness/sample-findings.ts';
import { sampleReport } from '../harness/sample-report.ts';

const findings = keyed(sampleFindings());
const report = sampleReport(findings);
const complete = { ...report, sections: report.sections.filter((section) => section.status !== 'missing') };

describe('verdictOf', () => {
  it('counts must-change findings and missing required sections', () => {
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    expect(verdictOf({ report, findings })).toEqual({
      tone: 'blocked',
      text: `有 ${errors + 2} 处须处理`,
      reasons: [`${errors} 处须改的文字，见“检查”。`, '缺少必备要件：具体措施、进度安排。'],
    });
  });

  it('is ready when only doubts and missing recommended sections are left', () => {
    const doubts = findings.filter((finding) => finding.severity !== 'error');
    expect(verdictOf({ report: complete, findings: doubts })).toMatchObject({ tone: 'ready', text: '可报送' });
  });

  it('does not call a draft ready that was not read whole', () => {
    const partial = { ...complete, stats: { ...complete.stats, partial: true } };
    expect(verdictOf({ report: partial, findings: [] })?.tone).toBe('unknown');
    const lacking = { ...sampleReport([]), stats: partial.stats };
    expect(verdictOf({ report: lacking, findings: [] })).toMatchObject({ tone: 'unknown', text: '未读到全文' });
  });

  it('says nothing of an empty draft, nor before there is a report', () => {
    expect(verdictOf({ report: { ...report, stats: { ...report.stats, characters: 0 } }, findings: [] })).toBeNull();
    expect(verdictOf({ report: null, findings: [] })).toBeNull();
  });
});
