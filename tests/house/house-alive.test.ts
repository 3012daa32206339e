import { describe, expect, it } from 'vitest';
import { importCycles, wrongImports, wrongNames } from './check-house.ts';
import { readImports } from './read-imports.ts';

/** Each sample breaks one law; a house test that lets one through is asleep. */
const BAD_IMPORTS: readonly [string, string, string][] = [
  ['draft reaching up', 'lib/draft/a.ts', "import { parse } from '../syntax/parse.ts';"],
  ['a type is an import too', 'lib/syntax/a.ts', "import type { Rule } from '../rules/rule.ts';"],
  ['an import() type is an import too', 'lib/syntax/a.ts', "export type R = import('../rules/rule.ts').Rule;"],
  ['a dynamic import is an import too', 'lib/rules/a.ts', "const x = await import('../assistant/local-assistant.ts');"],
  ['a re-export is an import too', 'lib/checklists/a.ts', "export * from '../rules/rule.ts';"],
  ['rules knowing phrases', 'lib/rules/a.ts', "import { FIELDS } from '../phrases/phrase.ts';"],
  ['editors knowing settings', 'lib/editors/a.ts', "import { DEFAULT_SETTINGS } from '../settings/settings.ts';"],
  ['components knowing the engine', 'components/A.tsx', "import { createLocalAssistant } from '../lib/assistant/local-assistant.ts';"],
  ['components knowing the store', 'components/A.tsx', "import { open } from '../lib/phrases/personal-store.ts';"],
  ['lib knowing components', 'lib/assistant/a.ts', "import { Sidebar } from '../../components/Sidebar.tsx';"],
  ['lib knowing entrypoints', 'lib/platform/a.ts', "import { x } from '../../entrypoints/background.ts';"],
  ['the extension API as a package in the engine', 'lib/assistant/a.ts', "import { browser } from 'wxt/browser';"],
  ['the extension API as a package in the embed', 'entrypoints/embed/a.ts', "import { browser } from 'wxt/browser';"],
  ['the extension API as a global', 'lib/phrases/a.ts', 'browser.storage.local.get();'],
  ['the extension API behind globalThis', 'components/A.tsx', 'globalThis.chrome.runtime.id;'],
  ['Node in the browser', 'lib/rules/a.ts', "import { readFileSync } from 'node:fs';"],
  ['a view library in the engine', 'lib/assistant/a.ts', "import { h } from 'preact';"],
];

const GOOD_IMPORTS: readonly [string, string][] = [
  ['lib/rules/placeholder-year.rule.ts', "import { defineRule } from './define-rule.ts'; import type { Span } from '../draft/span.ts';"],
  ['components/Sidebar.tsx', "import type { Session } from '../lib/assistant/session.ts'; import { h } from 'preact';"],
  ['lib/platform/a.ts', "import { browser } from 'wxt/browser'; browser.tabs.query({});"],
  ['entrypoints/background.ts', "import { createLocalAssistant } from '../lib/assistant/local-assistant.ts';"],
];

describe('the house test itself', () => {
  it.each(BAD_IMPORTS)('refuses %s', (_name, path, source) => {
    expect(wrongImports([readImports(path, source)])).toHaveLength(1);
  });

  it.each(GOOD_IMPORTS)('lets %s be', (path, source) => {
    expect(wrongImports([readImports(path, source)])).toEqual([]);
  });

  it('finds a cycle', () => {
    const modules = [
      readImports('lib/draft/a.ts', "import { b } from './b.ts';"),
      readImports('lib/draft/b.ts', "import type { C } from './c.ts';"),
      readImports('lib/draft/c.ts', "export { a } from './a.ts';"),
    ];
    expect(importCycles(modules)).toEqual(['lib/draft/a.ts → lib/draft/b.ts → lib/draft/c.ts → lib/draft/a.ts']);
  });

  it.each([
    ['lib/draft/utils.ts'],
    ['lib/helpers/span.ts'],
    ['components/common/Button.tsx'],
    ['lib/draft/index.ts'],
    ['lib/draft/applyEdits.ts'],
    ['src/main.ts'],
  ])('refuses the name %s', (path) => {
    expect(wrongNames([path]).length).toBeGreaterThan(0);
  });

  it('says so when a source does not parse', () => {
    expect(() => readImports('lib/draft/a.ts', 'const = 1')).toThrow('lib/draft/a.ts');
  });
});
