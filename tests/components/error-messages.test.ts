import { describe, expect, it } from 'vitest';
import { errorCodeOf, errorMessage } from '../../components/error-messages.ts';
import { AssistantError } from '../../lib/assistant/assistant.ts';

describe('errorCodeOf', () => {
  it('reads the code of an assistant error, also of one that lost its class on a port', () => {
    expect(errorCodeOf(new AssistantError('storage-full'))).toBe('storage-full');
    expect(errorCodeOf({ code: 'read-only' })).toBe('read-only');
  });

  it('calls everything else internal', () => {
    for (const thrown of [new Error('x'), 'x', null, { code: 'nonsense' }, { code: 'toString' }]) {
      expect(errorCodeOf(thrown)).toBe('internal');
    }
  });
});

it('every message says what to do, in whole sentences', () => {
  for (const code of ['draft-too-large', 'editor-gone', 'composing', 'internal'] as const) {
    expect(errorMessage(code)).toMatch(/请.+。$/);
  }
});
