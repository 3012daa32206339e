import { fileURLToPath } from 'node:url';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { launchBrowser, type LaunchedBrowser } from '../../browser/launch.ts';
import { bundled, FixtureServer } from './fixture-server.ts';

const PAGE_HOST = fileURLToPath(new URL('./page-host.entry.ts', import.meta.url));
const IN_PAGE = fileURLToPath(new URL('./in-page.ts', import.meta.url));

/** What a fixture page puts on its window. */
export interface FixtureWindow {
  editorRoot: HTMLElement;
  fixture: { text(): string; raw(): string; lines: string[]; kinds: string[] };
}

/** What {@link countHangings} puts there. */
interface MeasuredWindow {
  /** The document as it would be saved, open shadow roots included. */
  bytes(): string;
  hanging(): string[];
}

/** A page under test: its top frame holds our code, `frame` the editor. */
export interface Scene {
  readonly page: Page;
  readonly frame: Frame;
  readonly cdp: CDPSession;
  /** The editor's own text, as the page sees it. */
  text(): Promise<string>;
  /** Every frame's document as it would be saved, and all that scripts hung on it. */
  traces(): Promise<Traces>;
  /** Runs our code in a world of its own, as an extension's content script; gives what a script there evaluates to. */
  isolate(): Promise<(script: string) => Promise<unknown>>;
  /** Brings the page host into every frame's own world, as the extension does where an editor needs it. */
  hostPage(): Promise<void>;
  close(): Promise<void>;
}

export interface Traces {
  readonly bytes: readonly string[];
  readonly hanging: readonly (readonly string[])[];
}

/** Counts what scripts hang on a page. Runs before anything else in every frame. */
function countHangings(): void {
  const live = new Map<string, number>();
  const count = (name: string, by: number): void => {
    live.set(name, (live.get(name) ?? 0) + by);
  };
  const ids = new WeakMap<object, number>();
  let next = 0;
  const idOf = (thing: object): number => {
    if (!ids.has(thing)) ids.set(thing, (next += 1));
    return ids.get(thing)!;
  };
  const heard = new Set<string>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const nameOf = (target: EventTarget, type: string, listener: object, options: unknown): string => {
    const capture = typeof options === 'object' ? !!(options as { capture?: boolean } | null)?.capture : !!options;
    return `${(target as Node).nodeName ?? target.constructor.name} ${type} ${idOf(target)} ${idOf(listener)} ${capture}`;
  };
  EventTarget.prototype.addEventListener = function (type: string, listener: never, options: never) {
    if (listener) heard.add(nameOf(this ?? window, type, listener, options));
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type: string, listener: never, options: never) {
    if (listener) heard.delete(nameOf(this ?? window, type, listener, options));
    return removeEventListener.call(this ?? window, type, listener, options);
  };
  type Observing = { observe(...args: unknown[]): void; disconnect(): void };
  for (const name of ['MutationObserver', 'ResizeObserver'] as const) {
    const prototype = window[name].prototype as unknown as Observing;
    const { observe, disconnect } = prototype;
    const observing = new WeakSet<object>();
    prototype.observe = function (this: Observing, ...args: unknown[]) {
      if (!observing.has(this)) count(name, 1);
      observing.add(this);
      return observe.apply(this, args);
    };
    prototype.disconnect = function (this: Observing) {
      if (observing.delete(this)) count(name, -1);
      return disconnect.call(this);
    };
  }
  const { setInterval: start, clearInterval: stop } = window;
  const timers = new Set<number>();
  window.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const id = start(...args) as unknown as number;
    timers.add(id);
    return id;
  }) as never;
  window.clearInterval = ((id: number) => {
    timers.delete(id);
    stop(id);
  }) as never;
  const scopesHere = (): (Document | ShadowRoot)[] => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [document, ...shadows];
  };
  const measured = window as unknown as MeasuredWindow;
  measured.bytes = () =>
    scopesHere()
      .map((scope) => ('documentElement' in scope ? scope.documentElement.outerHTML : scope.innerHTML))
      .join('\n');
  measured.hanging = () => {
    const scopes = scopesHere();
    const counts = [...live].filter(([, n]) => n !== 0).map(([name, n]) => `${name} ${n}`);
    for (const scope of scopes) counts.push(`sheets ${scope.adoptedStyleSheets.length}`);
    counts.push(`highlights ${[...CSS.highlights.keys()].join()}`, `intervals ${timers.size}`);
    return [...heard, ...counts].toSorted();
  };
}

/** A browser, a server for the fixture pages and the bundle of lib/editors. */
export class EditorStage {
  readonly #browser: LaunchedBrowser;
  readonly #server: FixtureServer;
  readonly #bundle: string;
  #host: Promise<string> | undefined;

  private constructor(browser: LaunchedBrowser, server: FixtureServer, bundle: string) {
    this.#browser = browser;
    this.#server = server;
    this.#bundle = bundle;
  }

  /** @param headers of every answer of the server, e.g. a content security policy. */
  static async open(headers: Readonly<Record<string, string>> = {}): Promise<EditorStage> {
    const server = await FixtureServer.open(headers);
    return new EditorStage(await launchBrowser(), server, await bundled(IN_PAGE));
  }

  /** Opens a path of the fixture folder and waits for its editor, in whichever frame that is. */
  async scene(path: string): Promise<Scene> {
    const page = await this.#browser.context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.addInitScript(countHangings);
    await page.goto(await this.#server.url(path));
    const frame = await editorFrame(page);
    await page.evaluate(this.#bundle);
    const cdp = await page.context().newCDPSession(page);
    return {
      page,
      frame,
      cdp,
      text: () => frame.evaluate(() => (window as unknown as FixtureWindow).fixture.text()),
      traces: async () => ({
        bytes: await inAllFrames(page, () => (window as unknown as MeasuredWindow).bytes()),
        hanging: await inAllFrames(page, () => (window as unknown as MeasuredWindow).hanging()),
      }),
      isolate: () => isolate(cdp, this.#bundle),
      hostPage: async () => {
        const host = await (this.#host ??= bundled(PAGE_HOST));
        await Promise.all(page.frames().map((each) => each.evaluate(host)));
      },
      close: () => page.close(),
    };
  }

  /** Name and version of the browser. */
  async browserName(): Promise<string> {
    const page = await this.#browser.context.newPage();
    const version = await page.evaluate(() => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]);
    await page.close();
    return `Chromium ${version}`;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

function inAllFrames<T>(page: Page, task: () => T): Promise<T[]> {
  return Promise.all(page.frames().map((frame) => frame.evaluate(task)));
}

async function isolate(cdp: CDPSession, bundle: string): Promise<(script: string) => Promise<unknown>> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'content-script' };
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', world);
  const run = async (expression: string): Promise<unknown> => {
    const how = { expression, contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', how);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(bundle);
  return run;
}

/** The frame of a fixture page whose editor is up. */
export async function editorFrame(page: Page): Promise<Frame> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    for (const frame of page.frames()) {
      const here = await frame.evaluate(() => 'editorRoot' in window).catch(() => false);
      if (here) return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`no editor came up on ${page.url()}`);
}
