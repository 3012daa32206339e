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

interface SharedSheet {
  readonly sheet: CSSStyleSheet;
  users: number;
}

const sheets = new WeakMap<Scope, SharedSheet>();

/** Keeps the marks' style sheet adopted by a document or shadow root, shared by all editors in it. */
export class MarkSheet {
  readonly #scope: Scope;
  readonly #shared: SharedSheet;

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#shared = sheets.get(scope) ?? { sheet: newSheet(scope), users: 0 };
    this.#shared.users += 1;
    sheets.set(scope, this.#shared);
    this.restore();
  }

  /** Adopts the sheet again where the page has set its own list of sheets. */
  restore(): void {
    const { sheet } = this.#shared;
    const adopted = this.#scope.adoptedStyleSheets;
    if (!adopted.includes(sheet)) this.#scope.adoptedStyleSheets = [...adopted, sheet];
  }

  release(): void {
    this.#shared.users -= 1;
    if (this.#shared.users > 0) return;
    sheets.delete(this.#scope);
    this.#scope.adoptedStyleSheets = this.#scope.adoptedStyleSheets.filter((sheet) => sheet !== this.#shared.sheet);
  }
}

function newSheet(scope: Scope): CSSStyleSheet {
  // A sheet can only be adopted in the window it was made in.
  const { CSSStyleSheet: Sheet } = scope.nodeType === 9 ? (scope as Document).defaultView! : windowOf(scope);
  const sheet = new Sheet();
  sheet.replaceSync(RULES);
  return sheet;
}
