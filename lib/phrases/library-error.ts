import { AssistantError } from '../assistant/assistant.ts';

/** Names under which browsers and Dexie report that the disk or the origin's quota is full. */
const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR']);
/** … and that the database cannot be used at all, here or just now. */
const UNAVAILABLE = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'SecurityError',
  'NotAllowedError',
  'UnknownError',
  'VersionError',
  'UpgradeError',
  'SchemaError',
  'NoSuchDatabaseError',
  'NotFoundError',
  'TimeoutError',
  'AbortError',
]);

/**
 * Any failure of the phrase store as an {@link AssistantError}: `storage-full`, `storage-unavailable`,
 * itself when it is one already, else `internal`. The failure stays readable as `cause`.
 */
export function libraryError(failure: unknown): AssistantError {
  if (failure instanceof AssistantError) return failure;
  const names = namesWithin(failure);
  const error = names.some((name) => FULL.has(name))
    ? new AssistantError('storage-full', '存储空间已满，词句没有保存；请先删去一些词句或清理磁盘，再试一次')
    : names.some((name) => UNAVAILABLE.has(name))
      ? new AssistantError('storage-unavailable', '浏览器不允许在本机保存数据，个人词句库暂不可用')
      : new AssistantError('internal', `词句库出错：${String(failure)}`);
  error.cause = failure;
  return error;
}

/** Most personal phrases in one library. */
export const MAX_LIBRARY_PHRASES = 100_000;

/** The library holds as many phrases as it may. */
export function libraryFull(): AssistantError {
  return invalidPhrase(`个人词句最多 ${MAX_LIBRARY_PHRASES} 条，请先删去一些`);
}

/** A refusal that changes nothing; `message` says in Chinese what to do. */
export function invalidPhrase(message: string): AssistantError {
  return new AssistantError('invalid-input', message);
}

/** The names of a failure and of what Dexie wrapped in it (`inner`, `failures` of a bulk write). */
function namesWithin(failure: unknown, depth = 0): string[] {
  if (typeof failure !== 'object' || failure === null || depth > 4) return [];
  const { name, inner, cause, failures } = failure as { name?: unknown; inner?: unknown; cause?: unknown; failures?: unknown };
  const nested = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 5) : [])];
  return [String(name), ...nested.flatMap((part) => namesWithin(part, depth + 1))];
}
