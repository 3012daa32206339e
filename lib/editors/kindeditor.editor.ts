import { richEditor } from './rich-editor.ts';
import { byCommand } from './write-paths/exec-command.ts';
import { stepped } from './write-paths/stepped.ts';

/** KindEditor 4. Its undo ignores small changes unless its API is told of them. */
export const kindeditorEditor = richEditor({
  id: 'kindeditor',
  title: 'KindEditor',
  roots: 'body.ke-content',
  pageApi: true,
  write: stepped(byCommand),
});
