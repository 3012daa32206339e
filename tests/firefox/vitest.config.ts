import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The built extension in Firefox, apart from `npm test`: `npm run test:firefox`. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['tests/firefox/**/*.firefox.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 1,
  },
});
