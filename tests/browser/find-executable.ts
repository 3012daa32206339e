import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A program: where a variable says it is, else on PATH under the first of its names.
 * @returns its path, or `null` when neither has it.
 * @throws {Error} when the variable is set but names no executable.
 */
export function findExecutable(variable: string, names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env[variable];
  if (named && !isExecutable(named)) throw new Error(`${variable} 指向的文件不存在或不能运行：${named}`);
  if (named) return named;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: both mean “look further”.
    return false;
  }
}
