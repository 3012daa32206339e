import type { ImportState, QueuedFile } from '../../lib/phrases/library-desk.ts';
import { Icon } from '../icons.tsx';
import { countImport, importSummary } from './import-words.ts';

interface ImportStripProps {
  readonly state: ImportState;
  readonly onContinue: () => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** The import under way, one that was cut off, or what came of the last. */
export function ImportStrip({ state, onContinue, onCancel, onDismiss }: ImportStripProps) {
  const counts = countImport(state);
  const { all, waiting } = counts;
  if (all === 0) return null;
  const done = all - waiting;
  const current = state.files.find(({ outcome }) => outcome === null);
  if (state.running) {
    return (
      <section class="import-strip" aria-label="导入进度">
        <div class="import-line">
          <span role="status">
            正在导入 {done}/{all} 份{current && `：${current.name}`}
          </span>
          <button type="button" class="btn" onClick={onCancel}>
            取消导入
          </button>
        </div>
        <progress max={all} value={done} aria-label="导入进度" />
        <p class="muted">可以接着做别的。已经排进来的文件，关了这个页面也不会丢，下次打开点“继续导入”就行。</p>
      </section>
    );
  }
  if (waiting > 0) {
    return (
      <section class="import-strip" aria-label="没有做完的导入">
        <div class="import-line">
          <Icon name="warning" />
          <span role="status">
            上次的导入没有做完：已处理 {done} 份，还有 {waiting} 份。
          </span>
          <button type="button" class="btn primary" onClick={onContinue}>
            继续导入
          </button>
          <button type="button" class="btn" onClick={onCancel}>
            不导入了
          </button>
        </div>
      </section>
    );
  }
  return (
    <section class="import-strip" aria-label="导入结果">
      <div class="import-line">
        <Icon name="present" />
        <span role="status">{importSummary(counts)}</span>
        <button type="button" class="btn" onClick={onDismiss}>
          知道了
        </button>
      </div>
      {counts.refused.length > 0 && (
        <ul class="import-refused" aria-label="没有导入的文件">
          {counts.refused.map(({ number, name, reason }) => (
            <li key={number}>
              <strong>{name}</strong>
              <span class="muted">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <Names title="以前导入过的文件" files={counts.known} />
      <Names title="取消了的文件" files={counts.cancelled} />
    </section>
  );
}

function Names({ title, files }: { title: string; files: readonly QueuedFile[] }) {
  if (files.length === 0) return null;
  return (
    <details>
      <summary>
        {title}（{files.length}）
      </summary>
      <p class="muted">{files.map(({ name }) => name).join('、')}</p>
    </details>
  );
}
