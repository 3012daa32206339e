import { richEditor } from './rich-editor.ts';
import { byKeyedCommand } from './write-paths/keyed-command.ts';

/** UEditor and UEditor Plus. Their undo scenes are saved on key events. */
export const ueditorEditor = richEditor({
  id: 'ueditor',
  title: 'UEditor',
  roots: 'body.view',
  overText: true,
  write: byKeyedCommand('Insert', 45),
});
