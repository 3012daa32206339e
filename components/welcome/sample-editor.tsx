import { useEffect, useRef } from 'preact/hooks';
import { SAMPLE_DRAFT } from './sample-draft.ts';

interface SampleEditorProps {
  /** Called once with the editor's element, to be watched; returns the way to stop. */
  readonly onReady: ((element: HTMLElement) => (() => void) | void) | undefined;
}

/**
 * A real editor holding the sample. Its content is made once by hand and never rendered again: what
 * the user writes there is not ours to diff.
 */
export function SampleEditor({ onReady }: SampleEditorProps) {
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = editor.current;
    if (!element) return;
    fill(element);
    return onReady?.(element) ?? undefined;
  }, []);
  return (
    <div
      ref={editor}
      class="sample-editor"
      contentEditable
      role="textbox"
      aria-multiline="true"
      aria-label="样稿，可以直接修改"
      spellcheck={false}
    />
  );
}

function fill(element: HTMLElement): void {
  const blocks = SAMPLE_DRAFT.map((source) => {
    const block = element.ownerDocument.createElement(source.kind === 'heading' ? `h${(source.level ?? 1) + 1}` : 'p');
    block.textContent = source.text;
    return block;
  });
  element.replaceChildren(...blocks);
}
