import type { Page as ServedPage } from '../browser/serve.ts';

/** One block of the draft the tests write in; `cell` blocks make up one table of two columns. */
interface SampleBlock {
  readonly tag: 'h1' | 'h2' | 'p' | 'li' | 'cell';
  readonly text: string;
}

/** A plan of a township union with five leftovers, among headings, a list and a table. */
export const SAMPLE: readonly SampleBlock[] = [
  { tag: 'h1', text: '临江镇总工会20__年工作计划' },
  { tag: 'p', text: '20__年，镇总工会要围绕中心、服务职工，落实XX市总工会的部署，把各项工作做实做细。' },
  { tag: 'h2', text: '一、指导思想' },
  { tag: 'p', text: '坚持以习近平新时代中国特色社会主义思想为指导，坚持党建带工建，团结动员全镇职工建功立业。' },
  { tag: 'h2', text: '二、工作目标' },
  { tag: 'p', text: '新建基层工会3家，发展会员200人，培训职工（此处填写）人次，职工满意率达到90%以上。' },
  { tag: 'h2', text: '三、主要任务' },
  { tag: 'li', text: '组织“安康杯”竞赛，年底前共征集合理化建议条，择优推广。' },
  { tag: 'li', text: '走访困难职工家庭，建立帮扶档案，做到一户一策。' },
  { tag: 'cell', text: '三月' },
  { tag: 'cell', text: '召开职工代表大会' },
  { tag: 'cell', text: '九月' },
  { tag: 'cell', text: '举办职工运动会' },
];

/** The sample's text as every editor must read it: blocks joined by one line break. */
export const SAMPLE_TEXT = SAMPLE.map((block) => block.text).join('\n');

/** Words at the places that must be found, with the rule that finds them. */
export const LEFTOVERS: readonly { readonly rule: string; readonly start: number; readonly text: string }[] = [
  { rule: 'placeholder/year', start: SAMPLE_TEXT.indexOf('20__年'), text: '20__年' },
  { rule: 'placeholder/year', start: SAMPLE_TEXT.lastIndexOf('20__年'), text: '20__年' },
  { rule: 'placeholder/name', start: SAMPLE_TEXT.indexOf('XX市'), text: 'XX' },
  { rule: 'placeholder/explicit', start: SAMPLE_TEXT.indexOf('（此处填写）'), text: '（此处填写）' },
  { rule: 'placeholder/missing-number', start: SAMPLE_TEXT.indexOf('条，择优'), text: '条' },
];

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** The sample as the HTML of a rich editor. */
export function sampleHtml(): string {
  let html = '';
  let cells: string[] = [];
  for (const { tag, text } of SAMPLE) {
    if (tag === 'cell') {
      cells.push(`<td>${escape(text)}</td>`);
      continue;
    }
    html += tag === 'li' ? `<li>${escape(text)}</li>` : `<${tag}>${escape(text)}</${tag}>`;
  }
  html = html.replace(/(<li>.*<\/li>)/, '<ul>$1</ul>');
  const rows: string[] = [];
  for (; cells.length > 0; cells = cells.slice(2)) rows.push(`<tr>${cells.slice(0, 2).join('')}</tr>`);
  return `${html}<table border="1"><tbody>${rows.join('')}</tbody></table>`;
}

/** How a plain editor stands in its page. */
export type Place = 'page' | 'iframe' | 'shadow';
export type EditorKind = 'textarea' | 'contenteditable';

const STYLE =
  '#editor{box-sizing:border-box;width:640px;height:420px;overflow:auto;padding:12px;border:1px solid #999;font:16px/1.7 serif}';

function editorHtml(kind: EditorKind, content: string): string {
  return kind === 'textarea'
    ? `<textarea id="editor">${escape(content)}</textarea>`
    : `<div id="editor" contenteditable="true">${content}</div>`;
}

function documentOf(title: string, body: string): string {
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style><body><h3>公文起草</h3>${body}</body></html>`;
}

/** A page holding one plain editor over `content` (text for a textarea, HTML for a contenteditable). */
export function editorPage(kind: EditorKind, place: Place, content: string): Record<string, ServedPage> {
  const inner = editorHtml(kind, content);
  const path = `/${kind}-${place}`;
  if (place === 'page') return { [path]: { body: documentOf(kind, inner) } };
  if (place === 'iframe') {
    const frame = `<iframe id="frame" src="${path}/inner" width="700" height="480"></iframe>`;
    return { [path]: { body: documentOf(kind, frame) }, [`${path}/inner`]: { body: documentOf(kind, inner) } };
  }
  const script = `const shadow = document.querySelector('#host').attachShadow({ mode: 'open' });
    shadow.innerHTML = document.querySelector('#inner').innerHTML;`;
  const body = `<div id="host"></div><template id="inner"><style>${STYLE}</style>${inner}</template><script>${script}</script>`;
  return { [path]: { body: documentOf(kind, body) } };
}

/** The editor's content for the sample. */
export function sampleContent(kind: EditorKind): string {
  return kind === 'textarea' ? SAMPLE_TEXT : sampleHtml();
}

/** The label of a button that writes a year; the row's own text quotes years further on. */
export const YEAR_FIX = /^.{0,8}20\d\d年/;
