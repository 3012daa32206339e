import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LatestLoop } from '../../../lib/assistant/latest-loop.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function slowWork() {
  const finish: (() => void)[] = [];
  const work = vi.fn<() => Promise<void>>(() => new Promise<void>((resolve) => finish.push(resolve)));
  return { work, finishOne: () => finish.shift()?.() };
}

it('waits for a pause, then works once', async () => {
  const { work } = slowWork();
  const loop = new LatestLoop(work, 100);
  loop.request();
  await vi.advanceTimersByTimeAsync(80);
  loop.request();
  await vi.advanceTimersByTimeAsync(80);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20);
  expect(work).toHaveBeenCalledOnce();
});

it('never works twice at once, and once more for all that was asked meanwhile', async () => {
  const { work, finishOne } = slowWork();
  const loop = new LatestLoop(work, 0);
  loop.request();
  await vi.advanceTimersByTimeAsync(0);
  for (let times = 0; times < 5; times += 1) {
    loop.request();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(work).toHaveBeenCalledOnce();
  finishOne();
  await vi.advanceTimersByTimeAsync(0);
  expect(work).toHaveBeenCalledTimes(2);
  finishOne();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).toHaveBeenCalledTimes(2);
});

it('settles at once what is asked for, and at once when nothing is', async () => {
  const work = vi.fn<() => Promise<void>>(async () => {});
  const loop = new LatestLoop(work, 10_000);
  await loop.settle();
  expect(work).not.toHaveBeenCalled();
  loop.request();
  await loop.settle();
  expect(work).toHaveBeenCalledOnce();
});

it('does nothing more once stopped', async () => {
  const work = vi.fn<() => Promise<void>>(async () => {});
  const loop = new LatestLoop(work, 10);
  loop.request();
  loop.stop();
  loop.request();
  await vi.advanceTimersByTimeAsync(100);
  expect(work).not.toHaveBeenCalled();
});
