import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findExecutable } from './find-executable.ts';

/**
 * Names under which a Chromium that still loads unpacked extensions from the command line is found
 * on PATH. Branded Chrome and Edge dropped `--load-extension`, so they are not asked.
 */
const NAMES = ['chromium', 'chromium-browser', 'chromium.exe', 'ungoogled-chromium'];

/**
 * The Chromium to test in: `CHROMIUM_PATH`, then PATH, then the one playwright downloaded.
 * @returns its path, or `null` when this machine has none.
 * @throws {Error} when `CHROMIUM_PATH` is set but is not an executable.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const found = findExecutable('CHROMIUM_PATH', NAMES, env);
  if (found) return found;
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : null;
}
