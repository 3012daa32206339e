import { richEditor } from './rich-editor.ts';
import { byKeyedCommand } from './write-paths/keyed-command.ts';
import { stepped } from './write-paths/stepped.ts';

/** UEditor and UEditor Plus. Their undo scenes are saved on key events, in an empty paragraph only when their API is asked to. */
export const ueditorEditor = richEditor({
  id: 'ueditor',
  title: 'UEditor',
  roots: 'body.view',
  pageApi: true,
  overText: true,
  write: stepped(byKeyedCommand('Insert', 45)),
});
