import type { CongressSeries, Meeting } from '../../dictionaries/reference-table.ts';
import { monthsBefore } from './reference-dates.ts';
import type { MeetingMention, NamedMeeting } from './reference-meetings.ts';
import { referenceTables } from './reference-tables.ts';

const PREFIX: Readonly<Record<CongressSeries, string>> = { party: '党的', union: '中国工会', youth: '共青团', women: '中国妇女' };
const HAN = '〇一二三四五六七八九十';

/** 党的十八大, 党的十八届三中全会, 中国工会十八大. */
export function meetingName({ series, number, session }: NamedMeeting): string {
  const han = `${number >= 20 ? '二' : ''}十${number % 10 ? HAN.charAt(number % 10) : ''}`;
  if (session === undefined) return `${PREFIX[series]}${han}大`;
  return Number.isFinite(session) ? `${PREFIX[series]}${han}届${HAN.charAt(session)}中全会` : `${PREFIX[series]}${han}届历次全会`;
}

/** When a meeting was held, as far as the table knows; 历次全会 are as new as the last of them. */
export function held(meeting: NamedMeeting): Meeting | undefined {
  const { meetings } = referenceTables().meetings;
  if (byName?.of !== meetings) byName = { of: meetings, map: new Map(meetings.flatMap((known) => [[keyOf(known), known] as const, [keyOf({ ...known, session: Number.POSITIVE_INFINITY }), known] as const])) };
  return byName.map.get(keyOf(meeting));
}

/** Of the sessions of one congress the last is entered for 历次全会. */
let byName: { readonly of: readonly Meeting[]; readonly map: ReadonlyMap<string, Meeting> } | null = null;
const keyOf = ({ series, number, session }: NamedMeeting): string => `${series} ${number} ${session ?? ''}`;

/** The newest meeting of a row that the table knows. */
export function newestOf({ meetings }: Pick<MeetingMention, 'meetings'>): Meeting | undefined {
  return meetings.flatMap((meeting) => held(meeting) ?? []).reduce<Meeting | undefined>((newest, meeting) => (!newest || isNewer(meeting, newest) ? meeting : newest), undefined);
}

/** By congress first: the sessions of 十九届 are newer than 十九大, and 二十大 than all of them. */
export function isNewer(a: Meeting, b: Meeting): boolean {
  return a.number !== b.number ? a.number > b.number : (a.session ?? 0) > (b.session ?? 0);
}

/** The newest meeting of a series that had been held before a year began. */
export function latestBefore(series: CongressSeries, year: number): Meeting | undefined {
  return referenceTables()
    .meetings.meetings.filter((meeting) => meeting.series === series && monthsBefore(meeting.held, year) > 0)
    .reduce<Meeting | undefined>((newest, meeting) => (!newest || isNewer(meeting, newest) ? meeting : newest), undefined);
}

/** A congress that the table does not know because it has not been held, with the year it is due. */
export function notYetHeld({ meetings }: MeetingMention): { readonly meeting: NamedMeeting; readonly due: number; readonly last: Meeting } | undefined {
  const table = referenceTables().meetings;
  for (const meeting of meetings) {
    const last = table.meetings.findLast(({ series, session }) => series === meeting.series && session === undefined);
    if (last && meeting.session === undefined && meeting.number > last.number) {
      return { meeting, due: table.nextDue[meeting.series] + (meeting.number - last.number - 1) * 5, last };
    }
  }
  return undefined;
}
