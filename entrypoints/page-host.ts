import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hostPage } from '../lib/editors/main-world/page-host.ts';

/** Runs in the page's own world, brought there by the background where an editor needs it. */
export default defineUnlistedScript({
  // No variable of ours in the page.
  globalName: false,
  main: () => hostPage(),
});
