import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Tests that need a real browser or the built product carry this in their name. */
const IN_BROWSER = ['tests/**/*.e2e.test.ts', 'tests/**/*.browser.test.ts', 'tests/**/*.dist.test.ts'];

export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...IN_BROWSER, 'tests/house/**'],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: IN_BROWSER,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // On a machine busy with other work a browser misses a beat now and then. The reporter names each test that was tried again.
          retry: 2,
        },
      },
    ],
  },
});
