import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importCycles, wrongImports, wrongNames } from './check-house.ts';
import { readImports } from './read-imports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = /^(entrypoints|components|lib|dictionaries)\/.*\.tsx?$|^wxt\.config\.ts$/;

/** Files of the working tree that git knows or would add. */
const files = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(root + path));
const modules = files.filter((path) => SOURCE.test(path)).map((path) => readImports(path, readFileSync(root + path, 'utf8')));

describe('the house', () => {
  it('has sources to look at', () => {
    expect(modules.length).toBeGreaterThan(10);
  });

  it('lets imports go one way only', () => {
    expect(wrongImports(modules)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(importCycles(modules)).toEqual([]);
  });

  it('has names that say something', () => {
    expect(wrongNames(files)).toEqual([]);
  });

  it('imports only files that exist', () => {
    const missing = modules.flatMap((m) =>
      m.imports.filter((i) => i.relative && !existsSync(root + i.target)).map((i) => `${m.path} → ${i.target}`),
    );
    expect(missing).toEqual([]);
  });
});
