/** A number of bytes as people read it: 不到 1 KB, 312 KB, 2.4 MB. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return bytes === 0 ? '0 KB' : '不到 1 KB';
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`;
  const megabytes = kilobytes / 1024;
  return megabytes < 1024 ? `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}

/** A size that is only about right: 约 312 KB, 不到 1 KB. */
export function aboutBytes(bytes: number): string {
  return bytes < 1024 ? bytesText(bytes) : `约 ${bytesText(bytes)}`;
}

/** A count with its thousands parted: 12,345. */
export function countText(count: number): string {
  return count.toLocaleString('zh-CN');
}

/** A moment as a day: 2026-11-21. */
export function dayText(milliseconds: number): string {
  const day = new Date(milliseconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
