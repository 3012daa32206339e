import * as v from 'valibot';
import anniversaries from '../../dictionaries/campaigns-anniversaries.ts';
import events from '../../dictionaries/campaigns-events.ts';
import phrases from '../../dictionaries/campaigns-phrases.ts';
import campaigns from '../../dictionaries/campaigns.ts';
import lawsReplaced from '../../dictionaries/laws-replaced.ts';
import lawsRevised from '../../dictionaries/laws-revised.ts';
import meetings from '../../dictionaries/meetings.ts';
import type { AnniversaryTable, DatedTermTable, LawTable, MeetingTable } from '../../dictionaries/reference-table.ts';
import renamedAgencies from '../../dictionaries/renamed-agencies.ts';

/** All that the rules know of dates in the world. */
export interface ReferenceTables {
  readonly terms: readonly DatedTermTable[];
  readonly meetings: MeetingTable;
  readonly laws: LawTable;
  readonly anniversaries: AnniversaryTable;
}

const BUILT_IN: ReferenceTables = { terms: [campaigns, events, phrases, renamedAgencies, lawsReplaced], meetings, laws: lawsRevised, anniversaries };
let inForce = BUILT_IN;

/** The tables in force: those that come with nigao, and what was installed in their place. */
export const referenceTables = (): ReferenceTables => inForce;

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/, '日期应写成 2026-08 或 2026-08-15'));
const words = v.array(v.pipe(v.string(), v.minLength(1, '不能有空字符串')));
const head = { id: v.string(), title: v.string(), source: v.string(), licence: v.string(), knownUntil: date };
const series = v.picklist(['party', 'union', 'youth', 'women'], 'series 应为 party、union、youth 或 women');

const TermTableSchema = v.strictObject({
  ...head,
  terms: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.minLength(2, '名称至少两个字')),
      forms: v.optional(v.array(v.pipe(v.string(), v.minLength(2, '写法至少两个字')))),
      until: date,
      now: v.optional(v.string()),
      replace: v.optional(v.string()),
      level: v.optional(v.picklist(['warning', 'info'])),
      unless: v.optional(words),
    }),
  ),
});
const MeetingTableSchema = v.strictObject({
  ...head,
  meetings: v.array(v.strictObject({ series, number: v.number(), session: v.optional(v.number()), held: date })),
  nextDue: v.strictObject({ party: v.number(), union: v.number(), youth: v.number(), women: v.number() }),
});
const LawTableSchema = v.strictObject({ ...head, laws: v.array(v.strictObject({ name: v.string(), passed: v.pipe(v.array(date), v.minLength(1, '至少一个日期')) })) });
const AnniversaryTableSchema = v.strictObject({
  ...head,
  events: v.array(v.strictObject({ name: v.string(), forms: v.pipe(words, v.minLength(1, '至少一种写法')), year: v.number(), proper: v.optional(v.string()) })),
});

export type TableInstallation = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * Puts a table of any origin (a file the user picked) in the place of the one with its id. Install
 * before the first check: an engine keeps what it has read of blocks that do not change.
 * @returns up to 20 reasons in Chinese where the table is refused; then nothing has changed.
 */
export function installReferenceTable(json: unknown): TableInstallation {
  const given = (json as { id?: unknown } | null | undefined)?.id;
  const id = typeof given === 'string' ? given : '';
  const { terms } = inForce;
  if (id === meetings.id) return install(MeetingTableSchema, json, (table) => ({ ...inForce, meetings: table as MeetingTable }));
  if (id === lawsRevised.id) return install(LawTableSchema, json, (table) => ({ ...inForce, laws: table }));
  if (id === anniversaries.id) return install(AnniversaryTableSchema, json, (table) => ({ ...inForce, anniversaries: table as AnniversaryTable }));
  if (terms.some((own) => own.id === id)) return install(TermTableSchema, json, (table) => ({ ...inForce, terms: terms.map((own) => (own.id === id ? (table as DatedTermTable) : own)) }));
  return { ok: false, reasons: [`没有编号为“${id}”的资料表，请核对文件里的 id。`] };
}

/** Puts the tables that come with nigao back. */
export function restoreReferenceTables(): void {
  inForce = BUILT_IN;
}

function install<Schema extends v.GenericSchema>(schema: Schema, json: unknown, put: (table: v.InferOutput<Schema>) => ReferenceTables): TableInstallation {
  const result = v.safeParse(schema, json);
  if (!result.success) return { ok: false, reasons: result.issues.slice(0, 20).map((issue) => `${v.getDotPath(issue) ?? '文件'}：${issue.message}`) };
  inForce = put(result.output);
  return { ok: true, id: (result.output as { id: string }).id };
}
