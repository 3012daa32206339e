import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PageEditor } from './page-editor.ts';

/** A finding as the sidebar shows it. */
export interface ShownFinding {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export type TabName = '检查' | '要件' | '词句';

/** Waits until `read` gives what `accept` wants; the last value is in the error otherwise. */
export async function eventually<T>(
  read: () => Promise<T>,
  accept: (value: T) => void | Promise<void>,
  timeout = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const value = await read();
    try {
      await accept(value);
      return value;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 80);
    });
  }
}

/** Drives the sidebar by its contract alone: its frame, ARIA roles and `data-` attributes. */
export class SidebarDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The sidebar's frame while it is open. */
  frame(): Frame | undefined {
    return this.#page.frames().find((frame) => frame.url().endsWith('/sidebar.html'));
  }

  /** The open sidebar's frame. */
  get root(): Frame {
    const frame = this.frame();
    if (!frame) throw new Error('the sidebar is not open');
    return frame;
  }

  /** Presses Alt+J in the editor until its content script is there to answer, and waits for the frame. */
  async open(editor: Pick<PageEditor, 'focus'>): Promise<void> {
    await eventually(
      async () => {
        await editor.focus();
        if (!this.frame()) await this.#page.keyboard.press('Alt+KeyJ');
        await this.#page.waitForTimeout(300);
        return this.frame();
      },
      (frame) => expect(frame, 'a frame that ends in /sidebar.html').toBeDefined(),
    );
    // A new frame of another process is seen before clicks go to it: one that is heard tells.
    for (const name of ['要件', '检查'] as const) {
      await eventually(
        async () => {
          await this.tab(name);
          return this.root.getByRole('tab', { name, selected: true }).count();
        },
        (count) => expect(count).toBe(1),
      );
    }
  }

  /** Presses Alt+J in the editor and waits until the frame is gone. */
  async close(editor: Pick<PageEditor, 'focus'>): Promise<void> {
    await editor.focus();
    await this.#page.keyboard.press('Alt+KeyJ');
    await eventually(
      async () => this.#visible(),
      (visible) => expect(visible).toBe(false),
    );
  }

  async #visible(): Promise<boolean> {
    const frame = this.frame();
    if (!frame) return false;
    // Between the look and the question the frame may have gone.
    const element = await frame.frameElement().catch(() => null);
    return element !== null && (await element.isVisible());
  }

  async tab(name: TabName): Promise<void> {
    await this.root.getByRole('tab', { name }).click();
  }

  /** The rows of findings, or of the findings of one rule. */
  rows(rule?: string): Locator {
    return this.root.locator(rule ? `li[data-rule="${rule}"]` : 'li[data-rule]');
  }

  async findings(): Promise<ShownFinding[]> {
    return this.root.locator('li[data-rule]').evaluateAll((rows) =>
      rows.map((row) => ({
        rule: row.getAttribute('data-rule') ?? '',
        start: Number(row.getAttribute('data-start')),
        end: Number(row.getAttribute('data-end')),
      })),
    );
  }

  /** Waits until the findings shown are as `accept` wants them. */
  async findingsWhen(accept: (findings: ShownFinding[]) => void, timeout?: number): Promise<ShownFinding[]> {
    return eventually(() => this.findings(), accept, timeout);
  }

  async sections(): Promise<Record<string, string>> {
    const pairs = await this.root
      .locator('[data-section]')
      .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-section'), row.getAttribute('data-status')]));
    return Object.fromEntries(pairs) as Record<string, string>;
  }

  /** Presses the first fix of the first finding of a rule. */
  async fixFirst(rule: string, title: RegExp): Promise<void> {
    await this.tab('检查');
    await this.rows(rule).first().getByRole('button', { name: title }).first().click();
  }

  async fixAll(): Promise<void> {
    await this.tab('检查');
    await this.root.getByRole('button', { name: /全部改/ }).click();
  }
}
