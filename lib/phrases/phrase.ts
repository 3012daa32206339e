import type { Span } from '../draft/span.ts';

/** A field of work (业务领域) a phrase belongs to; `general` fits everywhere. */
export const FIELDS = {
  general: '通用',
  organization: '组织建设',
  rights: '维权',
  assistance: '帮扶',
  competition: '劳动竞赛',
  women: '女职工',
  safety: '安全生产',
  democracy: '民主管理',
  culture: '文体活动',
  audit: '经费与经审',
  publicity: '宣传思想',
  education: '教育教学',
  mining: '煤矿',
  skills: '技能培训',
  party: '党建引领',
} as const;
export type FieldId = keyof typeof FIELDS;

/** The slots a phrase may hold as `{{年度}}`; each is filled from the profile or left for the writer. */
export const SLOTS = ['年度', '单位', '简称', '上级单位', '地区', '届次', '负责人', '数量', '日期', '名称'] as const;
export type Slot = (typeof SLOTS)[number];

/** Anything that looks like a slot; a user's own `{{物品}}` is one too, only never filled. */
export const SLOT_PATTERN = /\{\{([^{}\n]{1,20})\}\}/g;

/** The slots a text still holds, in order. */
export function openSlotsOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(SLOT_PATTERN), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * A phrase (词句): a sentence or a short passage an officer can take over, with slots.
 * `sections` are checklist section ids (`guiding-ideology`, `goals`, …), `documentTypes` checklist
 * ids (`annual-plan`, …); an empty list means “fits any”.
 */
export interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly sections: readonly string[];
  readonly documentTypes: readonly string[];
  readonly fields: readonly FieldId[];
}

/** A phrase of the user's own. Times are milliseconds since 1970. */
export interface PersonalPhrase extends Phrase {
  readonly createdAt: number;
  readonly updatedAt: number;
  /** How often it was inserted, and when last (0: never). */
  readonly uses: number;
  readonly lastUsedAt: number;
  readonly starred: boolean;
  /** Words of the user's own to find it by; absent: none. */
  readonly tags?: readonly string[];
  /** The folder it lies in, such as 送温暖/冬季; absent: none. */
  readonly folder?: string;
  /** The imported document it comes from. */
  readonly sourceId?: string;
}

/** A phrase pack (词句包): what one file in `dictionaries/phrases` holds. */
export interface PhrasePack {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly phrases: readonly Phrase[];
}

/** What a writer is looking for. */
export interface SuggestQuery {
  /** Text before the caret (the last few hundred characters are enough). */
  readonly before: string;
  /** Text after the caret. */
  readonly after?: string;
  readonly sectionId?: string;
  readonly documentType?: string;
  readonly field?: FieldId;
  /** Words typed into the search box; empty: suggest for the section and the caret. */
  readonly words?: string;
  readonly limit?: number;
}

/** A phrase offered to the writer, best first. */
export interface PhraseSuggestion {
  readonly id: string;
  /** Ready to insert: slots filled from the profile; what could not be filled stays as `{{…}}`. */
  readonly text: string;
  /** Slots still open in `text`, as spans of `text`. */
  readonly openSlots: readonly Span[];
  /** Where the searched words stand in `text`. */
  readonly matches: readonly Span[];
  readonly sections: readonly string[];
  readonly fields: readonly FieldId[];
  readonly origin: 'starter' | 'personal';
  readonly starred: boolean;
}
