import { useState } from 'preact/hooks';
import type { Severity } from '../../lib/draft/finding.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Switch } from '../controls/switch.tsx';
import { SearchBox } from '../phrases/search-box.tsx';
import { SEVERITIES, SEVERITY_TITLES } from '../severity.ts';

/** A rule as the settings show it. `severity` is its own, before the user changes it. */
export interface RuleInfo {
  /** `family/name` */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
}

interface RuleListProps {
  readonly rules: readonly RuleInfo[];
  /** Titles of families; one without a title is shown by its id. */
  readonly families: Readonly<Record<string, string>>;
  readonly chosen: Settings['rules'];
  readonly onChosen: (chosen: Settings['rules']) => void;
}

/** The rules by family, each to be switched off or given another weight. */
export function RuleList({ rules, families, chosen, onChosen }: RuleListProps) {
  const [words, setWords] = useState('');
  const shown = rules.filter((rule) => `${rule.title}${rule.why}${rule.id}`.includes(words.trim()));
  const groups = byFamily(shown);
  const changed = Object.keys(chosen).length;
  const choose = (rule: RuleInfo, choice: 'off' | Severity) => {
    const { [rule.id]: _before, ...others } = chosen;
    onChosen(choice === rule.severity ? others : { ...others, [rule.id]: choice });
  };
  return (
    <>
      <div class="rule-bar">
        <SearchBox label="筛选规则" placeholder="筛选规则" value={words} onValue={setWords} />
        <button type="button" class="btn" disabled={changed === 0} onClick={() => onChosen({})}>
          全部恢复默认
        </button>
      </div>
      {[...groups].map(([family, members]) => (
        <section key={family} class="rule-group" aria-label={families[family] ?? family}>
          <h3>{families[family] ?? family}</h3>
          <ul>
            {members.map((rule) => (
              <RuleRow key={rule.id} rule={rule} choice={chosen[rule.id] ?? rule.severity} onChoice={choose} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length === 0 && <p class="muted">没有符合的规则。</p>}
    </>
  );
}

/** In the order in which families first come up. */
function byFamily(rules: readonly RuleInfo[]): ReadonlyMap<string, readonly RuleInfo[]> {
  const groups = new Map<string, RuleInfo[]>();
  for (const rule of rules) {
    const family = rule.id.split('/')[0] ?? '';
    groups.set(family, [...(groups.get(family) ?? []), rule]);
  }
  return groups;
}

interface RuleRowProps {
  readonly rule: RuleInfo;
  readonly choice: 'off' | Severity;
  readonly onChoice: (rule: RuleInfo, choice: 'off' | Severity) => void;
}

function RuleRow({ rule, choice, onChoice }: RuleRowProps) {
  const on = choice !== 'off';
  return (
    <li class="rule-row">
      <div class="rule-words">
        <strong>{rule.title}</strong>
        <p class="muted">{rule.why}</p>
      </div>
      <select
        class="field"
        aria-label={`轻重：${rule.title}`}
        value={on ? choice : rule.severity}
        disabled={!on}
        onChange={(event) => onChoice(rule, event.currentTarget.value as Severity)}
      >
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {SEVERITY_TITLES[severity]}
            {severity === rule.severity ? '（默认）' : ''}
          </option>
        ))}
      </select>
      <Switch label={rule.title} checked={on} onChange={(checked) => onChoice(rule, checked ? rule.severity : 'off')} />
    </li>
  );
}
