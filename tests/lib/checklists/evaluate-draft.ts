import { ALL_CHECKLISTS } from '../../../lib/checklists/all-checklists.ts';
import type { Checklist } from '../../../lib/checklists/checklist.ts';
import { evaluateSections, type SectionEvaluation } from '../../../lib/checklists/evaluate-sections.ts';
import { isSectionName } from '../../../lib/checklists/match-heading.ts';
import { CharacterIndex } from '../../../lib/draft/character-index.ts';
import { countCharacters } from '../../../lib/draft/count-characters.ts';
import { draftFromString } from '../../../lib/draft/from-string.ts';
import { readBlock } from '../../../lib/syntax/block-syntax.ts';
import { parseDraft } from '../../../lib/syntax/parse-draft.ts';

/** The built-in checklist of an id. */
export function checklistOf(id: string): Checklist {
  const checklist = ALL_CHECKLISTS.find((each) => each.id === id);
  if (!checklist) throw new Error(`no checklist ${id}`);
  return checklist;
}

/** A text laid out against a checklist, as the engine does it. */
export function evaluate(text: string, checklist: Checklist = checklistOf('annual-plan')): readonly SectionEvaluation[] {
  const draft = draftFromString(text);
  const tree = parseDraft(draft, draft.blocks.map((block) => readBlock(block, (words) => isSectionName(words, checklist))));
  return evaluateSections(tree, text, checklist, new CharacterIndex(text, draft.blocks, draft.blocks.map((block) => countCharacters(block.text)))).sections;
}

/** The status of each section by its id. */
export function statusesOf(text: string, id = 'annual-plan'): Record<string, string> {
  return Object.fromEntries(evaluate(text, checklistOf(id)).map(({ spec, status }) => [spec.id, status]));
}
