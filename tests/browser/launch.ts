import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** The built extension that is enabled at once on `http://localhost` and `http://127.0.0.1`. */
export const E2E_EXTENSION = fileURLToPath(new URL('../../.output/e2e-chrome-mv3', import.meta.url));

export interface LaunchOptions {
  /** Folder of an unpacked extension; absent: a plain browser. */
  readonly extension?: string;
  readonly args?: readonly string[];
  readonly context?: Pick<BrowserContextOptions, 'viewport' | 'locale' | 'deviceScaleFactor' | 'colorScheme' | 'permissions'>;
}

/** A Chromium of our own with a profile that is thrown away. */
export interface LaunchedBrowser {
  readonly context: BrowserContext;
  /** `http://`, `https://` and `ws` requests that left for anything but this machine. */
  readonly strayRequests: readonly string[];
  close(): Promise<void>;
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

function isStray(url: string): boolean {
  if (!/^(https?|wss?):/.test(url)) return false;
  const { hostname } = new URL(url);
  return !/^(localhost|.*\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/**
 * Starts Chromium headless, with an unpacked extension or without. The caller must `close()` it.
 * @throws {Error} when there is no Chromium; the message says what to run.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('没有找到 Chromium：请运行 npm test（它会安装），或设置 CHROMIUM_PATH');
  const profile = await mkdtemp(join(tmpdir(), 'nigao-browser-'));
  const extensionFlags = options.extension
    ? [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]
    : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    args: [...FLAGS, ...extensionFlags, ...(options.args ?? [])],
    ignoreDefaultArgs: options.extension ? ['--disable-extensions'] : [],
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    ...options.context,
  });
  const strayRequests: string[] = [];
  context.on('request', (request) => {
    if (isStray(request.url())) strayRequests.push(request.url());
  });
  const close = async (): Promise<void> => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { context, strayRequests, close };
}

/** Waits for the extension's service worker and returns the extension's id. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return new URL(worker.url()).host;
}
