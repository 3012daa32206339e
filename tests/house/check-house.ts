import { basename } from 'node:path/posix';
import { COMPONENT_PHRASE_FILES, PACKAGE_ROOMS, ROOMS, TOP_LEVEL } from './layers.ts';
import type { ModuleFacts } from './read-imports.ts';

/** Rooms in which the extension API may be named. */
const EXTENSION_API_ROOMS = /^(lib\/platform\/|entrypoints\/(?!embed\/)|wxt\.config\.ts)/;
const VAGUE_NAME = /^(utils?|helpers?|commons?|misc|shared)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.[a-z]+)*$/;

function mayImport(from: string, target: string): boolean {
  const room = ROOMS.find((r) => from.startsWith(r.prefix));
  if (!room) return false;
  if (room.prefix === 'components/' && COMPONENT_PHRASE_FILES.test(target)) return true;
  return room.may.some((allowed) => (allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed));
}

/** Imports that go upward or sideways, and packages loaded in the wrong room. */
export function wrongImports(modules: readonly ModuleFacts[]): string[] {
  const found: string[] = [];
  for (const { path, imports, extensionGlobals } of modules) {
    for (const { target, relative } of imports) {
      if (relative && !mayImport(path, target)) found.push(`${path} → ${target}：不许这样引用`);
      if (relative) continue;
      for (const rule of PACKAGE_ROOMS) {
        if (rule.packages.test(target) && !rule.rooms.test(path)) found.push(`${path} → ${target}：${rule.why}`);
      }
    }
    for (const name of EXTENSION_API_ROOMS.test(path) ? [] : extensionGlobals) {
      found.push(`${path}：使用了扩展接口 ${name}.*`);
    }
  }
  return found;
}

/** Import cycles, each as the chain of files that closes it. */
export function importCycles(modules: readonly ModuleFacts[]): string[] {
  const byPath = new Map(modules.map((m) => [m.path, m]));
  const state = new Map<string, 'open' | 'done'>();
  const chain: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    if (state.get(path) === 'open') found.push([...chain.slice(chain.indexOf(path)), path].join(' → '));
    if (state.has(path)) return;
    state.set(path, 'open');
    chain.push(path);
    for (const { target, relative } of byPath.get(path)?.imports ?? []) if (relative && byPath.has(target)) visit(target);
    chain.pop();
    state.set(path, 'done');
  };
  for (const path of byPath.keys()) visit(path);
  return found;
}

function wrongFileName(path: string): string | null {
  const name = basename(path).replace(/\.(tsx?|mjs|json|css|html)$/, '');
  if (/^components\/.*\.tsx$/.test(path) || /^tests\/components\/.*\.tsx$/.test(path)) {
    return PASCAL.test(name) || KEBAB.test(name) ? null : `${path}：组件文件用 PascalCase 命名`;
  }
  return KEBAB.test(name) ? null : `${path}：文件用 kebab-case 命名`;
}

/** Names that say nothing, barrels inside `lib`, wrong letter case, things at the top that do not belong there. */
export function wrongNames(paths: readonly string[]): string[] {
  const found: string[] = [];
  for (const path of paths) {
    const parts = path.split('/');
    if (!TOP_LEVEL.has(parts[0] ?? '')) found.push(`${path}：顶层只放约定的文件夹和文件`);
    if (!/\.(tsx?|mjs)$/.test(path)) continue;
    for (const part of parts) {
      if (VAGUE_NAME.test(part.replace(/\..*$/, ''))) found.push(`${path}：${part} 这个名字什么也没说`);
    }
    if (/^lib\/.*\/index\.tsx?$/.test(path) || path === 'lib/index.ts') found.push(`${path}：lib 里不许有汇总文件`);
    const wrong = wrongFileName(path);
    if (wrong) found.push(wrong);
  }
  return found;
}
