import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { NewPhrase } from '../../lib/phrases/phrase-library.ts';
import { FIELDS, SLOTS, type FieldId, type PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { isComposing } from '../ime.ts';
import type { SectionInfo } from './section-info.ts';

interface PhraseEditorProps {
  /** The phrase to change; without it a new one is made. */
  readonly phrase?: PersonalPhrase;
  readonly sections: readonly SectionInfo[];
  readonly onSave: (phrase: NewPhrase) => Promise<void>;
  readonly onCancel: () => void;
}

/** The form for a phrase: its text, the sections it serves and the fields it belongs to. */
export function PhraseEditor({ phrase, sections, onSave, onCancel }: PhraseEditorProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(!phrase);
  const [chosenSections, setSections] = useState<readonly string[]>(phrase?.sections ?? []);
  const [chosenFields, setFields] = useState<readonly FieldId[]>(phrase?.fields ?? []);
  const helpId = useId();
  useEffect(() => text.current?.focus(), []);
  return (
    <form
      class="phrase-editor"
      aria-label={phrase ? '编辑词句' : '添加词句'}
      onSubmit={(event) => {
        event.preventDefault();
        const value = text.current?.value.trim() ?? '';
        if (value !== '') void onSave({ text: value, sections: chosenSections, fields: chosenFields });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) onCancel();
      }}
    >
      <textarea
        ref={text}
        class="field"
        rows={4}
        aria-label="词句"
        aria-describedby={helpId}
        defaultValue={phrase?.text ?? ''}
        onInput={(event) => setEmpty(event.currentTarget.value.trim() === '')}
      />
      <p class="muted" id={helpId}>
        会变的地方写成 {'{{…}}'}，插入时自动填好：{SLOTS.map((slot) => `{{${slot}}}`).join(' ')}
      </p>
      <Choices
        label="用在哪个要件"
        options={sections.map((section) => [section.id, section.title] as const)}
        chosen={chosenSections}
        onChosen={setSections}
      />
      <Choices
        label="属于哪个领域"
        options={Object.entries(FIELDS) as [FieldId, string][]}
        chosen={chosenFields}
        onChosen={setFields}
      />
      <div class="phrase-editor-foot">
        <button type="submit" class="btn primary" disabled={empty}>
          保存
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          取消
        </button>
      </div>
    </form>
  );
}

interface ChoicesProps<Id extends string> {
  readonly label: string;
  readonly options: readonly (readonly [Id, string])[];
  readonly chosen: readonly Id[];
  readonly onChosen: (chosen: readonly Id[]) => void;
}

function Choices<Id extends string>({ label, options, chosen, onChosen }: ChoicesProps<Id>) {
  return (
    <fieldset class="choices">
      <legend>{label}（不选就是都适用）</legend>
      {options.map(([id, title]) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
