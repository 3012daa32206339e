import type { Bidi } from './bidi.ts';

/** A frame, as the browser lists it. */
interface FrameInfo {
  readonly context: string;
  readonly url: string;
  readonly children: readonly FrameInfo[] | null;
}

/** A value in the browser's own notation; ours are all JSON in a string. */
interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Keys that write nothing, in WebDriver's notation. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Control: '\uE009',
  Shift: '\uE008',
  End: '\uE010',
};
/** Any function: it runs in the page, and what it takes and gives must be JSON. */
type InPage<A extends readonly unknown[], T> = (...args: A) => T | Promise<T>;

/** A tab of Firefox, in which keys and clicks are those of a user. */
export class FirefoxTab {
  readonly #bidi: Bidi;
  readonly top: string;

  private constructor(bidi: Bidi, top: string) {
    this.#bidi = bidi;
    this.top = top;
  }

  /** Opens a page in a new tab, in front of the others. */
  static async open(bidi: Bidi, url: string): Promise<FirefoxTab> {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    await bidi.send('browsingContext.activate', { context });
    return new FirefoxTab(bidi, context);
  }

  /** The tab that shows a page whose address ends so, if there is one. */
  static async showing(bidi: Bidi, ending: string): Promise<FirefoxTab | null> {
    const { contexts } = await bidi.send<{ contexts: FrameInfo[] }>('browsingContext.getTree', { maxDepth: 0 });
    const found = contexts.find(({ url }) => url.endsWith(ending));
    return found ? new FirefoxTab(bidi, found.context) : null;
  }

  /** All frames of the tab by their ids, the page itself first. */
  async frames(): Promise<{ readonly context: string; readonly url: string }[]> {
    const { contexts } = await this.#bidi.send<{ contexts: FrameInfo[] }>('browsingContext.getTree', { root: this.top });
    const all = (infos: readonly FrameInfo[]): FrameInfo[] => infos.flatMap((info) => [info, ...all(info.children ?? [])]);
    return all(contexts);
  }

  /** Runs a function in a frame's own world (default: the page's). */
  async run<const A extends readonly unknown[], T>(task: InPage<A, T>, args: A, context = this.top): Promise<T> {
    const answer = await this.#bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify((await (${String(task)})(...JSON.parse(args))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return JSON.parse(answer.result?.value ?? 'null') as T;
  }

  /** Presses a key, or several at once: `Control+z`. */
  async press(keys: string): Promise<void> {
    const values = keys.split('+').map((name) => KEYS[name] ?? name);
    await this.#keys([
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  /** Types a text key by key. */
  async type(text: string): Promise<void> {
    await this.#keys([...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))));
  }

  /** Clicks into the middle of the element a function finds in a frame. @throws when it finds none. */
  async click<const A extends readonly unknown[]>(find: InPage<A, Element | null | undefined>, args: A, context = this.top): Promise<void> {
    const { result } = await this.#bidi.send<{ result?: { sharedId?: string } }>('script.callFunction', {
      functionDeclaration: `(args) => {
        const element = (${String(find)})(...JSON.parse(args));
        element?.scrollIntoView({ block: 'center' });
        return element;
      }`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
    });
    if (!result?.sharedId) throw new Error(`nothing to click: ${String(find)} ${JSON.stringify(args)}`);
    const origin = { type: 'element', element: { sharedId: result.sharedId } };
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.top });
  }

  async #keys(actions: readonly object[]): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.top, actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}
