/**
 * Builds `dist/`: the engine and the element as ES modules, the single-file script, the WASM beside
 * them, the demo page and the type declarations. Run by `npm run build:dist`.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, cp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const DEMO_FILES = ['demo.html', 'demo.css', 'demo.js'];

/**
 * The WASM is a file beside the script, opened by an address the engine is given. The package's own
 * fallback address would make Vite inline four megabytes of it into every bundle, so it is taken out.
 */
const wasmStaysAFile: Plugin = {
  name: 'nigao:wasm-stays-a-file',
  enforce: 'pre',
  transform(code, id) {
    if (!/jieba_rs_wasm\.js$/.test(id)) return null;
    const fallback = "new URL('jieba_rs_wasm_bg.wasm', import.meta.url)";
    if (!code.includes(fallback)) throw new Error(`${id}: the WASM fallback is written differently now`);
    return { code: code.replace(fallback, 'undefined'), map: null };
  },
};

const SHARED = {
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  plugins: [wasmStaysAFile],
  // Not `browser`: what some packages offer under that name needs a DOM, and the engine has none.
  resolve: { conditions: ['worker', 'module', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies InlineConfig;

/** The modules: shared chunks lie flat beside the entries, so that addresses relative to either agree. */
const MODULES: InlineConfig = {
  ...SHARED,
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: {
      entry: { engine: join(HERE, 'engine.ts'), element: join(HERE, 'element.ts'), worker: join(HERE, 'worker.ts') },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^node:/],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
};

/** The script for a `<script>` tag: one file that is also its own worker. */
const SINGLE_FILE: InlineConfig = {
  ...SHARED,
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: { entry: join(HERE, 'nigao.ts'), formats: ['iife'], name: 'nigao', fileName: () => 'nigao.js' },
    rolldownOptions: { external: [/^node:/], output: { codeSplitting: false } },
  },
};

async function copyAssets(): Promise<void> {
  const jieba = join(createRequire(import.meta.url).resolve('jieba-wasm/web'), '..', 'jieba_rs_wasm_bg.wasm');
  await copyFile(jieba, join(DIST, 'jieba_rs_wasm_bg.wasm'));
  for (const name of DEMO_FILES) await cp(join(HERE, name), join(DIST, name));
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  console.log(`dist/ ${version}: engine.js element.js worker.js nigao.js demo.html`);
}

function emitTypes(): void {
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const { status } = spawnSync(tsc, ['-p', join(HERE, 'tsconfig.json')], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('类型声明没有生成');
}

await rm(DIST, { recursive: true, force: true });
await build(MODULES);
await build(SINGLE_FILE);
await copyAssets();
emitTypes();
