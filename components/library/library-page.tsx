import { useRef, useState } from 'preact/hooks';
import type { ExportKind, LibraryDesk, PackageReading } from '../../lib/phrases/library-desk.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { TabList, type TabInfo } from '../controls/tabs.tsx';
import { Icon } from '../icons.tsx';
import { saveBlob } from '../workbench/save-text-file.ts';
import type { SectionInfo } from '../workbench/section-info.ts';
import { BackupView } from './backup-view.tsx';
import { DocumentsView } from './documents-view.tsx';
import { DuplicatesView } from './duplicates-view.tsx';
import { ImportStrip } from './import-strip.tsx';
import { MiningView } from './mining-view.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PhrasesView } from './phrases-view.tsx';
import { aboutBytes, countText, dayText } from './sizes.ts';
import { StorageNotice } from './storage-notice.tsx';
import { useDesk } from './use-desk.ts';

interface LibraryPageProps {
  readonly library: LibraryDesk;
  readonly sections: readonly SectionInfo[];
  readonly settings: Settings;
  readonly visible: boolean;
}

type View = 'phrases' | 'documents' | 'mining' | 'duplicates' | 'backup';

const VIEWS: readonly TabInfo<View>[] = [
  { id: 'phrases', title: '我的词句' },
  { id: 'documents', title: '导入的文件' },
  { id: 'mining', title: '常用说法' },
  { id: 'duplicates', title: '近似词句' },
  { id: 'backup', title: '备份' },
];
/** What the picker offers; backups and tables find their way as well. */
const FILE_TYPES = '.docx,.txt,.md,.markdown,.html,.htm,.json,.csv';
const PACKAGE = /\.(json|csv)$/i;

/** 词句库: the personal library, to look through, to mend, to feed from documents, and to take along. */
export function LibraryPage({ library, sections, settings, visible }: LibraryPageProps) {
  const desk = useDesk(library, visible);
  const [view, setView] = useState<View>('phrases');
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState<PackageReading | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { overview } = desk;
  const sectionTitle = (id: string) => sections.find((section) => section.id === id)?.title ?? id;

  const readPackage = async (file: File) => {
    setView('backup');
    try {
      setReading(await library.readPackage(file));
    } catch (error) {
      desk.failed(error);
    }
  };
  const give = async (files: readonly File[]) => {
    const documents = files.filter(({ name }) => !PACKAGE.test(name));
    const backup = files.find(({ name }) => PACKAGE.test(name));
    if (backup) await readPackage(backup);
    if (documents.length > 0) await library.importFiles(documents, settings).catch(desk.failed);
  };
  const exportFile = async (kind: ExportKind, ids?: readonly string[]) => {
    try {
      saveBlob(exportName(kind), await library.exportFile(kind, ids));
    } catch (error) {
      desk.failed(error);
    }
  };
  return (
    <div
      class={`library-page ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void give(files);
      }}
    >
      <div class="library-head">
        <div class="page-head">
          <h1>词句库</h1>
          <p class="muted">{overview ? `共 ${countText(overview.total)} 条，${aboutBytes(overview.bytes)}。只存在本机。` : '正在读取……'}</p>
        </div>
        <span class="spacer" />
        <input
          ref={picker}
          type="file"
          multiple
          accept={FILE_TYPES}
          hidden
          aria-label="选择要导入的文件"
          onChange={(event) => {
            const input = event.currentTarget;
            const files = [...(input.files ?? [])];
            // Emptied, so that the same files can be chosen again.
            input.value = '';
            void give(files);
          }}
        />
        <button type="button" class="btn" onClick={() => setPasting(true)}>
          <Icon name="copy" />
          粘贴文字
        </button>
        <button type="button" class="btn" onClick={() => picker.current?.click()}>
          <Icon name="upload" />
          导入文件
        </button>
      </div>
      <StorageNotice visible={visible} version={desk.version} />
      <ImportStrip
        state={desk.importing}
        onContinue={() => void library.continueImport(settings).catch(desk.failed)}
        onCancel={() => void library.cancelImport().catch(desk.failed)}
        onDismiss={() => void library.dismissImport().catch(desk.failed)}
      />
      <TabList prefix="library" label="词句库" tabs={VIEWS} active={view} onSelect={setView} />
      <div class="library-view" role="tabpanel" id="library-panel-phrases" aria-labelledby="library-tab-phrases" hidden={view !== 'phrases'}>
        <PhrasesView library={library} desk={desk} sections={sections} sectionTitle={sectionTitle} visible={visible && view === 'phrases'} sourceId={sourceId} onExport={(kind, ids) => void exportFile(kind, ids)} onImport={() => picker.current?.click()} />
      </div>
      <div class="library-view scroller" role="tabpanel" id="library-panel-documents" aria-labelledby="library-tab-documents" hidden={view !== 'documents'}>
        <DocumentsView
          overview={overview}
          onShow={(id) => {
            setSourceId(id);
            setView('phrases');
          }}
          onForget={(id, name) => void desk.act(() => library.forgetDocument(id), (count) => `已忘掉“${name}”，删去 ${countText(count)} 条词句。`)}
        />
      </div>
      <div class="library-view scroller" role="tabpanel" id="library-panel-mining" aria-labelledby="library-tab-mining" hidden={view !== 'mining'}>
        <MiningView library={library} desk={desk} visible={visible && view === 'mining'} sectionTitle={sectionTitle} />
      </div>
      <div class="library-view scroller" role="tabpanel" id="library-panel-duplicates" aria-labelledby="library-tab-duplicates" hidden={view !== 'duplicates'}>
        <DuplicatesView library={library} desk={desk} visible={visible && view === 'duplicates'} sectionTitle={sectionTitle} />
      </div>
      <div class="library-view scroller" role="tabpanel" id="library-panel-backup" aria-labelledby="library-tab-backup" hidden={view !== 'backup'}>
        <BackupView library={library} desk={desk} overview={overview} reading={reading} onReading={setReading} onRead={readPackage} onExport={(kind) => void exportFile(kind)} />
      </div>
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onText={(text) => {
            setPasting(false);
            void give([new File([text], `粘贴的文字 ${dayText(Date.now())}.txt`, { type: 'text/plain' })]);
          }}
        />
      )}
    </div>
  );
}

function exportName(kind: ExportKind): string {
  const day = dayText(Date.now());
  return kind === 'csv' ? `拟稿词句-${day}.csv` : kind === 'json' ? `拟稿词句-${day}.json` : `拟稿词句库备份-${day}.json`;
}
