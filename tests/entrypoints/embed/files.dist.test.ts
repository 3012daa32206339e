import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readImports } from '../../house/read-imports.ts';
import { DIST } from './embed-page.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const scripts = (await readdir(DIST)).filter((name) => name.endsWith('.js'));

describe('dist', () => {
  it('has what the package and the pages load', async () => {
    const { exports } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
    for (const file of [...targets, './dist/nigao.js', './dist/worker.js', './dist/demo.html']) {
      expect((await stat(join(ROOT, file))).size, file).toBeGreaterThan(0);
    }
  });

  it.each(scripts)('%s names no extension interface', async (name) => {
    const facts = readImports(name, await readFile(join(DIST, name), 'utf8'));
    expect(facts.extensionGlobals).toEqual([]);
    expect(facts.imports.filter((edge) => !edge.relative)).toEqual([]);
  });

  it.each(scripts)('%s holds no inlined WASM and no address of the network to load from', async (name) => {
    const code = await readFile(join(DIST, name), 'utf8');
    expect(code).not.toMatch(/data:application\/(wasm|octet-stream)|[A-Za-z0-9+/]{20000}/);
    expect(code).not.toMatch(/(fetch|importScripts|import)\(\s*["'`]https?:/);
  });

  it('the single-file script is one file', async () => {
    const facts = readImports('nigao.js', await readFile(join(DIST, 'nigao.js'), 'utf8'));
    expect(facts.imports).toEqual([]);
  });

  it('has types a consumer can use', async () => {
    const folder = join(ROOT, 'tests/.artifacts/consumer');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const consumer = `import { createAssistant, type Finding } from 'nigao';
      import type { NigaoAssistantElement } from 'nigao/element';
      const assistant = await createAssistant({ profile: { year: '2027' } });
      const findings: readonly Finding[] = (await assistant.check('文')).findings;
      declare const element: NigaoAssistantElement;
      element.profile = { unitName: '县总工会' };
      // @ts-expect-error findings are no string
      const wrong: string = findings;
      export { wrong };`;
    await writeFile(join(folder, 'consumer.ts'), consumer);
    const options = { strict: true, module: 'esnext', target: 'es2023', moduleResolution: 'bundler', noEmit: true, skipLibCheck: true, lib: ['es2023', 'dom'], types: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
    const { stdout } = await promisify(execFile)('tsc', ['-p', folder], { cwd: folder }).catch((error: { stdout: string }) => error);
    expect(stdout).toBe('');
  });
});
