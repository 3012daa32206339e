import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../controls/notices.tsx';
import { bytesText } from './sizes.ts';

/** Share of the browser's room from which it is said, and the room below which it is. */
const NEARLY_FULL = 0.9;
const LITTLE_LEFT = 50 * 1024 * 1024;

/** Says when the browser has little room left for the library, before a write fails. */
export function StorageNotice({ visible, version }: { visible: boolean; version: number }) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (!visible || !('storage' in navigator)) return;
    let stale = false;
    const look = async () => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      const room = quota - usage;
      const isLow = quota > 0 && (usage / quota > NEARLY_FULL || room < LITTLE_LEFT);
      if (!stale) setLeft(isLow ? Math.max(0, room) : null);
    };
    // Where the browser does not say, a write that fails will.
    look().catch(() => undefined);
    return () => void (stale = true);
  }, [visible, version]);
  if (left === null) return null;
  return <Notice tone="warning">浏览器留给拟稿的空间快用完了，只剩 {bytesText(left)}。请先备份，再清理磁盘，或删去不用的词句和导入的文件。</Notice>;
}
