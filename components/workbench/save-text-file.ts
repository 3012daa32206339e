/**
 * Hands a text to the browser as a file to save. The byte order mark lets older Windows editors read
 * plain text; programs that read JSON do not want it.
 */
export function saveTextFile(name: string, text: string, type: 'text/plain' | 'application/json' = 'text/plain'): void {
  const parts = type === 'text/plain' ? ['\uFEFF', text] : [text];
  saveBlob(name, new Blob(parts, { type: `${type};charset=utf-8` }));
}

/** Hands data to the browser as a file to save. */
export function saveBlob(name: string, data: Blob): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the data by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
