import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../lib/platform/brought-scripts.ts';
import type { OpenCompletion } from '../editor.content/completion-link.ts';
import { CompletionBox } from './completion-box.ts';

const open: OpenCompletion = (host) => (host.editor.root ? new CompletionBox(host) : null);

/** Runs beside the content script, brought there when somebody first types in an editor. */
export default defineUnlistedScript({
  globalName: false,
  main: () => offerPart('completion', open),
});
