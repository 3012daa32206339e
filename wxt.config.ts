import { transform } from 'esbuild';
import { defineConfig } from 'wxt';
import { loadPinyinReader } from './lib/phrases/search/pinyin-reader.ts';
import { writePinyinTable } from './lib/phrases/search/pinyin-table.ts';

/**
 * `--mode e2e` builds what is shipped, with one difference: the local test server counts as a site
 * the user has granted, since a browser without hands cannot answer the question.
 */
const E2E_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];

const TARGET = 'es2023';

const SILENT_CONTEXT = new URL('entrypoints/editor.content/silent-context.ts', import.meta.url).pathname;

/** Markdown is read in workers, where the package's version for browsers finds no document. */
const NAMED_CHARACTERS = new URL('node_modules/decode-named-character-reference/index.js', import.meta.url).pathname;

/** The scripts that go into pages are in every one of them, so each byte counts: more passes, and arrows for plain functions. */
const SMALLEST = {
  compress: { passes: 3, pure_getters: true, hoist_funs: true, unsafe_arrows: true, ecma: 2020 },
  // Long names of ours that never leave their script: neither in messages nor for the scripts brought beside it.
  mangle: {
    properties: {
      regex:
        /^(add(?:Atom|Break|Place|Text)|batchWritten|browserHistory|busy|depth|deserialize|drawn|eventNames|flash|follow|habits|holdsMoreThanText|ime|inOneNode|keyAt|knownText|lastKey|leaves|listenAround|mayJoin|mayReplace|members|onChange|onFunctionError|onGeneralError|onTimeoutError|overText|pageApi|pause|placeOf|planned|pointsOf|ranges|replacement|roots|runOf|settle|serialize|sidebarOpened|spaced|spanOf|stale(?:Inside)?|steps|stops|tend|timeoutId|whenFree|writeParagraphs)$/,
    },
  },
  format: { comments: false },
} as const;

const IN_PAGES = new Set(['editor', 'completion', 'resize-handle', 'page-host']);

const EXTENSION_PAGES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  publicDir: 'entrypoints/public',
  filterEntrypoints: ['background', 'editor', 'completion', 'resize-handle', 'page-host', 'sidebar', 'workbench', 'welcome', 'popup'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => IN_PAGES.has(name))) return;
      config.build = { ...config.build, minify: 'terser', terserOptions: SMALLEST };
      // esbuild makes what terser leaves smaller still: it gives the shortest names to what is named most. What WXT
      // adds at the end, for callers that wait for a result, goes with it: nobody waits for one.
      const smallerStill: NonNullable<typeof config.plugins>[number] = {
        name: 'nigao:smaller-still',
        async generateBundle(_options, bundle) {
          for (const file of Object.values(bundle)) {
            if (file.type === 'chunk') file.code = (await transform(file.code, { minify: true, charset: 'utf8', target: TARGET })).code;
          }
        },
      };
      config.plugins = [...(config.plugins ?? []), smallerStill];
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push({ relativeDest: 'pinyin.txt', contents: writePinyinTable(await loadPinyinReader()) });
    },
    'config:resolved': ({ config }) => {
      if (config.mode !== 'e2e') return;
      config.outDir = config.outDir.replace(/(chrome|firefox)-mv\d$/, 'e2e-$&');
      // Otherwise packages come in their development versions, which are not what is shipped.
      process.env['NODE_ENV'] = 'production';
    },
  },
  vite: ({ browser }) => ({
    define: {
      // `e2e` must not differ from `production` in a single byte.
      'import.meta.env.MODE': '"production"',
      'globalThis.NIGAO_FIREFOX': String(browser === 'firefox'),
    },
    // Smaller, and silent towards the page.
    resolve: { alias: { 'wxt/utils/content-script-context': SILENT_CONTEXT, 'decode-named-character-reference': NAMED_CHARACTERS } },
    build: { target: TARGET, sourcemap: false },
    // Workers load parts of themselves when they are needed.
    worker: { format: 'es' as const },
  }),
  manifest: ({ browser, mode }) => ({
    name: '拟稿',
    description: '写在编辑器旁边的公文写作助手：查占位残留，查要件，备词句。全部在本机完成，不联网。',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    ...(mode === 'e2e' ? { host_permissions: E2E_HOSTS } : {}),
    content_security_policy: { extension_pages: EXTENSION_PAGES },
    web_accessible_resources: [{ resources: ['sidebar.html'], matches: ['*://*/*'] }],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '拟稿' },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'nigao@nigao', strict_min_version: '140.0' } } }
      : { minimum_chrome_version: '120' }),
  }),
});
