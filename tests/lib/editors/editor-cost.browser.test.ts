import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditorStage, type Scene } from './editor-stage.ts';

const PARAGRAPH = '各车间分会要按照年度安排抓好职工素质提升，做到有计划、有检查、有总结，确保各项任务落到实处。\n';
const KEYS = 25;
const MARKS = 300;

let stage: EditorStage;
let scene: Scene;

beforeAll(async () => {
  stage = await EditorStage.open();
});
afterAll(() => stage.close());

interface Costs {
  /** In event handlers and mutation callbacks, per key, in milliseconds. */
  readonly handlers: number[];
  /** In each timer and animation frame: the debounced read with all that follows it. */
  readonly reads: number[];
}

/** From now on adds up the time spent in everything a script registers. */
function takeTime(): void {
  const costs = { handlers: [] as number[], reads: [] as number[] };
  let current = 0;
  const timed = (note: (spent: number) => void, task: (...args: never[]) => unknown) =>
    function (this: unknown, ...args: never[]) {
      const start = performance.now();
      const result = task.apply(this, args);
      note(performance.now() - start);
      return result;
    };
  const add = (spent: number): void => {
    current += spent;
  };
  const wrapped = new WeakMap<object, EventListener>();
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type: string, listener: never, options: never) {
    const own = wrapped.get(listener) ?? (timed(add, listener) as EventListener);
    wrapped.set(listener, own);
    return addEventListener.call(this, type, own, options);
  };
  const Observer = window.MutationObserver;
  window.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super(timed(add, callback as never) as never);
    }
  };
  const { setTimeout: start, requestAnimationFrame: frame } = window;
  const note = (spent: number): number => costs.reads.push(spent);
  window.setTimeout = ((task: () => void, wait: number) => start(timed(note, task) as never, wait)) as never;
  window.requestAnimationFrame = ((task: FrameRequestCallback) => frame(timed(note, task as never) as never)) as never;
  Object.assign(window, {
    costs,
    nextKey: () => {
      costs.handlers.push(current);
      current = 0;
    },
  });
}

async function open(family: string, characters: number): Promise<void> {
  scene = await stage.scene('/blank.html');
  await scene.page.evaluate(takeTime);
  await scene.page.evaluate(
    async ([id, paragraph, count, marks]) => {
      const text = paragraph.repeat(Math.ceil(count / paragraph.length)).slice(0, count);
      const tag = id === 'textarea' ? 'textarea' : 'div';
      const root = document.createElement(tag);
      if (root instanceof HTMLTextAreaElement) {
        root.value = text;
        root.style.cssText = 'width: 700px; height: 500px';
      } else {
        root.contentEditable = 'true';
        for (const line of text.split('\n')) root.append(Object.assign(document.createElement('p'), { textContent: line }));
      }
      document.body.append(root);
      root.focus();
      if (root instanceof HTMLTextAreaElement) root.setSelectionRange(text.length / 2, text.length / 2);
      else getSelection()!.collapse(root.children[root.children.length >> 1]!.firstChild, 3);
      window.desk = new window.lab.Desk(root);
      const { desk } = window;
      const step = Math.floor(desk.text.length / marks);
      const given = Array.from({ length: marks }, (_, index) => ({
        key: String(index),
        severity: 'warning' as const,
        start: index * step,
        end: index * step + 3,
      }));
      await desk.link.showMarks(desk.revision, given);
    },
    [family, PARAGRAPH, characters, MARKS] as const,
  );
}

async function typeKeys(): Promise<Costs> {
  await scene.page.waitForTimeout(300);
  await scene.page.evaluate(() => {
    const { costs, nextKey } = window as unknown as { costs: Costs; nextKey(): void };
    nextKey();
    costs.handlers.length = costs.reads.length = 0;
  });
  for (let index = 0; index < KEYS; index += 1) {
    await scene.page.keyboard.type('字');
    await scene.page.waitForTimeout(180);
    await scene.page.evaluate(() => (window as unknown as { nextKey(): void }).nextKey());
  }
  return scene.page.evaluate(() => (window as unknown as { costs: Costs }).costs);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

describe.each(['textarea', 'contenteditable'])('a keystroke in a %s', (family) => {
  it.each([10_000, 100_000])('costs little at %i characters', async (characters) => {
    await open(family, characters);
    const { handlers, reads } = await typeKeys();
    const heavy = reads.toSorted((a, b) => b - a).slice(0, KEYS);
    console.log(
      `${family}, ${characters} characters: handlers p50 ${quantile(handlers, 0.5).toFixed(2)} p95 ${quantile(handlers, 0.95).toFixed(2)} ms, ` +
        `debounced read and marks p50 ${quantile(heavy, 0.5).toFixed(2)} p95 ${quantile(heavy, 0.95).toFixed(2)} ms`,
    );
    expect(await scene.page.evaluate(() => window.desk.text.length)).toBeGreaterThan(characters - 10);
    await scene.close();
    // Medians, and generous: the machine that tests may be busy. What is meant is “not with the length of the text”.
    expect(quantile(handlers, 0.5)).toBeLessThan(2);
    expect(quantile(heavy, 0.5)).toBeLessThan(30);
  });
});
