import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The built engine as a file, found by the package's own name as a consumer finds it. */
export const BUILT_ENGINE: string = pathToFileURL(createRequire(import.meta.url).resolve('nigao')).href;

/**
 * The built engine. Typed by its source, because types are checked before anything is built.
 * @throws {Error} when `dist/` is not there.
 */
export async function loadBuiltEngine(): Promise<typeof import('../../../entrypoints/embed/engine.ts')> {
  return import(/* @vite-ignore */ BUILT_ENGINE);
}
