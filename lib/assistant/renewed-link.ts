import type { Channel } from './channel.ts';

interface RenewedLinkParts<R> {
  /** Opens a channel. Throws when the extension behind it is gone for good (updated or removed). */
  readonly connect: () => Channel;
  /** Makes a channel usable: offers our methods on it and says who we are. */
  readonly greet: (channel: Channel) => R;
  /** Whether to open again at once after a break, or only when the link is next used. */
  readonly eager: () => boolean;
  readonly lost?: () => void;
  readonly gone?: () => void;
}

/** Pauses before opening again, in milliseconds: the first, the longest. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 5000;

/**
 * A link to a service worker, which may be stopped at any moment: opened when it is first used and
 * opened again after it broke. What was said before has to be said again; that is `greet`'s part.
 */
export class RenewedLink<R> {
  readonly #parts: RenewedLinkParts<R>;
  #channel: Channel | null = null;
  #remote: R | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #pause = FIRST_PAUSE;
  #closed = false;

  constructor(parts: RenewedLinkParts<R>) {
    this.#parts = parts;
  }

  /** The other end if the link stands. */
  get current(): R | null {
    return this.#remote;
  }

  /** The other end, opening the link if need be; `null` when it is closed or the extension is gone. */
  use(): R | null {
    if (this.#remote !== null || this.#closed) return this.#remote;
    this.#cancelTimer();
    let channel: Channel;
    try {
      channel = this.#parts.connect();
    } catch {
      // The only reason a port cannot be opened: this page outlived its extension.
      this.close();
      this.#parts.gone?.();
      return null;
    }
    const openedAt = Date.now();
    this.#channel = channel;
    channel.onClosed(() => this.#broke(channel, Date.now() - openedAt));
    this.#remote = this.#parts.greet(channel);
    return this.#remote;
  }

  /** Lets go of the link; it is opened again when it is next used. */
  drop(): void {
    this.#cancelTimer();
    const channel = this.#channel;
    this.#channel = null;
    this.#remote = null;
    channel?.close();
  }

  close(): void {
    this.#closed = true;
    this.drop();
  }

  #broke(channel: Channel, lasted: number): void {
    if (this.#channel !== channel) return;
    this.#channel = null;
    this.#remote = null;
    this.#pause = lasted > LONGEST_PAUSE ? FIRST_PAUSE : Math.min(this.#pause * 2, LONGEST_PAUSE);
    this.#parts.lost?.();
    if (!this.#parts.eager()) return;
    this.#timer = setTimeout(() => void this.use(), this.#pause);
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
