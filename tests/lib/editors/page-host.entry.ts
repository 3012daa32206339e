import { hostPage } from '../../../lib/editors/main-world/page-host.ts';

// As the extension's `page-host` does, in the page's own world.
hostPage();
