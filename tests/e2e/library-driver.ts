import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { ExtensionBrowser } from './extension-browser.ts';
import type { GivenFile } from './library-documents.ts';

/** Drives the library page of the workbench as its user would. */
export class LibraryDriver {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the library in a tab of its own. */
  static async open(extension: ExtensionBrowser): Promise<LibraryDriver> {
    const page = await extension.openOwnPage('workbench.html#/phrases');
    await page.getByRole('heading', { name: '词句库', level: 1 }).waitFor();
    return new LibraryDriver(page);
  }

  async give(files: readonly GivenFile[]): Promise<void> {
    await this.page.getByLabel('选择要导入的文件').setInputFiles([...files]);
  }

  /** What came of an import that is over. */
  get result(): Locator {
    return this.page.getByRole('region', { name: '导入结果' });
  }

  /** How many phrases there are, as the page says; -1 while it does not. */
  async total(): Promise<number> {
    const text = (await this.page.locator('.library-head p').textContent()) ?? '';
    return Number(/共 ([\d,]+) 条/.exec(text)?.[1]?.replaceAll(',', '') ?? -1);
  }

  tab(name: string): Promise<void> {
    return this.page.getByRole('tab', { name, exact: true }).click();
  }

  search(words: string): Promise<void> {
    return this.page.getByRole('searchbox', { name: '筛选词句' }).fill(words);
  }

  rows(): Locator {
    return this.page.locator('.library-row[data-phrase-id]');
  }

  /** The full backup, as text. */
  async backup(): Promise<string> {
    await this.tab('备份');
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('button', { name: /^备份全部/ }).click()]);
    return readFile(await download.path(), 'utf8');
  }

  async giveBackup(name: string, content: string | Buffer): Promise<void> {
    await this.tab('备份');
    await this.page.getByLabel('选择备份文件', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }

  /** Deletes every phrase and forgets every document. */
  async wipe(): Promise<void> {
    await this.giveBackup('空.json', JSON.stringify({ format: 'nigao-library', version: 3, exportedAt: 1, phrases: [], starterUses: [], sources: [] }));
    await this.page.getByRole('button', { name: '替换整个词句库' }).click();
    await this.page.getByRole('button', { name: '确定，全部换掉' }).click();
  }
}

/** A backup without the moment it was written. */
export function contentsOf(backup: string): unknown {
  return { ...(JSON.parse(backup) as object), exportedAt: 0 };
}
