/** What the contract suite found, editor by editor and capability by capability, when it was last run. */
export interface EditorsReport {
  browser: string;
  readonly editors: Record<string, Record<string, 'yes' | 'refused' | 'no'>>;
}

/** The suite's steps as the README names them. */
const TITLES: Readonly<Record<string, string>> = {
  found: '找到',
  read: '读全',
  marked: '标记',
  revealed: '定位',
  replaced: '改一处',
  'replaced across formats': '跨格式改',
  deleted: '删字',
  inserted: '插入段落',
  'phrase inserted': '插入词句',
  'all fixed': '全部改',
  refused: '原文变了不改',
  composition: '输入法',
  destroyed: '不留痕迹',
};
const CELLS = { yes: '✓', refused: '不改', no: '✗' } as const;

/** The report as a table in Markdown; a step that was not run is `未测`. */
export function editorsTable({ browser, editors }: EditorsReport): string {
  const steps = Object.keys(TITLES);
  const rows = Object.entries(editors).map(([name, row]) => {
    const cells = steps.map((step) => (row[step] ? CELLS[row[step]] : '未测'));
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return [
    '',
    `${browser}，各编辑器都用它自己的 npm 包（改动都连同撤销、重做一起试）：`,
    '',
    `| 编辑器 | ${steps.map((step) => TITLES[step]).join(' | ')} |`,
    `|---|${steps.map(() => ':-:').join('|')}|`,
    ...rows,
    '',
  ].join('\n');
}
