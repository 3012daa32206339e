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

/** Whether a table was taken, or up to 20 reasons in Chinese why not; then nothing has changed. */
export type TableInstallation = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reasons: readonly string[] };

/** What is known of a table that can be replaced. */
export interface ReferenceTableInfo {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** `YYYY-MM` or `YYYY-MM-DD`: what happened later is not in it. */
  readonly knownUntil: string;
  /** The table as a file would have it. */
  readonly table: unknown;
}

/** Every table that can be replaced, as it comes with nigao. */
export function builtInTables(): readonly ReferenceTableInfo[] {
  const { terms, meetings: congresses, laws, anniversaries: events } = BUILT_IN;
  return [...terms, congresses, laws, events].map((table) => ({ id: table.id, title: table.title, source: table.source, knownUntil: table.knownUntil, table }));
}

/**
 * Whether a table of any origin (a file the user picked) could stand in the place of the one with its
 * id; changes nothing.
 */
export function checkReferenceTable(json: unknown): TableInstallation {
  const placed = withTable(BUILT_IN, json);
  return 'reasons' in placed ? { ok: false, reasons: placed.reasons } : { ok: true, id: (json as { id: string }).id };
}

/**
 * Puts these tables in the place of the built-in ones with their ids, and the built-in ones back
 * where there is none; what is not a table is passed over. An engine keeps what it has read of blocks
 * that do not change: it must forget that.
 */
export function installReferenceTables(tables: readonly unknown[]): void {
  inForce = tables.reduce<ReferenceTables>((tablesNow, json) => {
    const placed = withTable(tablesNow, json);
    return 'reasons' in placed ? tablesNow : placed;
  }, BUILT_IN);
}

/** The tables with this one in the place of the one with its id, or why not. */
function withTable(tables: ReferenceTables, json: unknown): ReferenceTables | { readonly reasons: readonly string[] } {
  const given = (json as { id?: unknown } | null | undefined)?.id;
  const id = typeof given === 'string' ? given : '';
  if (id === meetings.id) return placed(MeetingTableSchema, json, (table) => ({ ...tables, meetings: table as MeetingTable }));
  if (id === lawsRevised.id) return placed(LawTableSchema, json, (table) => ({ ...tables, laws: table }));
  if (id === anniversaries.id) return placed(AnniversaryTableSchema, json, (table) => ({ ...tables, anniversaries: table as AnniversaryTable }));
  if (tables.terms.some((own) => own.id === id)) return placed(TermTableSchema, json, (table) => ({ ...tables, terms: tables.terms.map((own) => (own.id === id ? (table as DatedTermTable) : own)) }));
  return { reasons: [`没有编号为“${id}”的资料表，请核对文件里的 id。`] };
}

function placed<Schema extends v.GenericSchema>(schema: Schema, json: unknown, put: (table: v.InferOutput<Schema>) => ReferenceTables): ReferenceTables | { readonly reasons: readonly string[] } {
  const result = v.safeParse(schema, json);
  if (!result.success) return { reasons: result.issues.slice(0, 20).map((issue) => `${v.getDotPath(issue) ?? '文件'}：${issue.message}`) };
  return put(result.output);
}
