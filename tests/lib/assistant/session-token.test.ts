import * as v from 'valibot';
import { expect, it } from 'vitest';
import { createSessionToken } from '../../../lib/assistant/session-token.ts';
import { tokenIn } from '../../../lib/assistant/sidebar-greeting.ts';

it('is a random UUID of version 4', () => {
  const tokens = Array.from({ length: 200 }, createSessionToken);
  expect(new Set(tokens).size).toBe(200);
  for (const token of tokens) {
    expect(v.is(v.pipe(v.string(), v.uuid()), token)).toBe(true);
    expect(token).toMatch(/^.{14}4.{4}[89ab]/);
    expect(tokenIn({ nigaoToken: token })).toBe(token);
  }
});

it.each([undefined, null, 'x', 4, {}, { nigaoToken: 4 }, { nigaoToken: 'x' }])('%j holds no token', (message) => {
  expect(tokenIn(message)).toBeNull();
});
