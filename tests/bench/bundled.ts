import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = fileURLToPath(new URL('../.artifacts/bench/', import.meta.url));

/** Loads a module of ours bundled as it ships: the code of the rules is then what the built engine runs. */
export async function bundled<Module>(name: string): Promise<Module> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: { external: [/^node:/] },
    },
  });
  return (await import(`${OUT}${name}.js`)) as Module;
}
