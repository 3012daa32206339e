import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Names under which a Chromium that still loads unpacked extensions from the command line is found
 * on PATH. Branded Chrome and Edge dropped `--load-extension`, so they are not asked.
 */
const NAMES = ['chromium', 'chromium-browser', 'chromium.exe', 'ungoogled-chromium'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: both mean “look further”.
    return false;
  }
}

/**
 * The Chromium to test in: `CHROMIUM_PATH`, then PATH, then the one playwright downloaded.
 * @returns its path, or `null` when this machine has none.
 * @throws {Error} when `CHROMIUM_PATH` is set but is not an executable.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH 指向的文件不存在或不能运行：${named}`);
    return named;
  }
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (folder !== '' && existsSync(path) && isExecutable(path)) return path;
    }
  }
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : null;
}
