import { expect, it } from 'vitest';
import { AssistantError } from '../../../lib/assistant/assistant.ts';
import { libraryError } from '../../../lib/phrases/library-error.ts';

const QUOTA = new DOMException('full', 'QuotaExceededError');

it.each([
  ['a full disk', QUOTA, 'storage-full'],
  ['a transaction broken off by a full disk', { name: 'AbortError', inner: QUOTA }, 'storage-full'],
  ['a bulk write in which one failed', { name: 'BulkError', failures: [QUOTA] }, 'storage-full'],
  ['no IndexedDB', { name: 'MissingAPIError' }, 'storage-unavailable'],
  ['a private window', { name: 'OpenFailedError', inner: new DOMException('no', 'InvalidStateError') }, 'storage-unavailable'],
  ['a mistake of ours', new TypeError('x is not a function'), 'internal'],
  ['something thrown that is no error', 'oops', 'internal'],
  ['nothing', null, 'internal'],
])('knows %s', (_name, failure, code) => {
  const error = libraryError(failure);
  expect(error).toBeInstanceOf(AssistantError);
  expect(error).toMatchObject({ code, cause: failure });
  expect(error.message).toMatch(/\p{Script=Han}/u);
});

it('passes on what is an AssistantError already', () => {
  const error = new AssistantError('invalid-input');
  expect(libraryError(error)).toBe(error);
});

it('does not follow a chain of causes in circles', () => {
  const failure: { name: string; inner?: unknown } = { name: 'AbortError' };
  failure.inner = failure;
  expect(libraryError(failure).code).toBe('storage-unavailable');
});
