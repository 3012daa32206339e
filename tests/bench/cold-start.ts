/**
 * From a message to a background that is not running, to the first suggestions: the built extension
 * in Chromium, its service worker stopped before each time, with the starter phrases alone and with
 * libraries. `node tests/bench/cold-start.ts [PHRASES…]` after `npm run build:e2e`.
 */
import { existsSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { PORTS } from '../../lib/assistant/protocol.ts';
import type { SuggestQuery } from '../../lib/phrases/phrase.ts';
import { textKey } from '../../lib/phrases/text-normalization.ts';
import { E2E_EXTENSION, extensionId, launchBrowser } from '../browser/launch.ts';
import { makePhrases } from './make-phrases.ts';
import { timingOf, type Timing } from './measure.ts';

const SIZES = [0, 10_000, 100_000];
const RUNS = 5;
/** Rows put into the database at once. */
const BATCH = 5_000;
const PLACE: SuggestQuery = { before: '三、主要任务\n（一）做好困难职工帮扶。上半年，', sectionId: 'tasks', documentType: 'annual-plan' };
const WORDS: SuggestQuery = { ...PLACE, words: '困难职工' };

/** `console.table` lines, or none when the extension has not been built. */
export async function coldStartTable(sizes: readonly number[] = SIZES): Promise<readonly Record<string, string | number>[]> {
  if (!existsSync(E2E_EXTENSION)) {
    console.log('没有测扩展的冷启动：请先运行 npm run build:e2e');
    return [];
  }
  const browser = await launchBrowser({ extension: E2E_EXTENSION });
  try {
    const id = await extensionId(browser.context);
    const page = await browser.context.newPage();
    // A page of the extension that does not speak to the background of its own accord.
    await page.goto(`chrome-extension://${id}/popup.html`);
    const rows: Record<string, string | number>[] = [];
    for (const size of sizes.toSorted((a, b) => a - b)) {
      await suggestOnce(page, PLACE);
      await fillTo(page, size);
      const place = await firstOf(browser.context, page, id, PLACE);
      const words = await firstOf(browser.context, page, id, WORDS);
      rows.push({ 'own phrases': size, runs: RUNS, 'first for a place ms': times(place), 'first for words ms': times(words) });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function firstOf(context: BrowserContext, page: Page, id: string, query: SuggestQuery): Promise<Timing> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(context, page, id);
    taken.push(await suggestOnce(page, query));
  }
  return timingOf(taken);
}

/** Milliseconds from the message to the answer, as the page sees it. */
function suggestOnce(page: Page, query: SuggestQuery): Promise<number> {
  return page.evaluate(
    ([name, asked]) =>
      new Promise<number>((resolve, reject) => {
        const started = performance.now();
        const { runtime } = (globalThis as unknown as { chrome: { runtime: ExtensionRuntime } }).chrome;
        const port = runtime.connect({ name });
        port.onMessage.addListener(({ i, r }) => {
          if (i !== 'cold') return;
          port.disconnect();
          if (Array.isArray(r) && r.length > 0) resolve(performance.now() - started);
          else reject(new Error('the background had nothing to suggest'));
        });
        port.onDisconnect.addListener(() => reject(new Error('the background went away')));
        // One call of the protocol (birpc): its answer comes with the same `i`.
        port.postMessage({ t: 'q', i: 'cold', m: 'suggest', a: [asked] });
      }),
    [PORTS.engine, query] as const,
  );
}

interface ExtensionRuntime {
  connect(options: { readonly name: string }): {
    readonly onMessage: { addListener(listener: (message: { readonly i?: string; readonly r?: unknown }) => void): void };
    readonly onDisconnect: { addListener(listener: () => void): void };
    postMessage(message: unknown): void;
    disconnect(): void;
  };
}

async function stopWorker(context: BrowserContext, page: Page, id: string): Promise<void> {
  const session = await context.newCDPSession(page);
  const running = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id))?.targetId;
  };
  for (let worker = await running(); worker !== undefined; worker = await running()) await session.send('Target.closeTarget', { targetId: worker });
  await session.detach();
}

/** Puts phrases straight into the database, which the background has made. */
async function fillTo(page: Page, size: number): Promise<void> {
  const rows = makePhrases(size).map((phrase) => ({ ...phrase, textKey: textKey(phrase.text) }));
  for (let at = 0; at < rows.length; at += BATCH) await page.evaluate(putRows, rows.slice(at, at + BATCH));
}

/** Runs in the page. */
function putRows(rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('nigao');
    opening.addEventListener('error', () => reject(new Error(String(opening.error))));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('phrases', 'readwrite');
      for (const row of rows) writing.objectStore('phrases').put(row);
      writing.addEventListener('error', () => reject(new Error(String(writing.error))));
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

function times({ p50, p95 }: Timing): string {
  return `${Math.round(p50)} / ${Math.round(p95)}`;
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number);
  console.table(await coldStartTable(sizes.length > 0 ? sizes : SIZES));
}
