import type { AssistantErrorCode } from '../lib/assistant/assistant.ts';

/** What to say, and to do, for each error code. The only place where codes become words. */
const MESSAGES: Readonly<Record<AssistantErrorCode, string>> = {
  'draft-too-large': '文字超过 500 万字，请分成几份再检查。',
  'unknown-document-type': '不认识这个文种，请在上方重新选择。',
  'invalid-input': '内容不合要求，请检查后重试。',
  'storage-full': '本机存储空间已满，没有存下。请清理磁盘空间，或删去不用的词句后重试。',
  'storage-unavailable': '浏览器不允许保存数据，没有存下。请关闭无痕模式，或检查浏览器的隐私设置。',
  'editor-gone': '编辑器已经关闭。请点一下要写的地方，再试一次。',
  'text-changed': '这里的文字刚刚改过，没有替换。请等检查更新后再点一次。',
  'read-only': '这个编辑器现在只能看、不能改。请切换到编辑状态后重试。',
  composing: '输入法正在组字，请先选定字词，再点一次。',
  'write-refused': '编辑器没有接受这次修改，文字保持原样。请手动修改。',
  disconnected: '与编辑器的连接断开了，正在重新连接。若一直没有恢复，请刷新网页。',
  internal: '程序出错，这一步没有完成，文字没有改动。请重试；仍不行就刷新网页。',
};

/** The sentence shown for an error code. */
export function errorMessage(code: AssistantErrorCode): string {
  return MESSAGES[code];
}

/**
 * The code of anything thrown: an error that carries a known `code` (also one cloned over a message
 * port, which has lost its class), otherwise `internal`.
 */
export function errorCodeOf(error: unknown): AssistantErrorCode {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    const { code } = error;
    if (typeof code === 'string' && Object.hasOwn(MESSAGES, code)) return code as AssistantErrorCode;
  }
  return 'internal';
}
