import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** How many checks of a step passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed, by name, where the step knows. */
  readonly failures: readonly string[];
}

/** Runs a command (those of `node_modules/.bin` first), its output streaming through; resolves to its exit code. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: `${ROOT}node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}` },
      shell: process.platform === 'win32',
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** A step that passes or fails as a whole. */
export async function runCommand(command: string, args: readonly string[]): Promise<Tally> {
  const code = await run(command, args);
  return code === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [] };
}

/** The part of vitest's JSON report that counts. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Runs one project of the vitest configuration. A skipped test counts as failed, and so does a file
 * that could not be loaded: nothing passes by not being run.
 */
export async function runVitest(project: string, env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const output = `${ROOT}tests/.artifacts/${project}.json`;
  await rm(output, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const code = await run('vitest', [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${output}`], env);
  const text = await readFile(output, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, failures: ['vitest 没有写出结果'] };
  const report = JSON.parse(text) as VitestReport;
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const notPassed = report.testResults.flatMap((file) =>
    file.assertionResults.filter((test) => test.status !== 'passed').map((test) => `${file.name.replace(ROOT, '')}：${test.fullName}（${test.status}）`),
  );
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length;
  const silentFailure = code !== 0 && failed === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: failed + silentFailure,
    failures: [...unloaded.map((file) => `${file.name.replace(ROOT, '')}：没有载入`), ...notPassed],
  };
}
