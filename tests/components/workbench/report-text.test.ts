import { expect, it } from 'vitest';
import { paragraphOf, reportText } from '../../../components/workbench/report-text.ts';
import { withOrdinalKeys } from '../../../components/workbench/use-checked-draft.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { SAMPLE_TEXT, sampleFindings } from '../harness/sample-findings.ts';
import { sampleReport } from '../harness/sample-report.ts';

const draft = draftFromString(SAMPLE_TEXT);
const findings = withOrdinalKeys(sampleFindings());
const checked = { name: '计划.txt', draft, report: sampleReport(findings), findings };

it('says file, type, time, verdict, sections and findings with their paragraphs', () => {
  const text = reportText(checked, new Date(2026, 10, 21, 9, 5));
  expect(text).toContain('文件：计划.txt\n文种：年度工作计划（自动识别）\n时间：2026年11月21日 09:05');
  expect(text).toMatch(/结论：有 \d+ 处须处理/);
  expect(text).toContain('  [缺] 进度安排　');
  expect(text).toContain('  [缺] 结语（建议有）');
  expect(text).toContain('1. [须改] 第 1 段“××县粮食局”');
  expect(text).toContain('     改法：改为“2026年度”；改为“2027年度”');
  expect(text.endsWith('\n')).toBe(true);
});

it('counts only paragraphs that hold something', () => {
  const spaced = draftFromString('一\n\n二\n');
  expect(paragraphOf(spaced, 0)).toBe(1);
  expect(paragraphOf(spaced, spaced.text.indexOf('二'))).toBe(2);
});

it('gives findings keys that outlive edits elsewhere', () => {
  const [first, second] = withOrdinalKeys([...sampleFindings().slice(0, 1), ...sampleFindings().slice(0, 1)]);
  expect(first?.key).not.toBe(second?.key);
  expect(withOrdinalKeys(sampleFindings())[0]?.key).toBe(first?.key);
});
