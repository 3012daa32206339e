/** How long something took, over several runs. All in milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
}

/** The timing of a list of runs. */
export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Runs `work` `warmUp` times unmeasured, then `runs` times measured; it is told which run it is. */
export async function measure(runs: number, warmUp: number, work: (run: number) => unknown): Promise<Timing> {
  const taken: number[] = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    const started = performance.now();
    await work(run);
    if (run >= warmUp) taken.push(performance.now() - started);
  }
  return timingOf(taken);
}
