/**
 * What nigao adds to each key typed into an editor, on the page's own main thread: the built
 * extension with its sidebar open, beside the same page without it, both traced by the browser.
 * `node tests/bench/editor-keystrokes.ts` after `npm run build:e2e`:
 * - `--extension PATH`  another build than the one of `npm run build:e2e`
 * - `--editor NAME`  one editor only
 * - `--profile`  names our functions that take longest where the aim is missed
 *
 * - handlers: our code in the tasks that deal with the key; the user waits for it
 * - ours: all our code until the next key, with the reading and the marks some 120 ms later
 * - page: all tasks of the page's main thread until the next key, with nigao and without
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { E2E_EXTENSION, launchBrowser } from '../browser/launch.ts';
import { serve, type Page as ServedPage } from '../browser/serve.ts';
import { heaviest, keyCosts, type KeyCost } from './main-thread-trace.ts';
import { makeDraft } from './make-draft.ts';
import { timingOf } from './measure.ts';

const SIZES = [5_000, 20_000, 100_000];
const EDITORS = { textarea: '/plain-area.html', ProseMirror: '/prosemirror.html', 'TinyMCE 8': '/tinymce.html?version=8', UEditor: '/ueditor.html' };
const KEYS = 30;
/** As fast as a good typist; our reading comes 120 ms after a key, so it has its place in between. */
const BEAT = 220;
/** What one row may take, in milliseconds. */
const LONGEST = 120_000;
/** The aim: milliseconds at the 95th percentile. */
const MOST = 1;
const PAGES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
type Row = Record<string, string | number>;

interface Wishes {
  readonly extension?: string | undefined;
  readonly editor?: string | undefined;
  readonly profile?: boolean | undefined;
}

interface OpenEditor {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** `console.table` lines, or none when the extension has not been built. */
export async function editorKeystrokeTable({ extension = E2E_EXTENSION, editor, profile = false }: Wishes = {}): Promise<readonly Row[]> {
  if (!existsSync(extension)) {
    console.log('没有测编辑器里每次按键的开销：请先运行 npm run build:e2e');
    return [];
  }
  const server = await serve({ folders: [PAGES, ROOT], pages: await madePages() });
  const withNigao = await launchBrowser({ extension });
  const without = await launchBrowser();
  const rows: Row[] = [];
  try {
    for (const [name, path] of Object.entries(EDITORS)) {
      if (editor !== undefined && editor !== name) continue;
      for (const size of SIZES) {
        const url = server.url(`${path}${path.includes('?') ? '&' : '?'}characters=${size}`);
        const row = async (): Promise<Row> => {
          const bare = await typed(await opened(await without.context.newPage(), url, false), 0);
          const own = await typed(await opened(await withNigao.context.newPage(), url, true), profile ? 5 : 0);
          return rowOf(name, size, own.costs, bare.costs, own.places);
        };
        // One that does not come about must not keep the others from being measured, and is seen in the table.
        const late = delay(LONGEST, null, { ref: false }).then(() => Promise.reject(new Error(`not done after ${LONGEST} ms`)));
        late.catch(() => undefined);
        rows.push(await Promise.race([row(), late]).catch((error: Error): Row => ({ editor: name, characters: size, failed: error.message })));
      }
    }
  } finally {
    await withNigao.close();
    await without.close();
    await server.close();
  }
  return rows;
}

/** The fixture pages' draft, made as long as the address asks for. */
async function madePages(): Promise<Record<string, ServedPage>> {
  const script = await readFile(`${PAGES}ed.js`, 'utf8');
  const drafts = JSON.stringify(Object.fromEntries(SIZES.map((size) => [size, makeDraft(size)])));
  const longer = `ED.draft = ${drafts}[new URLSearchParams(location.search).get('characters')];
    ED.html = ED.draft.split('\\n').map((line) => '<p>' + line.replaceAll('<', '&lt;') + '</p>').join('');`;
  const area = `<!doctype html><meta charset="utf-8"><script src="/ed.js"></script><textarea id="area" style="width:800px;height:500px"></textarea>
    <script>area.value = ED.draft; ED.set({ root: () => area, get: () => area.value.split('\\n'), raw: () => area.value })</script>`;
  const bundle = await build({ entryPoints: [`${PAGES}bundles/prosemirror.js`], bundle: true, write: false, format: 'iife', logLevel: 'error' });
  return {
    '/ed.js': { body: `${script}\n${longer}`, type: 'text/javascript; charset=utf-8' },
    '/plain-area.html': { body: area },
    '/bundles/prosemirror.js': { body: bundle.outputFiles[0]!.text, type: 'text/javascript; charset=utf-8' },
  };
}

async function opened(page: Page, url: string, nigao: boolean): Promise<OpenEditor> {
  await page.goto(url);
  const frame = page.mainFrame();
  await frame.waitForFunction(() => 'editorRoot' in window);
  await toMiddle(frame);
  if (nigao) {
    while (!page.isClosed() && !page.frames().some((each) => each.url().endsWith('/sidebar.html'))) {
      await toMiddle(frame);
      await page.keyboard.press('Alt+KeyJ');
      await page.waitForTimeout(500);
    }
    const sidebar = page.frames().find((each) => each.url().endsWith('/sidebar.html'))!;
    await sidebar.locator('li[data-rule]').first().waitFor({ timeout: 30_000 });
    await toMiddle(frame);
  }
  return { page, cdp: await page.context().newCDPSession(page) };
}

/** Puts the caret into the middle of the draft. */
function toMiddle(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const { editorRoot: root } = window as unknown as { editorRoot: HTMLElement };
    root.ownerDocument.defaultView!.focus();
    root.focus();
    if ('setSelectionRange' in root) return (root as HTMLTextAreaElement).setSelectionRange(2500, 2500);
    const paragraphs = root.querySelectorAll('p');
    const text = root.ownerDocument.createTreeWalker(paragraphs[paragraphs.length >> 1]!, 4).nextNode()!;
    root.ownerDocument.getSelection()!.collapse(text, 3);
  });
}

async function typed({ page, cdp }: OpenEditor, count: number): Promise<{ costs: KeyCost[]; places: string[] }> {
  const press = async (): Promise<void> => {
    for (let key = 0; key <= KEYS; key += 1) {
      await page.keyboard.press('a');
      await page.waitForTimeout(BEAT);
    }
  };
  // The first keys warm up what the browser compiles.
  for (let key = 0; key < 8; key += 1) await page.keyboard.press('a', { delay: 60 });
  await page.waitForTimeout(1500);
  const costs = await keyCosts(cdp, press);
  const places = count > 0 && timingOf(costs.map(({ ours }) => ours)).p95 > MOST ? await heaviest(cdp, press, count) : [];
  await page.close();
  return { costs, places };
}

function rowOf(editor: string, characters: number, own: readonly KeyCost[], bare: readonly KeyCost[], places: readonly string[]): Row {
  const row: Row = { editor, characters };
  for (const [name, costs, part] of [
    ['handlers', own, 'handlers'],
    ['ours', own, 'ours'],
    ['page with', own, 'all'],
    ['page without', bare, 'all'],
  ] as const) {
    const { p50, p95 } = timingOf(costs.map((cost) => cost[part]));
    row[`${name} p50 / p95 ms`] = `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
  }
  if (places.length > 0) console.log(`${editor}, ${characters}：${KEYS} 次按键里最费时的\n  ${places.join('\n  ')}`);
  return row;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { extension: { type: 'string' }, editor: { type: 'string' }, profile: { type: 'boolean' } } });
  console.table(await editorKeystrokeTable(values));
}
