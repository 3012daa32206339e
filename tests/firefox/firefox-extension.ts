import type { Bidi } from './bidi.ts';

/** The built extension in a Firefox: there, or not there. */
export class FirefoxExtension {
  readonly #bidi: Bidi;
  readonly #path: string;
  #id: string | null = null;

  /** @param path the folder of the build. */
  constructor(bidi: Bidi, path: string) {
    this.#bidi = bidi;
    this.#path = path;
  }

  /** Installs it, as for a first time; pages that are open are served at once. */
  async install(): Promise<void> {
    const { extension } = await this.#bidi.send<{ extension: string }>('webExtension.install', { extensionData: { type: 'path', path: this.#path } });
    this.#id = extension;
  }

  async uninstall(): Promise<void> {
    if (this.#id === null) return;
    await this.#bidi.send('webExtension.uninstall', { extension: this.#id });
    this.#id = null;
  }
}
