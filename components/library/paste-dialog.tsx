import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';

/** Where text is pasted to be imported like a document. */
export function PasteDialog({ onText, onClose }: { onText: (text: string) => void; onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(true);
  useEffect(() => field.current?.focus(), []);
  return (
    <Dialog title="粘贴文字" onClose={onClose}>
      <form
        class="phrase-editor"
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value ?? '';
          if (text.trim() !== '') onText(text);
        }}
      >
        <textarea ref={field} class="field" rows={10} aria-label="要导入的文字" placeholder="把一篇计划或总结粘贴到这里" spellcheck={false} onInput={(event) => setEmpty(event.currentTarget.value.trim() === '')} />
        <p class="muted">会像文件一样拆成句子，按要件收进词句库；占位和残留的地方不收。</p>
        <div class="phrase-editor-foot">
          <button type="submit" class="btn primary" disabled={empty}>
            导入
          </button>
          <button type="button" class="btn" onClick={onClose}>
            取消
          </button>
        </div>
      </form>
    </Dialog>
  );
}
