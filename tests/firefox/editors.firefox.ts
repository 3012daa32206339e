import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/sidebar-driver.ts';
import type { FixtureWindow } from '../lib/editors/editor-stage.ts';
import type { EditorsReport } from '../lib/editors/editors-report.ts';
import { FixtureServer } from '../lib/editors/fixture-server.ts';
import { Bidi } from './bidi.ts';
import { findFirefox, GET_FIREFOX } from './find-firefox.ts';
import { FirefoxExtension } from './firefox-extension.ts';
import { FIREFOX_PAGES, type FirefoxPage } from './firefox-pages.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { FirefoxTrial } from './firefox-trial.ts';

const EXTENSION = fileURLToPath(new URL('../../.output/e2e-firefox-mv3', import.meta.url));
/** In the shape of `editors.json`, which the contract suite writes in Chromium; steps it does not take are left out. */
const REPORT = fileURLToPath(new URL('../.artifacts/editors-firefox.json', import.meta.url));
const RULE = 'placeholder/year';
/** Typed by the user before a write: it must not go with what is undone. */
const TYPED = 'typed';
/** To try some of them only. */
const only = process.env['NIGAO_EDITOR'];

const pages = FIREFOX_PAGES.filter(({ name }) => !only || name.includes(only));
const report: EditorsReport = { browser: 'Firefox', editors: {} };

type Step = (trial: FirefoxTrial) => Promise<void>;

async function openSidebar(trial: FirefoxTrial): Promise<void> {
  await trial.sidebar.open(trial.focus);
  await trial.sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toHaveLength(2));
}

/** Goes back and forth over one write in the editor's history; the text is as at the start in the end. */
async function backAndForth(trial: FirefoxTrial, written: string): Promise<void> {
  const typed = trial.start + TYPED;
  await trial.press('Control+z', typed, 'undo');
  await trial.press(trial.page.redo ?? 'Control+Shift+z', written, 'redo');
  await trial.press('Control+z', typed, 'undo again');
}

/** Takes back every site in the settings, as a user does; no page is loaded again. */
async function switchSitesOff(): Promise<void> {
  // Nobody but the extension itself may open its pages; it shows one when it is installed.
  const welcome = await eventually(
    () => FirefoxTab.showing(bidi, '/welcome.html'),
    (tab) => expect(tab, 'the welcome page').not.toBeNull(),
  );
  const tab = welcome!;
  await tab.run(() => {
    location.href = '/workbench.html#/settings';
  }, []);
  const button = (): Element | null => document.querySelector('[aria-label^="停用 "]');
  const there = `() => !!(${String(button)})()` as unknown as () => boolean;
  await eventually(
    () => tab.run(there, []).catch(() => false),
    (is) => expect(is, 'a site to switch off').toBe(true),
  );
  await eventually(
    async () => {
      if (await tab.run(there, [])) await tab.click(button, []);
      return tab.run(there, []);
    },
    (left) => expect(left, 'a site to switch off').toBe(false),
  );
  await tab.close();
}

