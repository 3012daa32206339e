/**
 * The package's root: the engine for Node, browsers and workers. No DOM, no network, nothing kept
 * between runs unless a store is given.
 */
import type { Assistant } from '../../lib/assistant/assistant.ts';
import { createLocalAssistant } from '../../lib/assistant/local-assistant.ts';
import { createMemoryPhraseLibrary } from '../../lib/phrases/memory-phrase-library.ts';
import type { PhraseLibrary } from '../../lib/phrases/phrase-library.ts';
import { STARTER_PACKS } from '../../lib/phrases/starter-packs.ts';
import { createMemorySettings } from '../../lib/settings/memory-settings.ts';
import type { Profile } from '../../lib/settings/profile.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** What {@link createAssistant} may be given; everything has a default. */
export interface CreateAssistantOptions {
  /** The user's particulars, which fill fixes and phrases. */
  readonly profile?: Partial<Profile>;
  /** Rules switched off or given another severity, and the rest of the settings. */
  readonly settings?: Partial<Settings>;
  /** A library of phrases; default: the starter packs, with personal phrases kept in memory. */
  readonly phrases?: PhraseLibrary;
}

/**
 * Makes an assistant in this very process.
 * @example
 * const assistant = await createAssistant({ profile: { year: '2026' } });
 * const { findings, sections, verdict } = await assistant.check('一、工作目标\n20__年……');
 */
export async function createAssistant(options: CreateAssistantOptions = {}): Promise<Assistant> {
  const stored = await createMemorySettings(options.settings).load();
  const settings: Settings = { ...stored, profile: { ...stored.profile, ...options.profile } };
  const phrases = options.phrases ?? createMemoryPhraseLibrary({ packs: STARTER_PACKS });
  return createLocalAssistant({ settings: () => settings, phrases });
}

export { loadSegmenter } from './load-segmenter.ts';
export { AssistantError } from '../../lib/assistant/assistant.ts';
export type { Assistant, AssistantErrorCode, CheckOptions, DocumentTypeInfo } from '../../lib/assistant/assistant.ts';
export type { OutlineEntry, Report, SectionReport } from '../../lib/assistant/report.ts';
export type { Block, BlockKind, BlockSource, Draft, DraftInput } from '../../lib/draft/draft.ts';
export type { Finding, Fix, Severity, TextEdit } from '../../lib/draft/finding.ts';
export type { Span } from '../../lib/draft/span.ts';
export type { NewPhrase, PhraseLibrary } from '../../lib/phrases/phrase-library.ts';
export type { PersonalPhrase, PhraseSuggestion, SuggestQuery } from '../../lib/phrases/phrase.ts';
export type { Profile } from '../../lib/settings/profile.ts';
export type { Segmenter, Word } from '../../lib/syntax/segmenter.ts';
export type { Settings } from '../../lib/settings/settings.ts';
