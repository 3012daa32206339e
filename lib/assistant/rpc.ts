import { createBirpc, type BirpcReturn } from 'birpc';
import { errorCode } from './action-result.ts';
import { AssistantError } from './assistant.ts';
import type { Channel } from './channel.ts';

/** The other end of a channel: each of its methods, asynchronous. */
export type Remote<M extends object> = BirpcReturn<M, object>;

interface RpcOptions<Theirs, Ours> {
  /** Their methods that answer nothing; they are sent without waiting. */
  readonly events?: readonly (keyof Theirs)[];
  /** Looks at the arguments of a call before it is made; returns them as they may be used, or throws. */
  readonly validate?: (method: keyof Ours, args: readonly unknown[]) => readonly unknown[];
  /** Milliseconds a call of ours may wait for its answer; default {@link TIMEOUT}, below zero: for ever. */
  readonly timeout?: number;
}

/** Milliseconds after which a call that is not answered fails; a cold check of a huge draft takes seconds. */
const TIMEOUT = 60_000;

/**
 * Offers `ours` on a channel and gives a proxy of `Theirs`; arguments and results are plain data.
 * Only own properties of `ours` can be called. What a method throws arrives as an
 * {@link AssistantError} with its code (`internal` for anything else); when the channel closes, open
 * and later calls fail with `disconnected`.
 */
export function connectRpc<Theirs extends object, Ours extends object>(
  channel: Channel,
  ours: Ours,
  options: RpcOptions<Theirs, Ours> = {},
): Remote<Theirs> {
  let closed = false;
  const remote = createBirpc<Theirs, object>(ours, {
    post(message) {
      if (closed) throw new AssistantError('disconnected');
      try {
        channel.post(message);
      } catch (error) {
        throw new AssistantError('disconnected', String(error));
      }
    },
    on: (listener) => channel.listen((message) => void handle(listener, message)),
    serialize: (message: Wire) => packError(trimArguments(message)),
    deserialize: unpackError,
    eventNames: [...(options.events ?? [])],
    timeout: options.timeout ?? TIMEOUT,
    resolver: (name) => ownMethod(ours, name, options.validate),
    onTimeoutError: (name) => {
      throw new AssistantError('disconnected', `${name} was not answered`);
    },
  });
  channel.onClosed(() => {
    closed = true;
    void remote.$rejectPendingCalls(({ reject }) => reject(new AssistantError('disconnected')));
  });
  return remote;
}

/** An answer that finds its channel closed has nobody to go to; anything else that fails is said aloud. */
async function handle(listener: (message: unknown) => unknown, message: unknown): Promise<void> {
  try {
    await listener(message);
  } catch (error) {
    errorCode(error);
  }
}

type Method = (...args: unknown[]) => unknown;

function ownMethod<Ours extends object>(
  ours: Ours,
  name: string,
  validate: RpcOptions<never, Ours>['validate'],
): Method | undefined {
  if (!Object.hasOwn(ours, name)) return undefined;
  const method = ours[name as keyof Ours] as Method;
  return async (...args) => {
    try {
      return await method(...(validate ? validate(name as keyof Ours, args) : args));
    } catch (error) {
      // A method that answers nothing has no other way to tell.
      if (errorCode(error) === 'invalid-input') console.warn('[nigao]', name, error);
      throw error;
    }
  };
}

/** The fields of birpc's messages that are touched here: `t` type, `a` arguments, `e` error. */
interface Wire {
  readonly t?: 'q' | 's';
  readonly a?: readonly unknown[];
  readonly e?: unknown;
}

/** Extension ports turn `undefined` in a list into `null`: what was not given is not sent. */
function trimArguments(message: Wire): Wire {
  if (message.t !== 'q' || !message.a) return message;
  let length = message.a.length;
  while (length > 0 && message.a[length - 1] === undefined) length -= 1;
  return length === message.a.length ? message : { ...message, a: message.a.slice(0, length) };
}

function packError(message: Wire): Wire {
  if (message.t !== 's' || message.e === undefined) return message;
  return { ...message, e: { code: message.e instanceof AssistantError ? message.e.code : 'internal' } };
}

function unpackError(data: unknown): Wire {
  const message = (typeof data === 'object' && data !== null ? data : {}) as Wire;
  if (message.t !== 's' || message.e === undefined) return message;
  const { code } = message.e as { code: AssistantError['code'] };
  return { ...message, e: new AssistantError(code) };
}
