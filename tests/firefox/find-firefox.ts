import { findExecutable } from '../browser/find-executable.ts';

/** The extended support release first: it is what offices have. */
const NAMES = ['firefox-esr', 'firefox'];

/** What to run where there is no Firefox. */
export const GET_FIREFOX = [
  'Firefox 的测试需要 Firefox ESR 140 以上，这台机器上没有找到。请任选一种办法后重新运行 npm run test:firefox：',
  '  Debian：      sudo apt-get update && sudo apt-get install firefox-esr fonts-noto-cjk',
  '  其他系统：    https://www.mozilla.org/firefox/enterprise/',
  '  已经装好的：  FIREFOX_PATH=/path/to/firefox npm run test:firefox',
].join('\n');

/**
 * The Firefox to test in: `FIREFOX_PATH`, then PATH.
 * @returns its path, or `null` when this machine has none.
 * @throws {Error} when `FIREFOX_PATH` is set but is not an executable.
 */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | null {
  return findExecutable('FIREFOX_PATH', NAMES, env);
}
