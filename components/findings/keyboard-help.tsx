/** The keys of the finding list, in the order they are most used. */
const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['↑', '↓'], does: '上一处、下一处（也可用 K、J）' },
  { keys: ['←', '→'], does: '收起、展开这一类' },
  { keys: ['Enter'], does: '在编辑器里指出来' },
  { keys: ['1', '…', '9'], does: '用第几个改法改好' },
  { keys: ['I'], does: '忽略此处' },
  { keys: ['Shift', 'I'], does: '总是忽略' },
  { keys: ['U'], does: '撤销上一次忽略' },
  { keys: ['Esc'], does: '回到编辑器' },
];

/** What the keys do in the 检查 tab. */
export function KeyboardHelp({ id }: { id: string }) {
  return (
    <dl class="keyboard-help" id={id} aria-label="键盘操作">
      {KEYS.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (key === '…' ? <span key={key}>至</span> : <kbd key={key}>{key}</kbd>))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
