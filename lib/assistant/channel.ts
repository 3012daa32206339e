/** One end of a two-way link that carries plain data: a message port, a worker, an extension port. */
export interface Channel {
  /** Sends a message; throws when the link is closed. */
  post(message: unknown): void;
  /** Calls back with every message; to be called once. */
  listen(listener: (message: unknown) => void): void;
  /** Calls back when the other end is gone. Message ports and workers never say so. */
  onClosed(listener: () => void): void;
  close(): void;
}

/** What {@link messageChannel} needs of a `Worker`, a `MessagePort` or a worker's own global scope. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  /** Message ports wait for this. */
  start?(): void;
}

/** A channel over a worker or a message port. Closing it stops listening and leaves the worker running. */
export function messageChannel(end: MessageEnd): Channel {
  let stop = () => {};
  return {
    post: (message) => end.postMessage(message),
    listen(listener) {
      const received = (event: MessageEvent) => listener(event.data);
      end.addEventListener('message', received);
      end.start?.();
      stop = () => end.removeEventListener('message', received);
    },
    onClosed: () => {},
    close: () => stop(),
  };
}
