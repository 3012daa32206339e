/**
 * The built extension in Firefox: the same build as is shipped but for the permission for this machine,
 * then the tests over it. Run by `npm run test:firefox`, apart from `npm test`.
 */
import { runCommand } from '../run-step.ts';
import { findFirefox, GET_FIREFOX } from './find-firefox.ts';

async function runAll(): Promise<boolean> {
  if (!findFirefox()) {
    console.error(GET_FIREFOX);
    return false;
  }
  const built = await runCommand('wxt', ['build', '-b', 'firefox', '--mv3', '--mode', 'e2e']);
  if (built.failed > 0) return false;
  const tested = await runCommand('vitest', ['run', '--config', 'tests/firefox/vitest.config.ts']);
  return tested.failed === 0;
}

process.exitCode = (await runAll()) ? 0 : 1;
