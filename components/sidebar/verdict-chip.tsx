import { useId, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import type { VerdictView } from './verdict.ts';

/** Whether the draft may go out; pressed, it says why not. */
export function VerdictChip({ verdict }: { verdict: VerdictView }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const icon = { ready: 'present', blocked: 'error', unknown: 'info' } as const;
  const content = (
    <>
      <Icon name={icon[verdict.tone]} />
      {verdict.text}
    </>
  );
  if (verdict.reasons.length === 0) return <span class={`verdict ${verdict.tone}`}>{content}</span>;
  return (
    <span class="verdict-anchor">
      <button
        type="button"
        class={`verdict ${verdict.tone}`}
        aria-expanded={open}
        aria-controls={id}
        title="看原因"
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
      >
        {content}
      </button>
      <ul class="verdict-reasons" id={id} hidden={!open}>
        {verdict.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </span>
  );
}
