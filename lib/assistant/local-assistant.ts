import { ALL_CHECKLISTS } from '../checklists/all-checklists.ts';
import { editableChecklist } from '../checklists/compile-checklist.ts';
import type { DraftInput } from '../draft/draft.ts';
import { toDraft } from '../draft/to-draft.ts';
import type { PhraseLibrary } from '../phrases/phrase-library.ts';
import type { PhraseSuggestion, SuggestQuery } from '../phrases/phrase.ts';
import { installReferenceTables } from '../rules/reference-tables.ts';
import type { InstalledTable, Settings } from '../settings/settings.ts';
import { AssistantError, type Assistant, type CheckOptions, type DocumentTypeInfo } from './assistant.ts';
import { CheckEngine } from './engine-check.ts';
import type { Report } from './report.ts';

/** The longest draft that is checked, in UTF-16 units: some thousand pages. */
const MAX_LENGTH = 5_000_000;

/** What the engine works with. */
export interface LocalAssistantParts {
  /** Asked at every check, so that a change of settings counts at once. */
  readonly settings: () => Settings | Promise<Settings>;
  readonly phrases: PhraseLibrary;
}

/** The assistant in this very process: Node, a worker, a service worker or a page. */
export function createLocalAssistant({ settings, phrases }: LocalAssistantParts): Assistant {
  const engine = new CheckEngine();
  return {
    async check(input: DraftInput, options: CheckOptions = {}): Promise<Report> {
      refuseTooLarge(input);
      const { profile, rules, checklists, referenceTables } = await settings();
      const ownProfile = options.profile ? { ...profile, ...options.profile } : profile;
      const draft = await toDraft(input);
      // From here to the report nothing waits: another assistant of this process may go by other tables.
      takeTables(referenceTables, engine);
      return engine.check(draft, {
        profile: ownProfile,
        year: Number(ownProfile.year) || (options.today ?? new Date()).getFullYear(),
        documentType: options.documentType ?? 'auto',
        rules: options.rules ? { ...rules, ...options.rules } : rules,
        checklists,
      });
    },

    async suggest(query: SuggestQuery): Promise<readonly PhraseSuggestion[]> {
      return phrases.suggest(query, (await settings()).profile);
    },

    async documentTypes(): Promise<readonly DocumentTypeInfo[]> {
      const { checklists } = await settings();
      const own = checklists.map(({ id, title }) => ({ id, title, custom: true as const }));
      return [...own, ...ALL_CHECKLISTS.map(({ id, title }) => ({ id, title }))];
    },

    async editableChecklist(documentType: string) {
      const { checklists } = await settings();
      const own = checklists.find(({ id }) => id === documentType);
      if (own) return own;
      const builtIn = ALL_CHECKLISTS.find(({ id }) => id === documentType);
      if (!builtIn) throw new AssistantError('unknown-document-type', `no document type "${documentType}"`);
      return editableChecklist(builtIn);
    },
  };
}

/** Which tables the rules of this process go by; they are one for all of its engines. */
let tablesInForce = '';

/** Puts the user's tables in force, where they are not yet. */
function takeTables(tables: readonly InstalledTable[], engine: CheckEngine): void {
  const key = tables.map(({ id, installedAt }) => `${id} ${installedAt}`).join();
  if (key !== tablesInForce) {
    installReferenceTables(tables.map(({ table }) => table));
    tablesInForce = key;
  }
  engine.goBy(key);
}

function refuseTooLarge(input: DraftInput): void {
  const text = textOf(input);
  if (typeof text !== 'string') throw new AssistantError('invalid-input', 'check takes a string, { html }, { markdown } or a Draft');
  if (text.length > MAX_LENGTH) throw new AssistantError('draft-too-large', `the draft has ${text.length} units, more than ${MAX_LENGTH}`);
}

/** The text to measure; callers without types hand in anything. */
function textOf(input: DraftInput | null | undefined): unknown {
  if (typeof input !== 'object' || input === null) return input;
  return 'html' in input ? input.html : 'markdown' in input ? input.markdown : input.text;
}
