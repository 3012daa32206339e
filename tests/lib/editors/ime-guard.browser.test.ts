import { beforeEach, describe, expect, it } from 'vitest';
import { useBlankPage } from './blank-page.ts';

const blank = useBlankPage();
beforeEach(() =>
  blank.page.evaluate(() => {
    document.body.innerHTML = '<textarea></textarea><input>';
    const area = document.querySelector('textarea')!;
    const guard = new window.lab.ImeGuard(area);
    const log: boolean[] = [];
    guard.onChange((busy) => log.push(busy));
    const key = (type: string, init: KeyboardEventInit): void => {
      area.dispatchEvent(new KeyboardEvent(type, { bubbles: true, ...init }));
    };
    const compose = (type: string, on: Element = area): void => {
      on.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
    };
    const task = (milliseconds = 5): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    Object.assign(window, { area, guard, log, key, compose, task });
  }),
);

/** Runs a script that ends with what is to be compared. */
const run = (script: string): Promise<unknown> => blank.page.evaluate(`(async () => { ${script} })()`);

describe('the input method guard', () => {
  it('is busy from start to end and one task more', async () => {
    const seen = await run(`
      const seen = [guard.busy];
      compose('compositionstart'); seen.push(guard.busy);
      compose('compositionend'); seen.push(guard.busy);
      await task(); seen.push(guard.busy);
      return seen;`);
    expect(seen).toEqual([false, true, true, false]);
  });

  it('stays busy when another composition starts at once', async () => {
    const log = await run(`
      compose('compositionstart'); compose('compositionend'); compose('compositionstart');
      await task(20); return [guard.busy, log];`);
    expect(log).toEqual([true, [true]]);
  });

  it('knows a key that goes to an input method before any composition', async () => {
    const seen = await run(`
      key('keydown', { keyCode: 229 }); const seen = [guard.busy];
      key('keyup', {}); await task(); seen.push(guard.busy);
      return seen;`);
    expect(seen).toEqual([true, false]);
  });

  it('does not wait for ever for such a key', async () => {
    expect(await run(`key('keydown', { keyCode: 229 }); await task(1200); return guard.busy;`)).toBe(false);
  });

  it('is busy where only isComposing tells', async () => {
    const seen = await run(`
      key('keydown', { isComposing: true }); await task(50); const seen = [guard.busy];
      key('keydown', { key: 'a', keyCode: 65 }); await task(); seen.push(guard.busy);
      return seen;`);
    expect(seen).toEqual([true, false]);
  });

  it('is free after blur', async () => {
    expect(await run(`area.focus(); compose('compositionstart'); area.blur(); await task(); return guard.busy;`)).toBe(false);
  });

  it('does not mind other fields', async () => {
    expect(await run(`compose('compositionstart', document.querySelector('input')); return guard.busy;`)).toBe(false);
  });

  it('lets waiters go when free, when time is up and when destroyed', async () => {
    const seen = await run(`
      compose('compositionstart');
      const early = await guard.whenFree(30);
      const later = guard.whenFree(1000);
      compose('compositionend');
      const seen = [early, await later];
      compose('compositionstart');
      const last = guard.whenFree(1000);
      guard.destroy();
      return [...seen, await last];`);
    expect(seen).toEqual([false, true, true]);
  });
});
