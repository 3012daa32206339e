import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serve, type Page as ServedPage, type StaticServer } from '../../browser/serve.ts';

const PAGES = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Serves the fixture pages, with their editors out of these editors' own packages. */
export class FixtureServer {
  readonly #server: StaticServer;
  readonly #made: Record<string, ServedPage>;

  private constructor(server: StaticServer, made: Record<string, ServedPage>) {
    this.#server = server;
    this.#made = made;
  }

  /** @param headers of every answer, e.g. a content security policy. */
  static async open(headers: Readonly<Record<string, string>> = {}): Promise<FixtureServer> {
    const made: Record<string, ServedPage> = {};
    return new FixtureServer(await serve({ folders: [PAGES, ROOT], pages: made, headers }), made);
  }

  /** The address of a fixture page, once all it asks for is there. */
  async url(path: string): Promise<string> {
    for (const [, name] of path.matchAll(/\/([\w-]+)\.html/g)) await this.#makeBundle(name!);
    return this.#server.url(path);
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  /** Editors that are made of packages of modules need a bundle, which their page asks for by its own name. */
  async #makeBundle(name: string): Promise<void> {
    const source = `${PAGES}bundles/${name}.js`;
    const path = `/bundles/${name}.js`;
    if (this.#made[path] || !existsSync(source)) return;
    this.#made[path] = { body: await bundled(source), type: 'text/javascript; charset=utf-8' };
  }
}

/** A script with all it imports, for a page. */
export async function bundled(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  return built.outputFiles[0]!.text;
}
