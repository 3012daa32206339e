import type { PersonalPhrase, PhraseSuggestion } from '../../../lib/phrases/phrase.ts';
import type { SessionSuggestQuery } from '../../../lib/assistant/session.ts';

type Row = Pick<PersonalPhrase, 'id' | 'text' | 'sections' | 'fields'> & { readonly own?: boolean; readonly starred?: boolean };

const ROWS: readonly Row[] = [
  { id: 'own-1', text: '坚持把难事办在前头，把暖意送到班组，做到件件有人管、月月有回音。', sections: ['safeguards'], fields: ['general'], own: true, starred: true },
  { id: 'p-1', text: '{{年度}}年，{{单位}}发展会员{{数量}}人，职工入会率保持在98%以上。', sections: ['goals'], fields: ['organization'] },
  { id: 'p-2', text: '以劳动竞赛为抓手，每季度定一个主题、评一批标兵，年底集中表彰{{数量}}名技术能手。', sections: ['tasks', 'goals'], fields: ['competition'] },
  { id: 'p-3', text: '建立困难职工台账，按月核对、按季走访，节前慰问不漏一户。', sections: ['tasks', 'measures'], fields: ['assistance'] },
  { id: 'p-4', text: '开好{{届次}}职工代表大会，提案件件有答复，答复率百分之百。', sections: ['tasks'], fields: ['democracy'] },
  { id: 'p-5', text: '由{{负责人}}牵头，每月{{日期}}前把进展报到工会办公室，办公室汇总后通报。', sections: ['safeguards', 'schedule'], fields: ['general'] },
  { id: 'p-6', text: '一季度摸底定方案，二季度铺开，三季度查缺补漏，四季度总结评比。', sections: ['schedule'], fields: ['general'] },
  { id: 'own-2', text: '安全巡查由工会劳动保护监督员带队，每月至少一次，查出的问题当场登记、限期改完。', sections: ['measures'], fields: ['safety'], own: true },
];

/** Phrases for a query, with slots and matches marked as the library would. */
export function suggestFrom(query: SessionSuggestQuery, caretSectionId: string | null): readonly PhraseSuggestion[] {
  const words = query.words ?? '';
  const section = query.sectionId === undefined ? caretSectionId : query.sectionId;
  return ROWS.filter(
    (row) =>
      row.text.includes(words) &&
      (words !== '' || section === null || row.sections.includes(section)) &&
      (!query.field || row.fields.includes(query.field)),
  ).map((row) => ({
    id: row.id,
    text: row.text,
    openSlots: spansOf(row.text, /\{\{[^{}]+\}\}/g),
    matches: words === '' ? [] : spansOf(row.text, new RegExp(words, 'g')),
    sections: row.sections,
    fields: row.fields,
    origin: row.own ? ('personal' as const) : ('starter' as const),
    starred: row.starred ?? false,
  }));
}

/** The personal phrases among the samples. */
export const SAMPLE_LIBRARY: readonly PersonalPhrase[] = ROWS.filter((row) => row.own).map((row, index) => ({
  id: row.id,
  text: row.text,
  sections: row.sections,
  documentTypes: [],
  fields: row.fields,
  createdAt: index,
  updatedAt: index,
  uses: index * 3,
  lastUsedAt: 0,
  starred: row.starred ?? false,
}));

function spansOf(text: string, pattern: RegExp) {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
