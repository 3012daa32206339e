/**
 * Runs one piece of work again and again, never twice at once: what is asked for while it runs is
 * done once, afterwards (the latest wins). Used for checks, whose input is read when the work starts.
 */
export class LatestLoop {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  #wanted = false;
  #stopped = false;

  /** @param work must not reject: it deals with its own errors. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly delay: number,
  ) {}

  /** Asks for one more run, `delay` milliseconds from now; asking again puts it off. */
  request(delay: number = this.delay): void {
    if (this.#stopped) return;
    this.#wanted = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, delay);
  }

  /** Does at once what is asked for, and resolves when nothing is left to do. */
  async settle(): Promise<void> {
    do {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
      await this.#run();
    } while (this.#wanted);
  }

  stop(): void {
    this.#stopped = true;
    this.#wanted = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #run(): Promise<void> {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#wanted && this.#timer === null) {
      this.#wanted = false;
      await this.work();
    }
  }
}
