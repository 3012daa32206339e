import { useRef, useState } from 'preact/hooks';
import type { DraftInput as Input } from '../../lib/draft/draft.ts';
import { Notice } from '../controls/notices.tsx';
import { Icon } from '../icons.tsx';
import { keyLabel } from '../keyboard.ts';
import { FILE_TYPES, readTextFile } from './read-text-file.ts';

interface DraftInputProps {
  readonly busy: boolean;
  readonly onInput: (input: Input, name: string) => void;
}

/** Where a text to be checked is pasted, dropped or opened. */
export function DraftInput({ busy, onInput }: DraftInputProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [empty, setEmpty] = useState(true);
  const text = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const readFile = async (file: File | undefined) => {
    if (!file) return;
    const read = await readTextFile(file);
    setProblem(read.ok ? null : read.message);
    if (read.ok) onInput(read.input, read.name);
  };
  const checkText = () => {
    const value = text.current?.value ?? '';
    if (value.trim() !== '') onInput(value, '粘贴的文本');
  };
  return (
    <form
      class={`draft-input ${over ? 'over' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        checkText();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        setOver(false);
        if (!file) return;
        event.preventDefault();
        void readFile(file);
      }}
    >
      {problem && <Notice tone="error">{problem}</Notice>}
      <textarea
        ref={text}
        class="field"
        aria-label="要检查的文本"
        placeholder="把文稿粘贴到这里，或把 .txt、.md、.html 文件拖进来"
        spellcheck={false}
        onInput={(event) => setEmpty(event.currentTarget.value.trim() === '')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) checkText();
        }}
      />
      <div class="draft-input-foot">
        <button type="submit" class="btn primary" disabled={empty || busy}>
          检查
        </button>
        <span class="muted">{keyLabel('Ctrl', 'Enter')}</span>
        <span class="spacer" />
        <input
          ref={picker}
          type="file"
          accept={FILE_TYPES}
          hidden
          aria-label="选择文件"
          onChange={(event) => {
            const input = event.currentTarget;
            // Emptied, so that the same file can be chosen again.
            void readFile(input.files?.[0]).then(() => (input.value = ''));
          }}
        />
        <button type="button" class="btn" onClick={() => picker.current?.click()}>
          <Icon name="file" />
          打开文件
        </button>
      </div>
      <p class="muted">文件在本机读取和检查，不上传。最大 5 MB。</p>
    </form>
  );
}
