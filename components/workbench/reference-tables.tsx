import { useRef, useState } from 'preact/hooks';
import type { InstalledTable } from '../../lib/settings/settings.ts';
import { Notice } from '../controls/notices.tsx';
import { useToast } from '../controls/toast.tsx';
import { saveTextFile } from './save-text-file.ts';
import { readTable, type TableDesk, type TableInfo } from './table-desk.ts';

interface ReferenceTablesProps {
  readonly desk: TableDesk;
  readonly installed: readonly InstalledTable[];
  /** Keeps another list; resolves to whether it was kept. */
  readonly onInstalled: (tables: InstalledTable[]) => Promise<boolean>;
}

/** The tables that stale meetings, laws and campaigns are told by, each to be replaced by a file. */
export function ReferenceTables({ desk, installed, onInstalled }: ReferenceTablesProps) {
  const toasts = useToast();
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const without = (id: string) => installed.filter((table) => table.id !== id);
  const keep = async (tables: InstalledTable[], text: string) => {
    const before = [...installed];
    if (await onInstalled(tables)) toasts.show({ text, action: { title: '撤销', run: () => void onInstalled(before) } });
  };
  const take = async (file: File) => {
    const read = await readTable(file, desk, Date.now());
    setRefused(read.ok ? [] : read.reasons);
    if (!read.ok) return;
    const { table } = read;
    await keep([...without(table.id), table], `“${titleOf(desk, table.id)}”已换成导入的资料。`);
  };
  return (
    <>
      <div class="table-bar">
        <button type="button" class="btn" onClick={() => picker.current?.click()}>
          导入资料表
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="资料表文件"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void take(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {refused.length > 0 && (
        <Notice tone="error">
          没有导入，原来的资料没有变。
          <ul>
            {refused.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul class="table-list">
        {desk.builtIn.map((info) => (
          <TableRow
            key={info.id}
            info={info}
            installed={installed.find(({ id }) => id === info.id)}
            onRestore={() => void keep(without(info.id), `“${info.title}”已换回自带的资料。`)}
          />
        ))}
      </ul>
    </>
  );
}

interface TableRowProps {
  readonly info: TableInfo;
  readonly installed: InstalledTable | undefined;
  readonly onRestore: () => void;
}

function TableRow({ info, installed, onRestore }: TableRowProps) {
  const { title, source, knownUntil, id, table } = info;
  return (
    <li class="table-row" data-table={id}>
      <div class="table-main">
        <span class="table-title">{title}</span>
        <span class="muted">{installed ? `导入于${new Date(installed.installedAt).toLocaleDateString('zh-CN')}` : `自带，截至${knownUntil}；来源：${source}`}</span>
      </div>
      <button type="button" class="btn" aria-label={`导出：${title}`} onClick={() => saveTextFile(`${id}.json`, JSON.stringify(installed?.table ?? table, null, 2), 'application/json')}>
        导出
      </button>
      {installed && (
        <button type="button" class="btn" aria-label={`换回自带：${title}`} onClick={onRestore}>
          换回自带
        </button>
      )}
    </li>
  );
}

const titleOf = (desk: TableDesk, id: string): string => desk.builtIn.find((info) => info.id === id)?.title ?? id;
