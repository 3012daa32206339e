import { fileURLToPath } from 'node:url';
import type { Page as ServedPage } from '../../browser/serve.ts';

/** The built folder that embedding pages load from. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The strictest policy the element promises to work under. */
export const STRICT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";

interface EmbedPageOptions {
  /** What loads the assistant; default: the single-file script. */
  readonly loader?: string;
  readonly policy?: string;
  /** The editor's markup. */
  readonly editor?: string;
  /** Attributes of the element. */
  readonly attributes?: string;
}

/** A page with an editor and the element, without a single inline script or style. */
export function embedPage(options: EmbedPageOptions = {}): ServedPage {
  const {
    loader = '<script src="/nigao.js" defer></script>',
    policy = STRICT_POLICY,
    editor = '<textarea id="editor" rows="12" cols="60"></textarea>',
    attributes = 'for="#editor"',
  } = options;
  const body = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>嵌入</title>${loader}<script src="/probe.js"></script>
    <body>${editor}<nigao-assistant ${attributes}></nigao-assistant></body></html>`;
  return { body, headers: { 'content-security-policy': policy } };
}

/** Loaded first by every page: keeps what the policy refused and what the element reported. */
export const PROBE: ServedPage = {
  type: 'text/javascript',
  body: `globalThis.probe = { violations: [], reports: [] };
    addEventListener('securitypolicyviolation', (event) => probe.violations.push(event.violatedDirective + ' ' + event.blockedURI));
    addEventListener('nigao-report', (event) => probe.reports.push(event.detail));`,
};
