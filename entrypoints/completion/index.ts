import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCompletion } from '../editor.content/completion-link.ts';
import { CompletionBox } from './completion-box.ts';

/** Runs beside the content script, brought there when somebody first types in an editor. */
export default defineUnlistedScript({
  globalName: false,
  main: () => offerCompletion((host) => (host.editor.root ? new CompletionBox(host) : null)),
});
