import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser/launch.ts';
import { serve } from '../../browser/serve.ts';
import { buildHarness } from './build-harness.ts';

/** The strictest policy the components must live with: no inline style, no inline script, no network. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'";

const html = (mountPoint: string) =>
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>拟稿</title>' +
  '<meta name="viewport" content="width=device-width">' +
  `${mountPoint}<script type="module" src="/harness.js"></script></html>`;

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
}

/** A browser that shows harness pages. */
export interface Harness {
  /** Opens a scene, e.g. `view=sidebar&findings=2000`, and waits until it is drawn. */
  open(query: string, options?: OpenOptions): Promise<Page>;
  /** Messages of policy violations, script errors and console errors, of all pages so far. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Builds the harness, serves it under a strict policy and starts a browser. */
export async function startHarness(): Promise<Harness> {
  const script = await buildHarness();
  const server = await serve({
    headers: { 'content-security-policy': POLICY },
    pages: {
      '/': { body: html('<div id="app"></div>') },
      '/sidebar': { body: html('<main id="app"></main>') },
      '/harness.js': { body: script, type: 'text/javascript; charset=utf-8' },
      '/favicon.ico': { body: '', type: 'image/x-icon' },
    },
  });
  const browser = await launchBrowser();
  const problems: string[] = [];
  const open = async (query: string, options: OpenOptions = {}): Promise<Page> => {
    const page = await browser.context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.setViewportSize({ width: options.width ?? 360, height: options.height ?? 760 });
    await page.emulateMedia({
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    });
    // The other views bring their own <main>.
    const path = query.includes('view=') ? '/' : '/sidebar';
    await page.goto(server.url(`${path}?${query}`));
    await page.locator('.ng').first().waitFor();
    return page;
  };
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { open, problems, close };
}
