import { useId, useState } from 'preact/hooks';
import { FAMILIES } from '../../lib/draft/families.ts';
import type { Severity } from '../../lib/draft/finding.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Switch } from '../controls/switch.tsx';
import { Icon } from '../icons.tsx';
import { SearchBox } from '../phrases/search-box.tsx';
import { groupRules, withFamily, withRule, type RuleChoice, type RuleGroup, type RuleInfo } from './rule-groups.ts';
import { SEVERITIES, SEVERITY_TITLES } from '../severity.ts';

interface RuleListProps {
  readonly rules: readonly RuleInfo[];
  readonly chosen: Settings['rules'];
  readonly onChosen: (chosen: Settings['rules']) => void;
}

/** More rules than this begin folded. */
const MANY = 20;

/** The rules by family, each to be switched off or given another weight; a family can be switched off as a whole. */
export function RuleList({ rules, chosen, onChosen }: RuleListProps) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null);
  const shown = rules.filter((rule) => `${rule.title}${rule.why}${rule.id}`.includes(words.trim()));
  const groups = groupRules(shown, FAMILIES, chosen);
  const isOpen = (family: string) => words.trim() !== '' || (open ? open.has(family) : rules.length <= MANY);
  const toggle = (family: string) => {
    const now = new Set(groups.map((group) => group.family).filter(isOpen));
    if (!now.delete(family)) now.add(family);
    setOpen(now);
  };
  return (
    <>
      <div class="rule-bar">
        <SearchBox label="筛选规则" placeholder="筛选规则" value={words} onValue={setWords} />
        <button type="button" class="btn" disabled={Object.keys(chosen).length === 0} onClick={() => onChosen({})}>
          全部恢复默认
        </button>
      </div>
      {groups.map((group) => (
        <RuleGroupView
          key={group.family}
          group={group}
          open={isOpen(group.family)}
          onToggle={() => toggle(group.family)}
          onFamily={(on) => onChosen(withFamily(chosen, rules, group.family, on))}
          onRule={(rule, choice) => onChosen(withRule(chosen, rule, choice))}
        />
      ))}
      {shown.length === 0 && <p class="muted">没有符合的规则。</p>}
    </>
  );
}

interface RuleGroupProps {
  readonly group: RuleGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onFamily: (on: boolean) => void;
  readonly onRule: (rule: RuleInfo, choice: RuleChoice) => void;
}

function RuleGroupView({ group, open, onToggle, onFamily, onRule }: RuleGroupProps) {
  const id = useId();
  const { family, title, rows, off, changed } = group;
  const notes = [`${rows.length} 条`, ...(off > 0 ? [`关闭 ${off} 条`] : []), ...(changed > 0 ? [`改过轻重 ${changed} 条`] : [])];
  return (
    <section class="rule-group" aria-label={title} data-family={family}>
      <div class="rule-group-head">
        <h3>
          <button type="button" class="group-toggle" aria-expanded={open} aria-controls={open ? id : undefined} onClick={onToggle}>
            <Icon name="fold" />
            <span class="group-title">{title}</span>
            <span class="group-count">{notes.join('，')}</span>
          </button>
        </h3>
        <Switch label={`整类：${title}`} checked={off < rows.length} onChange={onFamily} />
      </div>
      {open && (
        <ul id={id}>
          {rows.map(({ rule, choice }) => (
            <RuleRow key={rule.id} rule={rule} choice={choice} onChoice={onRule} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RuleRowProps {
  readonly rule: RuleInfo;
  readonly choice: RuleChoice;
  readonly onChoice: (rule: RuleInfo, choice: RuleChoice) => void;
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
