import { useRef, useState } from 'preact/hooks';
import type { ExportKind, LibraryDesk, LibraryOverview, PackageReading } from '../../lib/phrases/library-desk.ts';
import { Notice } from '../controls/notices.tsx';
import { Icon } from '../icons.tsx';
import { PackagePreview } from './package-preview.tsx';
import { aboutBytes, countText } from './sizes.ts';
import type { Desk } from './use-desk.ts';

interface BackupViewProps {
  readonly library: LibraryDesk;
  readonly desk: Desk;
  readonly overview: LibraryOverview | null;
  /** What was read of a file, here or from one dropped on the page. */
  readonly reading: PackageReading | null;
  readonly onReading: (reading: PackageReading | null) => void;
  readonly onRead: (file: File) => Promise<void>;
  readonly onExport: (kind: ExportKind) => void;
}

/** 备份: the library as a file, and back. */
export function BackupView({ library, desk, overview, reading, onReading, onRead, onExport }: BackupViewProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const take = async (mode: 'replace' | 'merge') => {
    setBusy(true);
    const done = await desk.act(
      () => library.takePackage(mode),
      (count) => (mode === 'replace' ? `已恢复，词句库现有 ${countText(count)} 条。` : count === 0 ? '文件里的词句库里都有了，没有变化。' : `已并入 ${countText(count)} 条新词句。`),
    );
    setBusy(false);
    if (done) onReading(null);
  };
  return (
    <div class="backup-view">
      <section class="card" aria-label="备份">
        <h2>备份</h2>
        <p class="muted card-about">备份里有全部词句、标签、文件夹、使用次数和导入记录，换电脑或重装浏览器后可以原样恢复。备份就存在您自己的磁盘上。</p>
        <div class="button-row">
          <button type="button" class="btn primary" onClick={() => onExport('backup')}>
            <Icon name="download" />
            备份全部{overview && `（${countText(overview.total)} 条，${aboutBytes(overview.bytes)}）`}
          </button>
          <button type="button" class="btn" onClick={() => onExport('csv')}>
            导出为表格（CSV）
          </button>
        </div>
      </section>
      <section class="card" aria-label="恢复">
        <h2>恢复</h2>
        <p class="muted card-about">选一个拟稿的备份（JSON）、词句包（JSON）或词句表格（CSV）。先看里面有什么，再决定要不要收。</p>
        <input
          ref={picker}
          type="file"
          accept=".json,.csv"
          hidden
          aria-label="选择备份文件"
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            // Emptied, so that the same file can be chosen again.
            if (file) void onRead(file).then(() => (input.value = ''));
          }}
        />
        <div class="button-row">
          <button type="button" class="btn" disabled={busy} onClick={() => picker.current?.click()}>
            <Icon name="upload" />
            选择备份文件
          </button>
        </div>
        {reading && !reading.ok && <Notice tone="error">没有恢复：{reading.reason}。词句库没有变化。</Notice>}
        {reading?.ok && <PackagePreview key={`${reading.name} ${reading.exportedAt}`} reading={reading} total={overview?.total ?? 0} busy={busy} onTake={(mode) => void take(mode)} onCancel={() => onReading(null)} />}
      </section>
    </div>
  );
}
