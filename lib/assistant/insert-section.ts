import type { Draft } from '../draft/draft.ts';
import type { TextEdit } from '../draft/finding.ts';
import type { EditorPort } from '../editors/editor-port.ts';
import type { PhraseSuggestion, SuggestQuery } from '../phrases/phrase.ts';
import type { SlotFiller } from '../phrases/slots.ts';
import { findTitle } from '../syntax/draft-title.ts';
import { DONE, errorCode } from './action-result.ts';
import { AssistantError } from './assistant.ts';
import type { DraftCheck } from './draft-check.ts';
import { sectionPlace } from './section-place.ts';
import { chooseItems, writeSkeleton } from './section-skeleton.ts';
import type { Session } from './session.ts';
import { fieldOf } from './subject-field.ts';

interface InsertTarget {
  readonly check: DraftCheck;
  readonly editor: EditorPort;
  /** Fills slots from the profile. */
  readonly fill: SlotFiller;
  readonly suggest: (query: SuggestQuery) => Promise<readonly PhraseSuggestion[]>;
  readonly recordUse: (phraseId: string) => Promise<void>;
}

/** How much of the draft before the place a phrase is chosen from, in UTF-16 units. */
const BEFORE = 400;

/**
 * Writes the skeleton of a section into the editor, at the place the draft's own order gives it.
 * @throws {AssistantError} `text-changed` when the draft is not checked, `invalid-input` for a section its type has not.
 */
export async function insertSection({ check, editor, fill, suggest, recordUse }: InsertTarget, sectionId: string): ReturnType<Session['insertSection']> {
  await check.settle();
  const { checked } = check;
  if (!checked) throw new AssistantError('text-changed', 'the draft has not been checked');
  const { draft, report, revision } = checked;
  const section = report.sections.find(({ id }) => id === sectionId);
  if (!section) throw new AssistantError('invalid-input', `the type has no section "${sectionId}"`);
  const place = sectionPlace(draft, report, section);
  const at = place.at ?? draft.text.length;
  const before = `${draft.text.slice(Math.max(0, at - BEFORE), at)}\n`;
  const items = section.template
    ? section.template.map((text) => ({ text: fill(text) }))
    : await chooseItems(section, { before, documentType: report.documentType, ...fieldQuery(draft) }, suggest);
  const { paragraphs, phraseIds } = writeSkeleton(section, items, place);
  const words = paragraphs.join(place.gap);
  // Wherever the caret happens to be, it is not where the section belongs.
  if (place.walled) return { ok: false, code: 'write-refused', text: words };
  if (place.at === null) {
    const result = await editor.insert(words);
    return result.ok ? done(phraseIds, recordUse) : { ...result, text: words };
  }
  const [result] = await editor.replaceAll(revision, editsOf(at, `${place.lead}${words}${place.trail}`, place.renumber));
  if (result && !result.ok) return { ...result, text: words };
  await showInserted(check, editor, at + place.lead.length, paragraphs[0] ?? '');
  return done(phraseIds, recordUse);
}

function fieldQuery(draft: Draft): Pick<SuggestQuery, 'field'> {
  const field = fieldOf(findTitle(draft).title);
  return field === undefined ? {} : { field };
}

/** The insertion first; a number that begins right behind it is changed in the same edit. */
function editsOf(at: number, text: string, renumber: readonly TextEdit[]): readonly TextEdit[] {
  const [first, ...rest] = renumber;
  if (first?.start === at) return [{ ...first, text: `${text}${first.text}` }, ...rest];
  return [{ start: at, end: at, before: '', text }, ...renumber];
}

/** The text is in the draft: that a use could not be counted is no failure of the insertion. */
async function done(phraseIds: readonly string[], recordUse: InsertTarget['recordUse']): ReturnType<Session['insertSection']> {
  await Promise.all(phraseIds.map((id) => recordUse(id).catch(errorCode)));
  return DONE;
}

/** Brings the first inserted line into view, once the editor has told of it. */
async function showInserted(check: DraftCheck, editor: EditorPort, start: number, line: string): Promise<void> {
  await check.settle();
  const now = check.checked;
  const end = start + line.length;
  if (now?.draft.text.slice(start, end) !== line) return;
  await editor.reveal(now.revision, { start, end }).catch(errorCode);
}
