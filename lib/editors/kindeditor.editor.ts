import { richEditor } from './rich-editor.ts';
import { bySteppedCommand } from './write-paths/stepped-command.ts';

/** KindEditor 4. Its undo ignores small changes unless its API is told of them. */
export const kindeditorEditor = richEditor({
  id: 'kindeditor',
  title: 'KindEditor',
  roots: 'body.ke-content',
  pageApi: true,
  write: bySteppedCommand,
});
