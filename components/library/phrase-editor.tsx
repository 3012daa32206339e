import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { NewPhrase } from '../../lib/phrases/phrase-library.ts';
import { FIELDS, SLOTS, type FieldId, type PersonalPhrase } from '../../lib/phrases/phrase.ts';
import { isComposing } from '../ime.ts';
import type { Facet } from '../../lib/phrases/library-desk.ts';
import type { SectionInfo } from '../workbench/section-info.ts';
import { splitNames } from './names.ts';

interface PhraseEditorProps {
  /** The phrase to change; without it a new one is made. */
  readonly phrase?: PersonalPhrase;
  readonly sections: readonly SectionInfo[];
  readonly folders: readonly Facet[];
  readonly onSave: (phrase: NewPhrase) => Promise<void>;
  readonly onCancel: () => void;
}

/** The form for a phrase: its text, the sections it serves and the fields it belongs to. */
export function PhraseEditor({ phrase, sections, folders, onSave, onCancel }: PhraseEditorProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState(!phrase);
  const [chosenSections, setSections] = useState<readonly string[]>(phrase?.sections ?? []);
  const [chosenFields, setFields] = useState<readonly FieldId[]>(phrase?.fields ?? []);
  const helpId = useId();
  useEffect(() => text.current?.focus(), []);
  return (
    <form
      class="phrase-editor"
      onSubmit={(event) => {
        event.preventDefault();
        const value = text.current?.value.trim() ?? '';
        if (value === '') return;
        void onSave({ text: value, sections: chosenSections, fields: chosenFields, folder: folder.current?.value.trim() ?? '', tags: splitNames(tags.current?.value ?? '') });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) event.currentTarget.requestSubmit();
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
      <div class="phrase-editor-names">
        <label class="form-field">
          <span>文件夹（用 / 分级，可不填）</span>
          <input ref={folder} class="field" list={`${helpId}-folders`} maxLength={200} autocomplete="off" defaultValue={phrase?.folder ?? ''} />
          <datalist id={`${helpId}-folders`}>
            {folders.map(({ id }) => (
              <option key={id} value={id} />
            ))}
          </datalist>
        </label>
        <label class="form-field">
          <span>标签（用顿号或逗号分开，可不填）</span>
          <input ref={tags} class="field" maxLength={300} autocomplete="off" defaultValue={(phrase?.tags ?? []).join('、')} />
        </label>
      </div>
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
