import { expect, it } from 'vitest';
import { bringPageHost } from '../../../entrypoints/editor.content/page-host-link.ts';
import { hostPage } from '../../../lib/editors/main-world/page-host.ts';

/** A window with an editor's API, as much of it as is asked for. */
function pageWithApi() {
  const view = Object.assign(new EventTarget(), { KindEditor: {} });
  return { view: view as unknown as Window, root: { ownerDocument: { defaultView: view } } as unknown as Element };
}

const isHosted = (view: Window): boolean => Symbol.for('nigao.page-host') in view;

it.each([
  ['stays while its editor is in use', true],
  ['leaves when the editor was let go of while it was on its way', false],
])('a page host %s', async (_what, inUse) => {
  const { view, root } = pageWithApi();
  let arrive = (_done: boolean): void => {};
  const brought = new Promise<boolean>((resolve) => (arrive = resolve));
  const done = bringPageHost(root, () => inUse, () => brought);
  hostPage(view);
  expect(isHosted(view)).toBe(true);
  arrive(true);
  await done;
  expect(isHosted(view)).toBe(inUse);
});
