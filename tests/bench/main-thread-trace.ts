import type { CDPSession } from 'playwright-core';

/** As much of a trace event as is used; times in microseconds, `tdur` without what other threads took of it. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly url?: string } };
}

/** What the page's main thread did from one press of a key to the next, in milliseconds of its own time. */
export interface KeyCost {
  /** All its tasks, the page's own included. */
  readonly all: number;
  /** Scripts of an extension in the tasks that deal with the key. */
  readonly handlers: number;
  /** Scripts of an extension until the next key, the handlers included. */
  readonly ours: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
const KEY_EVENTS = new Set(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup']);
const OURS = 'chrome-extension://';

/** Traces while `work` presses keys. */
export async function keyCosts(cdp: CDPSession, work: () => Promise<void>): Promise<KeyCost[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => void cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  await work();
  await cdp.send('Tracing.end');
  await complete;
  return costsOf(events);
}

function costsOf(events: readonly TraceEvent[]): KeyCost[] {
  const first = events.find(isKey);
  if (!first) throw new Error('no key came to the page');
  const thread = events.filter(({ pid, tid, ph, dur }) => pid === first.pid && tid === first.tid && ph === 'X' && dur !== undefined).toSorted((a, b) => a.ts - b.ts);
  const tasks = thread.filter(({ name }) => name === 'RunTask');
  const busy = tasks.filter((task) => thread.some((event) => KEY_EVENTS.has(event.args?.data?.type ?? '') && within(event, task)));
  const ours = outermost(thread.filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith(OURS)));
  const handlers = ours.filter((call) => busy.some((task) => within(call, task)));
  const starts = thread.filter(isKey).map(({ ts }) => ts);
  // The last key has no next one to end at.
  return starts.slice(0, -1).map((start, index) => {
    const sum = (list: readonly TraceEvent[]): number =>
      list.filter(({ ts, dur }) => ts + dur! > start && ts + dur! <= starts[index + 1]!).reduce((total, { dur, tdur }) => total + (tdur ?? dur!), 0) / 1000;
    return { all: sum(tasks), handlers: sum(handlers), ours: sum(ours) };
  });
}

function isKey({ name, args }: TraceEvent): boolean {
  return name === 'EventDispatch' && args?.data?.type === 'keydown';
}

function within(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts < outer.ts + outer.dur!;
}

/** Calls that are not made by another of them; in order of time. */
function outermost(calls: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return calls.filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur!;
    return true;
  });
}

/** The functions of an extension that took longest while `work` ran: self time in milliseconds, by name and place. */
export async function heaviest(cdp: CDPSession, work: () => Promise<void>, count: number): Promise<string[]> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = await cdp.send('Profiler.stop');
  const times = new Map<number, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) times.set(id, (times.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
  const byPlace = new Map<string, number>();
  const note = (id: number, inside: string): void => {
    const node = nodes.get(id)!;
    const { functionName, url, columnNumber, lineNumber } = node.callFrame;
    // What the browser does for a function of ours (layout, ranges) counts for that function.
    const place = url.startsWith(OURS) ? `${functionName || '(anonymous)'} ${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1}:${columnNumber}` : inside;
    if (place) byPlace.set(place, (byPlace.get(place) ?? 0) + (times.get(id) ?? 0));
    for (const child of node.children ?? []) note(child, place);
  };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  note(profile.nodes[0]!.id, '');
  const sorted = [...byPlace].toSorted(([, a], [, b]) => b - a).slice(0, count);
  return sorted.map(([place, time]) => `${place} ${time.toFixed(1)} ms`);
}
