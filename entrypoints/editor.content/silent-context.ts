/**
 * Stands in for WXT's own context of content scripts, which tells the page by `postMessage` whenever
 * a script of ours starts: the page has no business knowing. See `wxt.config.ts`.
 */
export class ContentScriptContext {}
