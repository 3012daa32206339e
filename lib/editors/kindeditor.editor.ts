import { richEditor } from './rich-editor.ts';
import { byKeyedCommand } from './write-paths/keyed-command.ts';

/** KindEditor 4. */
export const kindeditorEditor = richEditor({
  id: 'kindeditor',
  title: 'KindEditor',
  roots: 'body.ke-content',
  ownHistory: true,
  write: byKeyedCommand('Insert', 45),
});
