import type { CongressSeries, Meeting } from '../../dictionaries/reference-table.ts';
import type { Severity } from '../draft/finding.ts';
import { dateInWords, inDraft, monthsBefore } from './reference-dates.ts';
import { held, isNewer, latestBefore, meetingName, newestOf, notYetHeld } from './reference-meeting-calendar.ts';
import type { MeetingMention } from './reference-meetings.ts';
import { ownYear, type OwnYear } from './reference-own-year.ts';
import { scanReferences, type ReferenceScan } from './reference-scan.ts';
import { defineRule, type RuleFinding } from './rule.ts';

/** What a meeting's mention is worth: its severity and what is said of it. */
interface Verdict {
  readonly severity: Severity;
  readonly message: string;
  /** Said once in a draft, however often the meeting is named. */
  readonly once?: boolean;
}
type Newest = ReadonlyMap<CongressSeries, Meeting>;

/** Plans are drawn up around the turn of the year: a meeting of the last autumn is still welcomed. */
const WELCOME_GRACE = 3;
/** For as long a congress alone stands for all that has followed it. */
const CONGRESS_ALONE = 36;

export default defineRule({
  id: 'reference/meeting',
  title: '会议过时',
  why: '把多年前的会议写成将要召开、或仍当作最新精神来贯彻，是套用旧文最明显的痕迹；会议日期以公报为准。',
  severity: 'warning',
  scope: 'document',
  examples: {
    bad: [
      '2026年工会工作计划\n以优异成绩喜迎党的十八大。',
      '2026年工会工作计划\n要围绕党的十八大召开，开展主题活动。',
      '2026年工作要点\n深入学习贯彻党的十九大和十九届四中、五中全会精神。',
      '2025年工会工作要点\n学习贯彻中国工会十七大精神。',
      '2026年工会工作要点\n以学习贯彻全总十九大精神为首要任务。',
      '认真学习党的十六届四中全会精神，全面履行工会职能。',
      '2020年工会工作计划\n学习贯彻党的二十大精神。',
      '2022年工会工作计划\n领会党的十九大会议精神。',
    ],
    ok: [
      '2026年工会工作计划\n深入贯彻党的二十大和二十届历次全会精神，落实中国工会十八大部署。',
      '2026年工作要点\n党的十八大以来，职工队伍发生了深刻变化。',
      '2012年工会工作计划\n以优异成绩喜迎党的十八大。',
      '2018年工会工作计划\n学习贯彻党的十九大精神。',
      '2024年工作要点\n学习中国工会十八大精神。',
      '2026年工作计划\n推进十二大产业集群建设，落实省第十四次党代会精神。',
      '2026年工作计划\n迎接党的二十一大。',
      '2026年工作计划\n学习党的二十届四中全会精神。',
    ],
  },
  summarise: scanReferences,
  *check(document, context, scans): Iterable<RuleFinding> {
    if (scans.every(({ meetings }) => meetings.length === 0)) return;
    const own = ownYear(document, context, scans);
    const newest = newestNamed(scans);
    const told = new Set<string>();
    for (const [index, { meetings }] of scans.entries()) {
      for (const mention of meetings) {
        const verdict = verdictOn(mention, own, newest);
        if (!verdict || (verdict.once && told.has(verdict.message))) continue;
        told.add(verdict.message);
        const { start, end } = inDraft(document, index, mention);
        yield { start, end, severity: verdict.severity, message: verdict.message };
      }
    }
  },
});

/** The newest meeting of each series that the draft names: it shows whether the writer is up to date. */
function newestNamed(scans: readonly ReferenceScan[]): Newest {
  const newest = new Map<CongressSeries, Meeting>();
  for (const meeting of scans.flatMap(({ meetings }) => meetings.flatMap((mention) => mention.meetings)).flatMap((named) => held(named) ?? [])) {
    const known = newest.get(meeting.series);
    if (!known || isNewer(meeting, known)) newest.set(meeting.series, meeting);
  }
  return newest;
}

function verdictOn(mention: MeetingMention, own: OwnYear, named: Newest): Verdict | null {
  const ahead = notYetHeld(mention);
  if (ahead) return mention.tone === 'coming' || own.last >= ahead.due ? null : unknownMeeting(mention, ahead.last, ahead.due);
  const meeting = newestOf(mention);
  if (!meeting || mention.tone === 'history') return null;
  const age = monthsBefore(meeting.held, own.year);
  if (mention.tone === 'coming') return age > WELCOME_GRACE && isWelcome(mention, age) ? welcomed(mention, meeting, own) : null;
  if (monthsBefore(meeting.held, own.last + 1) < -6 && own.from === 'title') return tooEarly(mention, meeting, own);
  return studied(mention, meeting, own, named);
}

/** `党的十八大胜利召开` tells of last year's meeting too; only 喜迎 and 即将 are wrong so soon. */
const isWelcome = (mention: MeetingMention, age: number): boolean => mention.welcomed || age > 14;

function welcomed(mention: MeetingMention, meeting: Meeting, { year, from }: OwnYear): Verdict {
  return {
    severity: mention.welcomed && from !== 'setting' ? 'error' : 'warning',
    message: `${meetingName(meeting)}已于${dateInWords(meeting.held)}召开，${year}年的文稿不能再写成将要召开或正在召开。请删去，或换成今年的会议。`,
  };
}

function unknownMeeting(mention: MeetingMention, last: Meeting, due: number): Verdict {
  return {
    severity: 'warning',
    message: `查不到“${mention.text}”：最近一次是${dateInWords(last.held)}的${meetingName(last)}，下一次约在${due}年。请核对届次，看是否把党代会与工会等群团的代表大会写混了。`,
  };
}

function tooEarly(mention: MeetingMention, meeting: Meeting, { last }: OwnYear): Verdict {
  return { severity: 'warning', message: `“${mention.text}”${dateInWords(meeting.held)}才召开，与标题的${last}年对不上。请核对标题年份或会议届次。` };
}

function studied(mention: MeetingMention, meeting: Meeting, { year }: OwnYear, named: Newest): Verdict | null {
  const latest = latestBefore(meeting.series, year);
  if (!latest || !isNewer(latest, meeting)) return null;
  const newest = named.get(meeting.series) ?? meeting;
  if (latest.number > meeting.number) {
    const isPatched = newest.number >= latest.number;
    const message = `“${mention.text}”是${dateInWords(meeting.held)}的会议，到${year}年，最近的是${dateInWords(latest.held)}的${meetingName(latest)}。请换成最新的会议精神。`;
    return { severity: isPatched ? 'info' : 'warning', message };
  }
  if (isNewer(newest, meeting) || (meeting.session === undefined && monthsBefore(meeting.held, year) <= CONGRESS_ALONE)) return null;
  return { severity: 'info', once: true, message: `“${mention.text}”之后，${dateInWords(latest.held)}又召开了${meetingName(latest)}。请核对是否要一并写上。` };
}
