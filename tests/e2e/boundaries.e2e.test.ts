import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionBrowser } from './extension-browser.ts';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));
const SHIPPED = join(OUTPUT, 'chrome-mv3');
const E2E = join(OUTPUT, 'e2e-chrome-mv3');
const FIREFOX = join(OUTPUT, 'firefox-mv3');
const MAX_CONTENT_SCRIPT = 60_000;

interface Manifest extends Record<string, unknown> {
  readonly host_permissions?: readonly string[];
  readonly permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
  readonly content_security_policy?: { readonly extension_pages?: string };
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

function filesOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted((a, b) => (a < b ? -1 : 1));
}

describe('the builds', () => {
  it('the e2e build is the shipped one but for host permissions', () => {
    const { host_permissions: e2eHosts, ...e2e } = manifestOf(E2E);
    const { host_permissions: shippedHosts, ...shipped } = manifestOf(SHIPPED);
    expect(e2e).toEqual(shipped);
    const added = (e2eHosts ?? []).filter((host) => !(shippedHosts ?? []).includes(host));
    expect(added.toSorted()).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    const scripts = (folder: string) => filesOf(folder).filter((path) => path !== 'manifest.json');
    expect(scripts(E2E).length).toBe(scripts(SHIPPED).length);
    for (const path of scripts(SHIPPED)) {
      expect(existsSync(join(E2E, path)), `${path} in the e2e build`).toBe(true);
      expect(readFileSync(join(E2E, path)).equals(readFileSync(join(SHIPPED, path))), `${path} is the same in both`).toBe(true);
    }
  });

  it.each([
    ['Chrome', SHIPPED],
    ['Firefox', FIREFOX],
  ])('the %s content script is at most 60 kB', (_name, folder) => {
    const scripts = readdirSync(join(folder, 'content-scripts')).filter((name) => name.endsWith('.js'));
    expect(scripts).not.toEqual([]);
    for (const name of scripts) {
      const { size } = statSync(join(folder, 'content-scripts', name));
      expect(size, name).toBeLessThanOrEqual(MAX_CONTENT_SCRIPT);
    }
  });

  it.each([
    ['Chrome', SHIPPED],
    ['Firefox', FIREFOX],
  ])('the %s manifest allows nothing beyond its own files', (_name, folder) => {
    const manifest = manifestOf(folder);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.permissions ?? []).not.toContain('tabs');
    const policy = manifest.content_security_policy?.extension_pages ?? '';
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("'wasm-unsafe-eval'");
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
  });
});

describe('a page that is not enabled', () => {
  let extension: ExtensionBrowser;
  beforeAll(async () => {
    extension = await ExtensionBrowser.start();
  });
  afterAll(() => extension.close());

  it('has nothing of ours in it', async () => {
    const { page, editor } = await extension.openEditor('contenteditable');
    await page.goto(extension.server.url('/contenteditable-page', 'nigao.localhost'));
    const snapshot = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await snapshot();
    await editor.focus();
    await page.keyboard.press('Alt+KeyJ');
    await page.waitForTimeout(1500);
    expect(page.frames()).toHaveLength(1);
    expect(await snapshot()).toBe(before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('nigao')))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(window).filter((name) => /nigao/i.test(name)))).toEqual([]);
    const session = await page.context().newCDPSession(page);
    const scripts: string[] = [];
    session.on('Debugger.scriptParsed', (script) => scripts.push(script.url));
    await session.send('Debugger.enable');
    expect(scripts.filter((url) => url.startsWith('chrome-extension:'))).toEqual([]);
    await page.close();
  });
});
