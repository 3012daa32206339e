/** The demo page's own script: switches between two editors over the same draft. */
const rich = document.querySelector('#rich');
const plain = document.querySelector('#plain');
const assistant = document.querySelector('#assistant');
const status = document.querySelector('#status');

/** One line a block, as a plain text box shows it. */
function textOf(element) {
  return [...element.querySelectorAll('h2, h3, p, td')].map((block) => block.textContent.replace(/\s+/g, ' ').trim()).join('\n');
}

function use(editor) {
  for (const [button, element] of [
    ['#use-rich', rich],
    ['#use-plain', plain],
  ]) {
    element.hidden = element !== editor;
    document.querySelector(button).setAttribute('aria-pressed', String(element === editor));
  }
  assistant.setAttribute('for', `#${editor.id}`);
  assistant.hidden = false;
}

// The markup above is indented for reading; what is edited must not hold those blanks.
for (const block of rich.querySelectorAll('h2, h3, p, td')) block.textContent = block.textContent.replace(/\s+/g, ' ').trim();
plain.value = textOf(rich);

document.querySelector('#use-rich').addEventListener('click', () => use(rich));
document.querySelector('#use-plain').addEventListener('click', () => use(plain));
assistant.addEventListener('nigao-report', ({ detail: { report, findings } }) => {
  const missing = report.sections.filter((section) => section.status === 'missing').length;
  status.textContent = `${report.documentTypeTitle}：检查项 ${findings.length} 处，缺少要件 ${missing} 项。文字没有离开这台电脑。`;
});
