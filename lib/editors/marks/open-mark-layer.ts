import type { EditorAdapter } from '../editor-adapter.ts';
import { HighlightMarks } from './highlight-marks.ts';
import type { MarkLayer } from './mark-layer.ts';
import { TextareaOverlay } from './textarea-overlay.ts';

/** The way to draw marks over an editor: a text box has no text nodes to highlight. */
export function openMarkLayer(adapter: EditorAdapter): MarkLayer {
  return adapter.root.localName === 'textarea' ? new TextareaOverlay(adapter) : new HighlightMarks(adapter);
}
