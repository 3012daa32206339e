import type { Finding } from '../../../lib/draft/finding.ts';
import type { Report, SectionReport } from '../../../lib/assistant/report.ts';
import { SAMPLE_TEXT } from './sample-findings.ts';

/** Sections as in an annual plan; spans point into the sample where its headings stand. */
export const SAMPLE_SECTIONS: readonly SectionReport[] = inDraftOrder([
  row('title', '标题', 'present', '写明了单位、年度和文种。', '××县粮食局机关工会20__年度工作计划'),
  row('guiding-ideology', '指导思想', 'present', '写到了学习贯彻的精神和围绕的中心任务。', '一、指导思想'),
  row('goals', '工作目标', 'thin', '有目标，但多数没有数字。补上能检查的数量和比例。', '二、工作目标'),
  row('tasks', '主要任务', 'present', '分条写了三项任务。', '三、主要任务'),
  row('measures', '具体措施', 'missing', '没有找到。写清每项任务用什么办法、由谁来做。'),
  row('schedule', '进度安排', 'missing', '没有找到。按季度或月份列出什么时候做完。'),
  row('safeguards', '保障措施', 'present', '写到了组织领导和经费。', '四、保障措施'),
  { ...row('closing', '结语', 'missing', '没有找到。可以用一两句表态收尾。'), required: false },
]);

function inDraftOrder(sections: readonly SectionReport[]): readonly SectionReport[] {
  const found = sections.filter(({ span }) => span).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return sections.map((section) => (section.span ? { ...section, order: found.indexOf(section) + 1 } : section));
}

function row(
  id: string,
  title: string,
  status: SectionReport['status'],
  reason: string,
  heading?: string,
): SectionReport {
  const start = heading === undefined ? -1 : SAMPLE_TEXT.indexOf(heading);
  const span = start < 0 ? {} : { span: { start, end: start + (heading?.length ?? 0) } };
  return { id, title, status, required: true, reason, ...span };
}

/** A report on the sample with the given findings. */
export function sampleReport(findings: readonly Finding[]): Report {
  return {
    documentType: 'annual-plan',
    documentTypeTitle: '年度工作计划',
    documentTypeDetected: true,
    findings,
    sections: SAMPLE_SECTIONS,
    outline: [],
    tasks: {
      total: 5,
      incomplete: [
        { title: '开展职工技能竞赛', start: SAMPLE_TEXT.indexOf('三、主要任务'), end: SAMPLE_TEXT.length, lacks: ['指标', '时限', '责任人'] },
        { title: '加强安全生产宣传教育，营造人人讲安全的氛围', start: SAMPLE_TEXT.indexOf('四、保障措施'), end: SAMPLE_TEXT.length, lacks: ['时限', '责任人', '措施'] },
      ],
    },
    verdict: findings.some((finding) => finding.severity === 'error') ? 'blocked' : 'ready',
    reasons: [],
    stats: { characters: SAMPLE_TEXT.length, blocks: SAMPLE_TEXT.split('\n').length, partial: false },
    failedRules: [],
  };
}
