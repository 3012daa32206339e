import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Profile } from '../../lib/settings/profile.ts';
import { isComposing } from '../ime.ts';
import { PROFILE_FIELDS, PROFILE_VALUE_LIMIT, profileProblem, type ProfileField } from './profile-fields.ts';

interface ProfileFormProps {
  readonly profile: Profile;
  /** Saves the whole profile; resolves whether it was saved. */
  readonly onSave: (profile: Profile) => Promise<boolean>;
}

/**
 * The form for 单位资料. A field is saved when it is left, and all with Enter; while an input method
 * composes nothing is. A value that cannot be saved stays in its field with the reason under it.
 */
export function ProfileForm({ profile, onSave }: ProfileFormProps) {
  const [values, setValues] = useState(profile);
  const saved = useRef(profile);
  const composing = useRef(false);

  // Changed elsewhere: take over what is not being edited here.
  useEffect(() => {
    const before = saved.current;
    saved.current = profile;
    setValues((own) => mergeUntouched(own, before, profile));
  }, [profile]);

  const save = async () => {
    const good = savable(values, saved.current);
    if (composing.current || sameProfile(good, saved.current)) return;
    const before = saved.current;
    saved.current = good;
    if (!(await onSave(good)) && saved.current === good) saved.current = before;
  };
  return (
    <form
      class="profile-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onFocusOut={() => void save()}
      onCompositionStart={() => void (composing.current = true)}
      onCompositionEnd={() => void (composing.current = false)}
      onKeyDown={(event) => {
        // This Enter chooses a word.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      {PROFILE_FIELDS.map((field) => (
        <FieldRow
          key={field.id}
          field={field}
          value={values[field.id]}
          onValue={(value) => setValues((own) => ({ ...own, [field.id]: value }))}
        />
      ))}
      <div class="profile-foot">
        <button type="submit" class="btn primary">
          保存
        </button>
        <span class="muted">离开一栏也会自动保存，只存在本机。</span>
      </div>
    </form>
  );
}

interface FieldRowProps {
  readonly field: ProfileField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function FieldRow({ field, value, onValue }: FieldRowProps) {
  const id = useId();
  const problem = profileProblem(field.id, value.trim());
  return (
    <div class="profile-field">
      <label for={id}>{field.label}</label>
      <input
        id={id}
        class="field"
        name={field.id}
        value={value}
        inputMode={field.inputMode}
        maxLength={PROFILE_VALUE_LIMIT}
        placeholder={`例：${field.example}`}
        aria-describedby={`${id}-help`}
        aria-invalid={problem !== null}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <p class={problem ? 'profile-help problem' : 'profile-help'} id={`${id}-help`}>
        {problem ?? field.help}
      </p>
    </div>
  );
}

/** The values that may be saved, trimmed; where one may not, what was saved before stays. */
function savable(values: Profile, before: Profile): Profile {
  const entries = PROFILE_FIELDS.map(({ id }) => {
    const value = values[id].trim();
    return [id, profileProblem(id, value) === null ? value : before[id]] as const;
  });
  return { ...before, ...Object.fromEntries(entries) };
}

function sameProfile(a: Profile, b: Profile): boolean {
  return PROFILE_FIELDS.every(({ id }) => a[id] === b[id]);
}

function mergeUntouched(own: Profile, before: Profile, now: Profile): Profile {
  const entries = PROFILE_FIELDS.map(({ id }) => [id, own[id].trim() === before[id] ? now[id] : own[id]] as const);
  return { ...now, ...Object.fromEntries(entries) };
}
