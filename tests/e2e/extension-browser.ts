import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { E2E_EXTENSION, extensionId, launchBrowser, type LaunchedBrowser } from '../browser/launch.ts';
import { serve, type StaticServer } from '../browser/serve.ts';
import type { Page as ServedPage } from '../browser/serve.ts';
import { editorPage, sampleContent, type EditorKind, type Place } from './draft-pages.ts';
import { PageEditor } from './page-editor.ts';
import { SidebarDriver } from './sidebar-driver.ts';

/** A page with a plain editor in it and the sidebar that belongs to it. */
export interface OpenedEditor {
  readonly page: Page;
  readonly editor: PageEditor;
  readonly sidebar: SidebarDriver;
  /** What went wrong in the page itself. */
  readonly pageErrors: readonly string[];
}

/** The built e2e extension in a browser, with a server of test pages beside it. */
export class ExtensionBrowser {
  readonly browser: LaunchedBrowser;
  readonly server: StaticServer;
  readonly id: string;
  readonly #pages: Record<string, ServedPage>;

  private constructor(browser: LaunchedBrowser, server: StaticServer, id: string, pages: Record<string, ServedPage>) {
    this.browser = browser;
    this.server = server;
    this.id = id;
    this.#pages = pages;
  }

  /** @throws {Error} when the e2e build is not there. */
  static async start(): Promise<ExtensionBrowser> {
    if (!existsSync(E2E_EXTENSION)) throw new Error('没有构建产物：请先运行 npm run build:e2e');
    const pages: Record<string, ServedPage> = {};
    const server = await serve({ pages });
    const browser = await launchBrowser({ extension: E2E_EXTENSION });
    return new ExtensionBrowser(browser, server, await extensionId(browser.context), pages);
  }

  /** Opens a page with one plain editor over `content` (default: the sample). */
  async openEditor(kind: EditorKind, place: Place = 'page', content = sampleContent(kind)): Promise<OpenedEditor> {
    Object.assign(this.#pages, editorPage(kind, place, content));
    const page = await this.browser.context.newPage();
    const pageErrors: string[] = [];
    page.on('pageerror', (error) => pageErrors.push(error.message));
    await page.goto(this.server.url(`/${kind}-${place}`));
    return { page, pageErrors, editor: new PageEditor(page, kind, place), sidebar: new SidebarDriver(page) };
  }

  /** Opens a page of the extension in a tab. */
  async openOwnPage(path: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  /** Lets the extension store no more than `bytes` until the function it returns is called. */
  async limitStorage(bytes: number): Promise<() => Promise<void>> {
    const page = await this.openOwnPage('popup.html');
    const devtools = await this.browser.context.newCDPSession(page);
    // The limit lasts as long as the session that set it.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${this.id}`, quotaSize: bytes });
    return async () => {
      await devtools.detach();
      await page.close();
    };
  }

  /** Stops the service worker, as the browser does when it has been idle. */
  async killServiceWorker(): Promise<void> {
    const [page] = this.browser.context.pages();
    if (!page) throw new Error('a page is needed to speak to the browser');
    const session = await this.browser.context.newCDPSession(page);
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find((target) => target.type === 'service_worker' && target.url.includes(this.id));
    if (!worker) throw new Error('the service worker is not running');
    await session.send('Target.closeTarget', { targetId: worker.targetId });
    await session.detach();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
