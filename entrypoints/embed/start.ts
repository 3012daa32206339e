/**
 * `npm start`: builds what is missing, serves the demo page on this machine alone and says where to
 * load the extension.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PREFERRED_PORT = 8787;

/** What must be there, and the script that makes it. */
const BUILDS = [
  { file: '.output/chrome-mv3/manifest.json', script: 'build:chrome' },
  { file: '.output/firefox-mv3/manifest.json', script: 'build:firefox' },
  { file: 'dist/nigao.js', script: 'build:dist' },
];

for (const { file, script } of BUILDS) {
  if (existsSync(join(ROOT, file))) continue;
  console.log(`正在构建（${script}）……`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`构建没有成功。请看上面的出错信息，改好后重新运行 npm start。`);
    process.exit(1);
  }
}

// Another port is taken where this one is in use.
const server = await preview({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: 'dist' },
  preview: { host: 'localhost', port: PREFERRED_PORT, strictPort: false },
});
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${PREFERRED_PORT}/`;
console.log(`
演示页面：  ${address}demo.html

安装扩展：
  Chrome    打开 chrome://extensions，开启“开发者模式”，点“加载已解压的扩展程序”，选择文件夹
            ${join(ROOT, '.output/chrome-mv3')}
  Edge      打开 edge://extensions，开启“开发人员模式”，点“加载解压缩的扩展”，选择同一个文件夹
  Firefox   打开 about:debugging#/runtime/this-firefox，点“临时载入附加组件”，选择文件
            ${join(ROOT, '.output/firefox-mv3/manifest.json')}

改动源码后先运行 npm run build，再刷新页面。按 Ctrl+C 结束。`);
