import { defineContentScript } from 'wxt/utils/define-content-script';
import { onToggleSidebar } from '../../lib/platform/page-messages.ts';
import { PageController } from './page-controller.ts';

/** In this script's own world, so the page cannot see it: whether it runs here already. */
const RUNNING = Symbol.for('nigao.running');
const world = globalThis as { [RUNNING]?: boolean };

/** Runs only where the user enabled it: the background registers it for the sites that were granted. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (world[RUNNING]) return;
    world[RUNNING] = true;
    const stopListening = onToggleSidebar(() => page.toggleSidebar());
    const page = new PageController(document, () => {
      world[RUNNING] = false;
      stopListening();
    });
  },
});
