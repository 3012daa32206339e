import type { EditorAdapter } from '../editor-adapter.ts';
import { HighlightMarks } from './highlight-marks.ts';
import type { MarkLayer } from './mark-layer.ts';
import { TextareaOverlay } from './textarea-overlay.ts';

/** The way to draw marks over an editor: a text box has no text nodes to highlight. */
export function openMarkLayer(adapter: EditorAdapter): MarkLayer {
  const { root, ime } = adapter;
  return root.localName === 'textarea' ? new TextareaOverlay(root as HTMLTextAreaElement, ime) : new HighlightMarks(adapter);
}
