import { useState } from 'preact/hooks';
import type { PackageReading } from '../../lib/phrases/library-desk.ts';
import { countText, dayText } from './sizes.ts';

interface PackagePreviewProps {
  readonly reading: PackageReading & { readonly ok: true };
  /** Phrases in the library now. */
  readonly total: number;
  readonly busy: boolean;
  readonly onTake: (mode: 'replace' | 'merge') => void;
  readonly onCancel: () => void;
}

const KINDS = { backup: '备份', pack: '词句包', table: '词句表格' } as const;

/** What a file holds, and the choice of what to do with it. Replacing asks once more. */
export function PackagePreview({ reading, total, busy, onTake, onCancel }: PackagePreviewProps) {
  const [replacing, setReplacing] = useState(false);
  const { kind, name, phrases, documents, exportedAt } = reading;
  return (
    <div class="package-preview" role="group" aria-label="文件里的内容">
      <p>
        <strong>{name}</strong>：{KINDS[kind]}，{countText(phrases)} 条词句
        {documents > 0 && `，${countText(documents)} 份导入记录`}
        {exportedAt !== null && exportedAt > 0 && `，${dayText(exportedAt)} 导出`}。
      </p>
      {replacing ? (
        <>
          <p role="alert">
            现有的 {countText(total)} 条词句会全部换成文件里的 {countText(phrases)} 条，这一步不能撤销。要不要先备份现有的？
          </p>
          <div class="button-row">
            <button type="button" class="btn danger" disabled={busy} onClick={() => onTake('replace')}>
              确定，全部换掉
            </button>
            <button type="button" class="btn" disabled={busy} onClick={() => setReplacing(false)}>
              返回
            </button>
          </div>
        </>
      ) : (
        <div class="button-row">
          <button type="button" class="btn primary" disabled={busy} onClick={() => onTake('merge')}>
            并入现有词句库
          </button>
          {kind === 'backup' && (
            <button type="button" class="btn" disabled={busy} onClick={() => (total === 0 ? onTake('replace') : setReplacing(true))}>
              替换整个词句库
            </button>
          )}
          <button type="button" class="btn" disabled={busy} onClick={onCancel}>
            不要了
          </button>
        </div>
      )}
    </div>
  );
}