/** What the sidebar's user does, by the names the contract suite has for it. */
const STEPS: Readonly<Record<string, Step>> = {
  async found(trial) {
    await trial.sidebar.open(trial.focus);
  },

  async read(trial) {
    await openSidebar(trial);
    const text = await trial.text();
    const shown = await trial.sidebar.findingsWhen((all) => expect(all.length).toBeGreaterThan(2));
    const years = shown.filter(({ rule }) => rule === RULE).map(({ start, end }) => [start, text.slice(start, end)]);
    expect(years).toEqual([
      [text.indexOf('20__年'), '20__年'],
      [text.lastIndexOf('20__年'), '20__年'],
    ]);
  },

  async marked(trial) {
    const before = await trial.saved();
    await trial.focus();
    await trial.still();
    await trial.tab.run(() => {
      const mutations: string[] = [];
      const observer = new MutationObserver((records) => mutations.push(...records.map(({ type }) => type)));
      const { editorRoot } = window as unknown as FixtureWindow;
      observer.observe(editorRoot, { subtree: true, childList: true, characterData: true, attributes: true });
      Object.assign(window, { mutations });
    }, []);
    await openSidebar(trial);
    const yearsMarked = async (): Promise<void> => {
      await eventually(
        () => trial.marked(),
        (words) => expect(words.filter((word) => word === '20__年')).toHaveLength(2),
      );
    };
    await yearsMarked();
    expect(await trial.tab.run(() => (window as unknown as { mutations: string[] }).mutations, []), 'mutations').toEqual([]);
    expect(await trial.saved(), 'saved').toBe(before);
    await trial.typeAtEnd(TYPED);
    await yearsMarked();
  },

  async revealed(trial) {
    await openSidebar(trial);
    await trial.sidebar.follow(RULE);
    await eventually(
      () => trial.selected(),
      (words) => expect(words).toBe('20__年'),
    );
    expect(await trial.text()).toBe(trial.start);
  },

  async replaced(trial) {
    await openSidebar(trial);
    await trial.typeAtEnd(TYPED);
    await trial.sidebar.fixFirst(RULE);
    const written = await trial.textWhen((now) => expect(now).toMatch(/20\d\d年/));
    expect(written.replace(/20\d\d年/, '20__年')).toBe(trial.start + TYPED);
    await trial.sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toHaveLength(1));
    await trial.sidebar.settled();
    await backAndForth(trial, written);
  },

  async 'all fixed'(trial) {
    await openSidebar(trial);
    await trial.typeAtEnd(TYPED);
    await trial.sidebar.fixAll();
    const written = await trial.textWhen((now) => expect(now.match(/20\d\d年/g)).toHaveLength(2));
    expect(written.replace(/20\d\d年/g, '20__年')).toBe(trial.start + TYPED);
    await trial.sidebar.findingsWhen((shown) => expect(shown.filter(({ rule }) => rule === RULE)).toEqual([]));
    await trial.sidebar.settled();
    await trial.undoTo(trial.start + TYPED, 2);
  },

  async 'phrase inserted'(trial) {
    await openSidebar(trial);
    await trial.typeAtEnd(TYPED);
    await trial.sidebar.tab('词句');
    await trial.sidebar.button('插入', '[data-phrase-id]');
    const written = await trial.textWhen((now) => expect(now.length).toBeGreaterThan(trial.start.length + TYPED.length + 5));
    expect(written.startsWith(trial.start + TYPED), written).toBe(true);
    await trial.sidebar.settled();
    await backAndForth(trial, await trial.text());
  },

  /** Several paragraphs at once: a missing section is begun where it belongs. */
  async inserted(trial) {
    await openSidebar(trial);
    await trial.typeAtEnd(TYPED);
    await trial.sidebar.tab('要件');
    await trial.sidebar.button('插入本部分：保障措施');
    const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
    const before = lines(trial.start + TYPED);
    await trial.textWhen((now) => expect(lines(now).length, now).toBeGreaterThanOrEqual(before.length + 2));
    // When the write is over the new heading is shown.
    await eventually(
      () => trial.selected(),
      (words) => expect(words).toContain('保障措施'),
    );
    const written = await trial.text();
    expect(written).not.toContain('⏎');
    expect(lines(written).filter((line) => before.includes(line))).toEqual(before);
    await backAndForth(trial, written);
  },

  /** On a page as it was before we came: the site is switched on, its draft worked on, and the site switched off again. */
  async destroyed({ page }) {
    await extension.uninstall();
    const trial = await FirefoxTrial.open(bidi, server, page);
    try {
      // What an editor makes of another tab that comes and goes is its own affair.
      await (await FirefoxTab.open(bidi, await server.url('/textarea.html'))).close();
      await trial.focus();
      await trial.still();
      const [saved, before] = [await trial.saved(), await trial.traces()];
      await extension.install();
      await openSidebar(trial);
      await eventually(
        () => trial.marked(),
        (words) => expect(words).toContain('20__年'),
      );
      expect(await trial.traces(), 'while it is at work').not.toEqual(before);
      await switchSitesOff();
      await eventually(
        () => trial.traces(),
        (after) => {
          expect(after.filter((line) => !before.includes(line)).join('\n'), 'left behind').toBe('');
          expect(before.filter((line) => !after.includes(line)).join('\n'), 'taken away').toBe('');
        },
      );
      expect(await trial.saved(), 'saved').toBe(saved);
      await trial.typeAtEnd(TYPED);
      expect(await trial.marked(), 'marks of what is typed after').toEqual([]);
      await trial.focus();
      await trial.tab.press('Alt+j');
      await trial.still();
      expect(await trial.traces(), 'after Alt+J').not.toContain('highlights nigao-error');
      expect((await trial.tab.frames()).filter(({ url }) => url.endsWith('/sidebar.html')), 'sidebars').toEqual([]);
    } finally {
      await trial.close();
      // What was switched off is granted again by a new installation.
      await extension.uninstall();
      await extension.install();
    }
  },
};

let bidi: Bidi;
let server: FixtureServer;
let extension: FirefoxExtension;
const errors: string[] = [];

beforeAll(async () => {
  const executable = findFirefox();
  if (!executable) throw new Error(GET_FIREFOX);
  [bidi, server] = await Promise.all([Bidi.launch(executable), FixtureServer.open()]);
  report.browser = `Firefox ${bidi.version}`;
  extension = new FirefoxExtension(bidi, EXTENSION);
  await extension.install();
  await bidi.on('log.entryAdded', (entry) => {
    const { level, text, type } = entry as { level: string; text: string | null; type: string };
    if (level === 'error' && type === 'javascript') errors.push(text ?? '');
  });
});

afterAll(async () => {
  await Promise.all([bidi?.close(), server?.close()]);
  // What was tried of some editors or steps only is no report.
  const whole = FIREFOX_PAGES.every(({ name }) => Object.keys(STEPS).every((step) => report.editors[name]?.[step] !== undefined));
  if (!whole) return;
  await mkdir(new URL('.', `file://${REPORT}`), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
});

describe.each(pages)('$name', (page: FirefoxPage) => {
  it.each(Object.keys(STEPS))('%s', async (step) => {
    const row = (report.editors[page.name] ??= {});
    row[step] = 'no';
    errors.length = 0;
    const trial = await FirefoxTrial.open(bidi, server, page);
    try {
      await STEPS[step]!(trial);
      expect(errors, 'errors in the page').toEqual([]);
    } finally {
      await trial.close();
    }
    row[step] = 'yes';
  });
});
