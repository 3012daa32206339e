import type { LibraryOverview } from '../../lib/phrases/library-desk.ts';
import { Empty } from '../controls/notices.tsx';
import { Icon } from '../icons.tsx';
import { bytesText, countText, dayText } from './sizes.ts';

interface DocumentsViewProps {
  readonly overview: LibraryOverview | null;
  readonly onShow: (sourceId: string) => void;
  readonly onForget: (sourceId: string, name: string) => void;
}

/** The imported documents: what each has given, and the way to forget it. */
export function DocumentsView({ overview, onShow, onForget }: DocumentsViewProps) {
  if (overview === null) return null;
  if (overview.documents.length === 0) {
    return (
      <Empty icon="file" title="还没有导入过文件">
        <p>点“导入文件”，或把过去的计划、总结拖到这一页。文件只在本机读取。</p>
      </Empty>
    );
  }
  return (
    <>
      <p class="muted view-about">“忘掉”会删去只从这份文件来、您没有改过也没有用过的词句，别的文件里也有的会留下。</p>
      <ul class="plain-rows" aria-label="导入的文件">
        {overview.documents.map(({ id, name, size, importedAt, taken, duplicates, left }) => (
          <li key={id} data-source={id}>
            <Icon name="file" />
            <div class="plain-main">
              <strong>{name}</strong>
              <p class="muted">
                {dayText(importedAt)} 导入 · {bytesText(size)} · 收下 {countText(taken)} 条，现有 {countText(left)} 条{duplicates > 0 && ` · ${countText(duplicates)} 句已有`}
              </p>
            </div>
            <button type="button" class="btn" disabled={left === 0} onClick={() => onShow(id)}>
              看词句
            </button>
            <button type="button" class="btn danger" aria-label={`忘掉：${name}`} onClick={() => onForget(id, name)}>
              忘掉
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
