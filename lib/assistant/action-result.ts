import { AssistantError, type AssistantErrorCode } from './assistant.ts';
import type { ActionResult } from './session.ts';

export const DONE: ActionResult = { ok: true };

/** The code of anything thrown; what is not an {@link AssistantError} is `internal` and goes to the console. */
export function errorCode(error: unknown): AssistantErrorCode {
  if (error instanceof AssistantError) return error.code;
  console.error('[nigao]', error);
  return 'internal';
}

/** Runs an action and turns what it throws into a result, so that a click never ends in a rejection. */
export async function attempt<R extends { readonly ok: boolean }>(
  action: () => Promise<R>,
): Promise<R | { readonly ok: false; readonly code: AssistantErrorCode }> {
  try {
    return await action();
  } catch (error) {
    return { ok: false, code: errorCode(error) };
  }
}
