import { pageLeaver } from '../../lib/editors/main-world/page-client.ts';
import { bringScript } from '../../lib/platform/brought-scripts.ts';

/**
 * Brings the page host for an editor whose API must be asked. It leaves with the editor's adapter; one
 * that arrives after that, when `inUse` is `false`, is told so here.
 */
export async function bringPageHost(root: Element, inUse: () => boolean, bring = bringScript): Promise<void> {
  const leave = pageLeaver(root);
  await bring('page-host');
  if (!inUse()) leave();
}
