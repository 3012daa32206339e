/** The rooms of the house and who may walk into whose. Paths are posix, from the repository's root. */

/** A room: the files whose path starts with `prefix` may import from `may` (prefixes, itself included). */
export interface Room {
  readonly prefix: string;
  readonly may: readonly string[];
}

/** What components know: contracts and vocabulary, never an implementation. */
const CONTRACTS = [
  'lib/assistant/session.ts',
  'lib/assistant/report.ts',
  'lib/assistant/assistant.ts',
  'lib/settings/',
  'lib/draft/',
  'lib/checklists/custom-checklist.ts',
  'lib/checklists/checklist-file.ts',
] as const;

/** Errors with a code are vocabulary: whoever stores things throws them. */
const ERRORS = 'lib/assistant/assistant.ts';

/** First match decides, so special files stand before their room. */
export const ROOMS: readonly Room[] = [
  { prefix: 'lib/draft/', may: ['lib/draft/'] },
  // The user's own document types are kept with the settings: their shape is vocabulary, too.
  { prefix: 'lib/settings/', may: ['lib/settings/', 'lib/draft/', 'lib/checklists/custom-checklist.ts', ERRORS] },
  { prefix: 'lib/patterns/', may: ['lib/patterns/', 'lib/draft/'] },
  { prefix: 'lib/syntax/', may: ['lib/syntax/', 'lib/patterns/', 'lib/draft/'] },
  { prefix: 'lib/rules/', may: ['lib/rules/', 'lib/syntax/', 'lib/patterns/', 'lib/draft/', 'lib/settings/', 'dictionaries/'] },
  { prefix: 'lib/checklists/', may: ['lib/checklists/', 'lib/syntax/', 'lib/patterns/', 'lib/draft/', 'dictionaries/'] },
  { prefix: 'lib/phrases/', may: ['lib/phrases/', 'lib/syntax/', 'lib/draft/', 'lib/settings/', 'dictionaries/', ERRORS] },
  { prefix: 'lib/editors/', may: ['lib/editors/', 'lib/draft/'] },
  {
    prefix: 'lib/assistant/',
    may: [
      'lib/assistant/',
      'lib/patterns/search.ts',
      'lib/rules/',
      'lib/checklists/',
      'lib/phrases/',
      'lib/syntax/',
      'lib/settings/',
      'lib/draft/',
      'lib/editors/editor-port.ts',
      'lib/editors/editor-adapter.ts',
    ],
  },
  {
    prefix: 'lib/platform/',
    may: ['lib/platform/', 'lib/assistant/', 'lib/settings/', 'lib/phrases/', 'lib/draft/', 'lib/editors/editor-port.ts'],
  },
  { prefix: 'components/', may: ['components/', ...CONTRACTS] },
  { prefix: 'dictionaries/', may: ['dictionaries/', 'lib/phrases/phrase.ts'] },
  { prefix: 'entrypoints/', may: ['entrypoints/', 'components/', 'lib/', 'dictionaries/'] },
  { prefix: 'wxt.config.ts', may: ['entrypoints/', 'lib/'] },
];

/** `components` may also read the phrase contracts: shapes and words, nothing that stores or searches. */
export const COMPONENT_PHRASE_FILES = /^lib\/phrases\/(phrase|phrase-library|library-desk|import\/import-messages)\.ts$/;

/** Packages that only some rooms may load. */
export const PACKAGE_ROOMS: readonly { readonly packages: RegExp; readonly rooms: RegExp; readonly why: string }[] = [
  {
    packages: /^(wxt\/browser|wxt\/storage|wxt\/utils\/storage|webextension-polyfill)$/,
    rooms: /^(lib\/platform\/|entrypoints\/(?!embed\/))/,
    why: '浏览器扩展接口只许出现在 lib/platform 和扩展的入口里',
  },
  { packages: /^preact(\/|$)/, rooms: /^(components|entrypoints)\//, why: '界面库只属于 components 和 entrypoints' },
  { packages: /^(unified|remark-|rehype-|unist-|mdast-|hast-)/, rooms: /^lib\/(syntax|draft|rules|checklists|phrases)\//, why: '语法树工具属于 lib/syntax 一侧' },
  { packages: /^node:/, rooms: /^(entrypoints\/embed\/|lib\/syntax\/|wxt\.config\.ts)/, why: '产品代码在浏览器里运行，不许依赖 Node' },
];

/** Everything that may stand at the top of the repository. */
export const TOP_LEVEL = new Set([
  'entrypoints',
  'components',
  'lib',
  'dictionaries',
  'tests',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  '.ci',
  '.gitignore',
  '.gitattributes',
  '.npmrc',
  '.oxlintrc.json',
  'public',
]);
