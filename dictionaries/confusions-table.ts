/**
 * What must, or may not, stand right before or right behind a wrong word for it to be one;
 * alternatives are separated by `|`.
 */
export interface ConfusionContext {
  readonly after?: string;
  readonly before?: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}

/** Wrong words and the right ones (易混词). */
export interface ConfusionDictionary {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** `error`: no such word; `warning`: a word in the wrong place; `info`: a form that is no longer recommended. */
  readonly level: 'error' | 'warning' | 'info';
  /** Wrong wherever it stands → right. */
  readonly pairs: Readonly<Record<string, string>>;
  /** Wrong only where the characters around it say so. */
  readonly inContext?: readonly (readonly [wrong: string, right: string, context: ConfusionContext])[];
  /** Set phrases of documents: the standard wording is shown, the writer changes it by hand. */
  readonly shownOnly?: Readonly<Record<string, string>>;
}
