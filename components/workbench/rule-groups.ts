import type { Severity } from '../../lib/draft/finding.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** A rule as the settings show it. `severity` is its own, before the user changes it. */
export interface RuleInfo {
  /** `family/name` */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
}

/** What the user has made of a rule. */
export type RuleChoice = 'off' | Severity;

/** The rules of one family with what the user has made of them. */
export interface RuleGroup {
  readonly family: string;
  readonly title: string;
  readonly rows: readonly { readonly rule: RuleInfo; readonly choice: RuleChoice }[];
  /** How many are switched off, and how many have another severity than their own. */
  readonly off: number;
  readonly changed: number;
}

/** Rules by family: the families with a title in the order of titles, then others as they come up. */
export function groupRules(rules: readonly RuleInfo[], titles: Readonly<Record<string, string>>, chosen: Settings['rules']): readonly RuleGroup[] {
  const met = [...new Set(rules.map(familyOf))];
  const order = [...Object.keys(titles).filter((family) => met.includes(family)), ...met.filter((family) => !Object.hasOwn(titles, family))];
  return order.map((family) => {
    const rows = rules.filter((rule) => familyOf(rule) === family).map((rule) => ({ rule, choice: chosen[rule.id] ?? rule.severity }));
    const off = rows.filter(({ choice }) => choice === 'off').length;
    const changed = rows.filter(({ rule, choice }) => choice !== 'off' && choice !== rule.severity).length;
    return { family, title: titles[family] ?? family, rows, off, changed };
  });
}

/** The choices with this one made; a rule's own severity needs no choice. */
export function withRule(chosen: Settings['rules'], rule: RuleInfo, choice: RuleChoice): Settings['rules'] {
  const { [rule.id]: _before, ...others } = chosen;
  return choice === rule.severity ? others : { ...others, [rule.id]: choice };
}

/** The choices with a whole family switched off, or on again as it was made. */
export function withFamily(chosen: Settings['rules'], rules: readonly RuleInfo[], family: string, on: boolean): Settings['rules'] {
  const own = rules.filter((rule) => familyOf(rule) === family);
  return own.reduce((choices, rule) => (on ? (choices[rule.id] === 'off' ? withRule(choices, rule, rule.severity) : choices) : withRule(choices, rule, 'off')), chosen);
}

function familyOf({ id }: RuleInfo): string {
  return id.split('/')[0] ?? '';
}
