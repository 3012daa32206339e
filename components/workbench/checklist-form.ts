import { CUSTOM_ID_PREFIX, checkChecklist, type CheckedChecklist, type CustomChecklist, type CustomSection } from '../../lib/checklists/custom-checklist.ts';

/** A checklist while it is edited: lists of words are one text each, as typed. */
export interface ChecklistForm {
  readonly id: string;
  readonly title: string;
  readonly basedOn: string | undefined;
  readonly titleWords: string;
  readonly sections: readonly SectionForm[];
}

/** One section while it is edited. */
export interface SectionForm {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly aliases: string;
  readonly cueWords: string;
  readonly minLength: string;
  readonly advice: string;
}

const BETWEEN_WORDS = /[、，,；;\n]+/;

/** The words of a text field, which may be separated by any usual mark. */
export function wordsIn(text: string): string[] {
  return text.split(BETWEEN_WORDS).map((word) => word.trim()).filter(Boolean);
}

/** A checklist as a form shows it. */
export function formOf(checklist: CustomChecklist): ChecklistForm {
  const { id, title, basedOn, titleWords, sections } = checklist;
  return { id, title, basedOn, titleWords: titleWords.join('、'), sections: sections.map(sectionForm) };
}

function sectionForm({ id, title, required, aliases, cueWords, minLength, advice }: CustomSection): SectionForm {
  return { id, title, required, aliases: aliases.join('、'), cueWords: cueWords.join('、'), minLength: String(minLength), advice };
}

/**
 * What a form says, checked.
 * @param taken titles other document types have.
 */
export function readForm(form: ChecklistForm, taken: readonly string[]): CheckedChecklist {
  const { id, title, basedOn, titleWords, sections } = form;
  const checked = checkChecklist({
    id,
    title,
    ...(basedOn === undefined ? {} : { basedOn }),
    titleWords: wordsIn(titleWords),
    sections: sections.map(({ aliases, cueWords, minLength, ...section }) => ({
      ...section,
      aliases: wordsIn(aliases),
      cueWords: wordsIn(cueWords),
      minLength: minLength.trim() === '' ? 0 : Number(minLength),
    })),
  });
  if (!checked.ok || !taken.includes(checked.checklist.title)) return checked;
  return { ok: false, reason: `已经有叫“${checked.checklist.title}”的文种，请换个名称。` };
}

/** An id that no other checklist has. */
function newChecklistId(): string {
  return `${CUSTOM_ID_PREFIX}${crypto.randomUUID()}`;
}

/** A section to begin with. */
export function newSection(): SectionForm {
  return { id: `own-${crypto.randomUUID()}`, title: '', required: true, aliases: '', cueWords: '', minLength: '0', advice: '' };
}

/** A checklist with nothing in it but a title section. */
export function emptyForm(): ChecklistForm {
  return { id: newChecklistId(), title: '', basedOn: undefined, titleWords: '', sections: [newSection()] };
}

/** A copy under another id and title. */
export function copyForm(source: Omit<CustomChecklist, 'id'>, taken: readonly string[]): ChecklistForm {
  const base = `${source.title}（自定）`;
  let title = base;
  for (let number = 2; taken.includes(title); number += 1) title = `${source.title}（自定${number}）`;
  return formOf({ ...source, id: newChecklistId(), title });
}

/** The list with one item moved by `by` places; the same list where it cannot be. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const target = index + by;
  const item = list[index];
  if (item === undefined || target < 0 || target >= list.length) return list;
  const others = list.filter((_, at) => at !== index);
  return [...others.slice(0, target), item, ...others.slice(target)];
}
