import { describe, expect, it, vi } from 'vitest';
import { AssistantError } from '../../../lib/assistant/assistant.ts';
import { connectRpc } from '../../../lib/assistant/rpc.ts';
import { channelPair } from './fakes.ts';

interface Served {
  add(a: number, b?: number): number;
  fail(how: 'code' | 'bug'): Promise<void>;
  wait(): Promise<void>;
}

function serve(validate?: (method: keyof Served, args: readonly unknown[]) => readonly unknown[]) {
  const { near, far, cut } = channelPair();
  const add = vi.fn<Served['add']>((a, b = 10) => a + b);
  const methods: Served = {
    add,
    fail: async (how) => {
      if (how === 'code') throw new AssistantError('storage-full', 'said only here');
      throw new TypeError('a bug');
    },
    wait: () => new Promise(() => {}),
  };
  connectRpc<object, Served>(far, methods, validate ? { validate } : {});
  return { remote: connectRpc<Served, object>(near, {}), add, cut, near };
}

describe('a call over a channel', () => {
  it('is answered; what is not given is not sent', async () => {
    const { remote, add } = serve();
    expect(await remote.add(1, 2)).toBe(3);
    expect(await remote.add(1, undefined)).toBe(11);
    expect(add.mock.lastCall).toEqual([1]);
  });

  it('fails with a code', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { remote } = serve();
    await expect(remote.fail('code')).rejects.toMatchObject({ code: 'storage-full', message: 'storage-full' });
    await expect(remote.fail('bug')).rejects.toBeInstanceOf(AssistantError);
    await expect(remote.fail('bug')).rejects.toMatchObject({ code: 'internal', message: 'internal' });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'nothing'])('cannot reach %s', async (name) => {
    const { remote } = serve();
    const call = (remote as unknown as { $call(name: string): Promise<unknown> }).$call(name);
    await expect(call).rejects.toMatchObject({ code: 'internal' });
  });

  it('is not made with arguments that were refused', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { remote, add } = serve(() => {
      throw new AssistantError('invalid-input');
    });
    await expect(remote.add(1)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(add).not.toHaveBeenCalled();
  });

  it('fails when the link breaks, at once and from then on', async () => {
    const { remote, cut } = serve();
    const waiting = remote.wait();
    await Promise.resolve();
    cut();
    await expect(waiting).rejects.toMatchObject({ code: 'disconnected' });
    await expect(remote.add(1)).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('survives messages that are nonsense', async () => {
    const { remote, near } = serve();
    for (const nonsense of [null, 7, 'x', {}, { t: 's', i: 'nobody' }, { t: 's', e: null }]) near.post(nonsense);
    expect(await remote.add(2, 2)).toBe(4);
  });
});
