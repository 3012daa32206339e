import type { Rule } from './rule.ts';

const modules = import.meta.glob<Rule>('./*.rule.ts', { eager: true, import: 'default' });

/** Every rule of the house, by id: one file `family-name.rule.ts` each. */
export const ALL_RULES: readonly Rule[] = Object.values(modules).sort((a, b) => (a.id < b.id ? -1 : 1));
