import { type Scope, windowOf } from '../page-realm.ts';
import { FLASH_COLOUR, MARK_COLOURS, SEVERITIES } from './mark-style.ts';

const RULES = [
  ...SEVERITIES.map((severity) => {
    const line = severity === 'info' ? 'dotted' : 'wavy';
    const look = `text-decoration:underline ${line} 1.5px ${MARK_COLOURS[severity]};text-underline-offset:3px`;
    return `::highlight(nigao-${severity}){${look}}`;
  }),
  `::highlight(nigao-flash){background-color:${FLASH_COLOUR}}`,
].join('\n');

export interface AdoptedSheet {
  /** Adopts it again where the page has set its own list of sheets. */
  restore(): void;
  release(): void;
}

/** Has the marks' style sheet adopted by a document or shadow root. */
export function adoptMarkSheet(scope: Scope): AdoptedSheet {
  // A sheet can only be adopted in the window it was made in.
  const { CSSStyleSheet: Sheet } = scope.nodeType === 9 ? (scope as Document).defaultView! : windowOf(scope);
  const sheet = new Sheet();
  sheet.replaceSync(RULES);
  const restore = (): void => {
    if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  };
  restore();
  return {
    restore,
    release: () => {
      scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
