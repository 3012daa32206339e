import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../lib/platform/brought-scripts.ts';
import type { OpenHandle } from '../editor.content/sidebar-frame.ts';
import { openResizeHandle } from './resize-handle.ts';

/** Runs beside the content script, brought there when the sidebar is first opened. */
export default defineUnlistedScript({
  globalName: false,
  main: () => offerPart('resize-handle', openResizeHandle satisfies OpenHandle),
});
