import type { SessionState } from '../../lib/assistant/session.ts';
import { Empty, Notice } from '../controls/notices.tsx';
import { errorMessage } from '../error-messages.ts';
import { useDelayed } from '../use-delayed.ts';

/** Id of the editors that draw their text. */
const DRAWN = 'canvas';
const UNREADABLE = '这个编辑器把文字画在画布上，拟稿读不到，不能检查；词句可以插到光标处。要检查，请全选复制，到工作台粘贴。';
const UNREAD = '编辑器只给出了一部分文字，请滚动看完全文后再下结论。';

/** Strips above the tabs for what is out of the ordinary while there is still something to show. */
export function SessionNotices({ state }: { state: SessionState }) {
  const { phase, report, editor } = state;
  return (
    <>
      {phase === 'disconnected' && <Notice tone="warning">{errorMessage('disconnected')}</Notice>}
      {phase === 'error' && report && <Notice tone="error">{errorMessage(state.error ?? 'internal')}</Notice>}
      {editor?.readOnly && <Notice>这个编辑器现在只能看、不能改，可以检查，不能替换。</Notice>}
      {report?.stats.partial && <Notice tone="warning">{editor?.kind === DRAWN ? UNREADABLE : UNREAD}</Notice>}
      {report && report.failedRules.length > 0 && (
        <Notice tone="warning">有 {report.failedRules.length} 项检查出错，没有运行；其余检查照常。</Notice>
      )}
    </>
  );
}

/** What fills the sidebar while there is no report yet; `null` once there is one. */
export function NothingYet({ state }: { state: SessionState }) {
  const slow = useDelayed(state.phase === 'checking' && !state.report, 300);
  if (state.report) return null;
  switch (state.phase) {
    case 'waiting':
      return (
        <Empty icon="edit" title="请点一下要写的地方">
          <p>把光标放进网页上的编辑框，检查就会开始。文字只在本机处理，不会外传。</p>
        </Empty>
      );
    case 'error':
      return (
        <Empty icon="warning" title="没有检查成">
          <p>{errorMessage(state.error ?? 'internal')}</p>
        </Empty>
      );
    case 'disconnected':
      return null;
    default:
      return slow ? <Skeleton /> : null;
  }
}

function Skeleton() {
  return (
    <div class="skeleton" role="status">
      <span class="sr-only">正在检查</span>
      {['a', 'b', 'c', 'd'].map((row) => (
        <div class="skeleton-row" key={row}>
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
