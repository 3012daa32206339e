import { makeDocx } from '../lib/phrases/import/make-docx.ts';

/** A document as a file picker gives it. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const MATTERS = ['职工书屋', '健身活动室', '爱心托管班', '心理咨询室', '技能比武', '安全培训', '困难走访', '劳动竞赛', '合理化建议', '职工食堂', '健康体检', '读书分享会', '岗位练兵', '法律援助', '工资协商', '班组建设', '女职工关爱', '文艺汇演', '志愿服务', '健步走'];
const VERBS = ['办好', '用好', '管好', '建好', '抓实'];

/** The sentence every document of its own has, to be found again. */
export function ownSentence(at: number): string {
  return `围绕${MATTERS[at]}，由${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}组牵头，${VERBS[at % 5]}台账、按月通报、年底评议。`;
}

/** A plan of a made-up unit; the same number always gives the same words. */
function planText(at: number): readonly string[] {
  return [
    `清溪镇工会委员会2025年${MATTERS[at]}工作计划`,
    '一、指导思想',
    `以服务职工为根本，把${MATTERS[at]}作为看得见的实事，一件一件办到职工心坎上。`,
    '二、工作目标',
    `2025年底前${MATTERS[at]}覆盖全部基层工会，职工参与率达到九成以上。`,
    '三、主要任务',
    `（一）${ownSentence(at)}`,
    `（二）每季度召开一次${MATTERS[at]}推进会，把职工提的意见逐条答复、逐条销号。`,
    '四、保障措施',
    `为${MATTERS[at]}安排专项经费，单独建账，接受经审委员会检查。`,
  ];
}

/** Text as GB18030, as older Windows machines write it: the way back of what the browser decodes. */
function gb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) bytes.push(...(GB.get(character) ?? [character.charCodeAt(0)]));
  return Buffer.from(bytes);
}

/** The two-byte characters of GB18030. */
const GB: ReadonlyMap<string, readonly [number, number]> = (() => {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) map.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return map;
})();

/** Twenty documents: docx, text in GB18030 and UTF-8, Markdown and HTML by turns. */
export function twentyDocuments(): readonly GivenFile[] {
  return MATTERS.map((matter, at) => {
    const lines = planText(at);
    switch (at % 5) {
      case 0:
        return { name: `${matter}.docx`, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.from(makeDocx(lines)) };
      case 1:
        return { name: `${matter}.txt`, mimeType: 'text/plain', buffer: gb18030(lines.join('\r\n')) };
      case 2:
        return { name: `${matter}.txt`, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) };
      case 3:
        return { name: `${matter}.md`, mimeType: 'text/markdown', buffer: Buffer.from(lines.map((line) => (/^[一二三四]、/.test(line) ? `## ${line}` : line)).join('\n\n')) };
      default:
        return { name: `${matter}.html`, mimeType: 'text/html', buffer: Buffer.from(`<!doctype html><meta charset="utf-8">${lines.map((line) => `<p>${line}</p>`).join('')}`) };
    }
  });
}
