import { expect } from 'vitest';
import { eventually, type ShownFinding, type TabName } from '../e2e/sidebar-driver.ts';
import type { FirefoxTab } from './firefox-tab.ts';

/** Drives the sidebar in Firefox by its contract alone: its frame, ARIA roles and `data-` attributes. */
export class FirefoxSidebar {
  readonly #tab: FirefoxTab;

  constructor(tab: FirefoxTab) {
    this.#tab = tab;
  }

  async #frame(): Promise<string | undefined> {
    return (await this.#tab.frames()).find(({ url }) => url.endsWith('/sidebar.html'))?.context;
  }

  async #run<const A extends readonly unknown[], T>(task: (...args: A) => T, args: A): Promise<T> {
    const frame = await this.#frame();
    if (!frame) throw new Error('the sidebar is not open');
    return this.#tab.run(task, args, frame);
  }

  /** Presses Alt+J in the editor until its content script is there to answer, and waits for the frame. */
  async open(focus: () => Promise<void>): Promise<void> {
    await eventually(
      async () => {
        if (await this.#frame()) return true;
        await focus();
        await this.#tab.press('Alt+j');
        await new Promise((resolve) => {
          setTimeout(resolve, 300);
        });
        return this.#frame();
      },
      (frame) => expect(frame, 'a frame that ends in /sidebar.html').toBeTruthy(),
    );
    await eventually(
      () => this.#run(() => document.querySelectorAll('[role=tab]').length, []),
      (tabs) => expect(tabs).toBeGreaterThan(0),
    );
  }

  /** Presses Alt+J in the editor and waits until nothing of the sidebar is seen. */
  async close(focus: () => Promise<void>): Promise<void> {
    await focus();
    await this.#tab.press('Alt+j');
    await eventually(
      async () => ((await this.#frame()) ? this.#run(() => document.documentElement.clientWidth, []) : 0),
      (width) => expect(width, 'width of the sidebar').toBe(0),
    );
  }

  /** Waits until the findings shown are as `accept` wants them. */
  findingsWhen(accept: (findings: ShownFinding[]) => void): Promise<ShownFinding[]> {
    const shown = () =>
      [...document.querySelectorAll<HTMLElement>('li[data-rule]')].map(({ dataset }) => ({
        rule: dataset['rule'] ?? '',
        start: Number(dataset['start']),
        end: Number(dataset['end']),
      }));
    return eventually(() => this.#run(shown, []), accept);
  }

  /** Waits until the focus that a write took away from the sidebar is back: the write is then over. */
  async settled(): Promise<void> {
    await eventually(
      () => this.#run(() => document.hasFocus(), []),
      (focused) => expect(focused, 'focus back in the sidebar').toBe(true),
    );
  }

  async tab(name: TabName): Promise<void> {
    await this.#clickWhen((name: string) => [...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent?.includes(name)), [name]);
  }

  /** Follows the first finding of a rule to its words. */
  async follow(rule: string): Promise<void> {
    await this.tab('检查');
    await this.#clickWhen((rule: string) => document.querySelector(`li[data-rule="${rule}"] [role=link]`), [rule]);
  }

  /** Presses the first fix of the first finding of a rule. */
  async fixFirst(rule: string): Promise<void> {
    await this.tab('检查');
    await this.#clickWhen((rule: string) => document.querySelector(`li[data-rule="${rule}"] .finding-fixes button:enabled`), [rule]);
  }

  async fixAll(): Promise<void> {
    await this.tab('检查');
    await this.button('全部改');
  }

  /** Presses the first button with these words in its name, in the part of the sidebar that is asked for. */
  async button(words: string, scope = 'body'): Promise<void> {
    await this.#clickWhen(
      (words: string, scope: string) =>
        [...document.querySelectorAll<HTMLButtonElement>(`${scope} button:enabled`)].find(
          (button) => `${button.ariaLabel ?? ''}${button.textContent}`.includes(words) && button.checkVisibility(),
        ),
      [words, scope],
    );
  }

  async #clickWhen<const A extends readonly unknown[]>(find: (...args: A) => Element | null | undefined, args: A): Promise<void> {
    const seen = `(...args) => !!(${String(find)})(...args)` as unknown as (...args: A) => boolean;
    await eventually(
      () => this.#run(seen, args),
      (there) => expect(there, `${String(find)} ${JSON.stringify(args)}`).toBe(true),
    );
    await this.#tab.click(find, args, await this.#frame());
  }
}
