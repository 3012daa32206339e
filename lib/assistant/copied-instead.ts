import { errorCode } from './action-result.ts';
import type { ActionResult } from './session.ts';

/** Puts text on the clipboard; rejects where the browser does not let it. */
export type Copy = (text: string) => Promise<void>;

/**
 * Where an editor would not take a text, the text goes to the clipboard, so that the user can paste
 * it: the result then says `copied`. Not where waiting or checking again is the better way.
 */
export async function copiedInstead(result: ActionResult, text: string, copy: Copy | undefined): Promise<ActionResult> {
  if (result.ok || !copy || !['write-refused', 'editor-gone'].includes(result.code)) return result;
  try {
    await copy(text);
    return { ...result, copied: true };
  } catch (error) {
    errorCode(error);
    return result;
  }
}
