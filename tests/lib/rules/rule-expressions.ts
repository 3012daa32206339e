import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseAst } from 'vite';
import { vi } from 'vitest';

const FILES = Object.keys(import.meta.glob('../../../lib/rules/*.ts')).map((path) => new URL(path, import.meta.url).pathname);

/** The sources of every expression of lib/rules by the file it stands in: literals from the source, others as they are built. */
export async function ruleExpressions(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const expressions = new Map<string, Set<string>>();
  const remember = (file: string, source: string): void => void expressions.set(file, (expressions.get(file) ?? new Set()).add(source));
  for (const file of FILES) for (const source of literalsIn(readFileSync(file, 'utf8'))) remember(basename(file), source);
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const file = builtIn(new Error('where').stack ?? '');
      if (file) remember(file, typeof pattern === 'string' ? pattern : pattern.source);
      return new target(pattern, flags);
    },
  });
  vi.resetModules();
  try {
    await import('../../../lib/rules/all-rules.ts');
  } finally {
    globalThis.RegExp = Native;
  }
  return expressions;
}

/** The rule file (or else the first helper) among the callers. */
function builtIn(stack: string): string | undefined {
  const callers = Array.from(stack.matchAll(/lib\/rules\/([\w.-]+\.ts)/g), ([, file]) => file);
  return callers.find((file) => file?.endsWith('.rule.ts')) ?? callers[0];
}

function literalsIn(code: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { regex } = node as { regex?: { pattern?: string } };
    if (typeof regex?.pattern === 'string') found.push(regex.pattern);
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(code, { lang: 'ts' }));
  return found;
}
