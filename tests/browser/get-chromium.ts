import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './find-chromium.ts';

function run(command: string, args: readonly string[]): boolean {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The words before `apt-get` that give it the rights it needs; `null` where apt may not be used. */
function aptPrefix(): readonly string[] | null {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return null;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

let aptUpdated = false;

/** Installs Debian packages where that is allowed without asking anybody. */
function aptInstall(packages: readonly string[]): boolean {
  const prefix = aptPrefix();
  if (!prefix) return false;
  const apt = (...args: string[]): boolean => {
    const words = [...prefix, 'apt-get', ...args];
    return run(words[0] ?? 'apt-get', words.slice(1));
  };
  aptUpdated ||= apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Chinese fonts make screenshots readable; tests pass without them, so failing to get them is only said. */
function ensureChineseFonts(): void {
  if (process.platform !== 'linux') return;
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return;
  if (!aptInstall(['fonts-noto-cjk', 'fontconfig'])) {
    console.log('没有中文字体，截图里的汉字会显示成方框。可以运行：sudo apt-get install fonts-noto-cjk');
  }
}

/**
 * Finds a Chromium, getting one where there is none.
 * @returns its path.
 * @throws {Error} whose message says which command to run by hand.
 */
export function ensureChromium(): string {
  ensureChineseFonts();
  const present = findChromium();
  if (present) return present;
  console.log('没有找到 Chromium，正在安装……');
  aptInstall(['chromium']);
  const installed = findChromium();
  if (installed) return installed;
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new Error(
    [
      '浏览器测试需要 Chromium，这台机器上没有，自动安装也没有成功。请任选一种办法后重新运行 npm test：',
      '  Debian/Ubuntu：sudo apt-get update && sudo apt-get install chromium fonts-noto-cjk',
      '  其他系统：    npx playwright-core install chromium',
      '  已经装好的：  CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
}
