import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Facet } from '../../lib/phrases/library-desk.ts';
import { isComposing } from '../ime.ts';
import type { SectionInfo } from '../workbench/section-info.ts';

interface NameFormProps {
  readonly label: string;
  readonly help: string;
  /** Names in use, to choose from. */
  readonly known: readonly Facet[];
  readonly mayBeEmpty?: boolean;
  /** What can be done with the name; the first is done by Enter. */
  readonly actions: readonly { readonly title: string; readonly run: (name: string) => void }[];
}

/** Asks for a name, or several in one line. */
export function NameForm({ label, help, known, mayBeEmpty = false, actions }: NameFormProps) {
  const id = useId();
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const missing = !mayBeEmpty && name.trim() === '';
  return (
    <form
      class="bulk-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) actions[0]?.run(name.trim());
      }}
      onKeyDown={(event) => {
        // The Enter that ends a composition is the input method's.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <input ref={field} class="field" placeholder={label} aria-label={label} aria-describedby={`${id}-help`} list={`${id}-known`} defaultValue="" maxLength={200} autocomplete="off" onInput={(event) => setName(event.currentTarget.value)} />
      <datalist id={`${id}-known`}>
        {known.map((facet) => (
          <option key={facet.id} value={facet.id} />
        ))}
      </datalist>
      {actions.map(({ title, run }, at) => (
        <button key={title} type={at === 0 ? 'submit' : 'button'} class={at === 0 ? 'btn primary' : 'btn'} disabled={missing} onClick={at === 0 ? undefined : () => run(name.trim())}>
          {title}
        </button>
      ))}
      <span class="muted" id={`${id}-help`}>
        {help}
      </span>
    </form>
  );
}

/** Asks for a section that phrases serve. */
export function SectionForm({ sections, onSection }: { readonly sections: readonly SectionInfo[]; readonly onSection: (section: SectionInfo) => void }) {
  const [chosen, setChosen] = useState(sections[0]?.id);
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="bulk-form"
      aria-label="要件"
      onSubmit={(event) => {
        event.preventDefault();
        const section = sections.find(({ id }) => id === chosen);
        if (section) onSection(section);
      }}
    >
      <select ref={field} class="field" aria-label="要件" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        {sections.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button type="submit" class="btn primary">
        归入
      </button>
      <span class="muted">原来归入的要件仍然保留。</span>
    </form>
  );
}
