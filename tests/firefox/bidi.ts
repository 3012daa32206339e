import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the remote end answers or tells. */
interface BidiMessage {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface NewSession {
  readonly capabilities: { readonly browserVersion: string };
}

/** How long, in milliseconds, Firefox may take to come up, and to answer a command. */
const PATIENCE = 60_000;
/** Nothing is to leave this machine, and no page of Firefox's own is to take the focus. */
const PREFERENCES: Readonly<Record<string, unknown>> = {
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'focusmanager.testmode': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** A Firefox of our own, with a profile that is thrown away, spoken to in WebDriver BiDi. */
export class Bidi {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #listeners = new Map<string, (params: unknown) => void>();
  #last = 0;
  #version = '';

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as BidiMessage));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has closed the connection'));
    });
  }

  /** Starts Firefox without a window. The caller must `close()` it. */
  static async launch(executable: string): Promise<Bidi> {
    const profile = await mkdtemp(join(tmpdir(), 'nigao-firefox-'));
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
    await writeFile(join(profile, 'user.js'), lines.join('\n'));
    const args = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile, 'about:blank'];
    const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const socket = new WebSocket(`${await endpointOf(child)}/session`);
    await once(socket, 'open');
    const bidi = new Bidi(child, profile, socket);
    const { capabilities } = await bidi.send<NewSession>('session.new', { capabilities: {} });
    bidi.#version = capabilities.browserVersion;
    return bidi;
  }

  /** The browser's version, as it says itself. */
  get version(): string {
    return this.#version;
  }

  /** Sends a command. @throws {Error} what the browser says is wrong with it. */
  async send<T = unknown>(method: string, params: object = {}): Promise<T> {
    const id = (this.#last += 1);
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(id, answer);
    const timer = setTimeout(() => answer.reject(new Error(`${method}: no answer`)), PATIENCE);
    this.#socket.send(JSON.stringify({ id, method, params }));
    try {
      return (await answer.promise) as T;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  /** Listens to one kind of event; what it tells is as the protocol has it. */
  async on(event: string, listener: (params: unknown) => void): Promise<void> {
    this.#listeners.set(event, listener);
    await this.send('session.subscribe', { events: [event] });
  }

  async close(): Promise<void> {
    const gone = this.#process.exitCode === null ? once(this.#process, 'exit') : null;
    await this.send('browser.close').catch(() => this.#process.kill('SIGKILL'));
    await gone;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #take({ id, type, result, error, message, method, params }: BidiMessage): void {
    if (type === 'event') return this.#listeners.get(method ?? '')?.(params);
    const answer = this.#waiting.get(id ?? 0);
    if (type === 'error') answer?.reject(new Error(`${error}: ${message}`));
    else answer?.resolve(result);
  }
}

/** The address Firefox says it listens on. */
async function endpointOf(child: ChildProcess): Promise<string> {
  const found = Promise.withResolvers<string>();
  let said = '';
  child.stderr!.on('data', (part) => {
    said += String(part);
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
    if (address) found.resolve(address);
  });
  child.once('error', found.reject);
  child.once('exit', () => found.reject(new Error(`Firefox did not start: ${said}`)));
  const timer = setTimeout(() => found.reject(new Error(`Firefox did not come up: ${said}`)), PATIENCE);
  try {
    return await found.promise;
  } finally {
    clearTimeout(timer);
  }
}
