import type { Checklist } from './checklist.ts';

const modules = import.meta.glob<Checklist>('./*.checklist.ts', { eager: true, import: 'default' });

/** Every document type of the house, in the order of lists: one file `name.checklist.ts` each. */
export const ALL_CHECKLISTS: readonly Checklist[] = Object.values(modules).sort((a, b) => a.order - b.order);
