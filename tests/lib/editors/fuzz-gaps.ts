/** What a family is not held to in the fuzz, each with its reason. That no text is lost or changed holds for all. */
export interface FuzzGaps {
  /** What the user typed is not undone as a stretch of its own; our writes are. */
  readonly typing?: string;
  /** The same for what was typed with an input method alone. */
  readonly composing?: string;
  /** Its own undo passes over what the user did less than so many milliseconds ago, without us as with us: the user waits. */
  readonly haste?: number;
  /** Its history joins what is done right beside one of our writes less than so many milliseconds after it: the user waits. */
  readonly joins?: number;
  /** What is typed right where our last write ended is joined with it: such steps are left out. */
  readonly adjoins?: string;
  /** What becomes of a line whose last character was deleted is its own affair. */
  readonly emptied?: string;
  /** Undo of what the user did after a redo may leave a step that changes no text, without us as with us. */
  readonly blank?: string;
  /** After its undo, what an input method wrote last cannot be redone, without us as with us. */
  readonly redo?: string;
}

const JOINED_TYPING = 'the history of Slate joins insertions side by side, however long after one another, whoever made them';

const GAPS: Readonly<Record<string, FuzzGaps>> = {
  // A scene is saved 200 ms after a key, and 300 ms later where that was the key of an input method.
  ueditor: {
    haste: 600,
    emptied: 'a heading emptied by Backspace is taken away',
    blank: 'a scene put back turns the <div>s that its Enter makes into paragraphs, which the next key takes for a change',
  },
  kindeditor: { typing: 'its own undo passes over changes of fewer than 50 characters' },
  ckeditor4: { redo: 'it takes the next key to come up for a new change where no key of its own was there for the last one' },
  // Half a second, whoever made the change before.
  prosemirror: { joins: 550 },
  codemirror: { joins: 550 },
  slate: { adjoins: JOINED_TYPING },
  wangeditor5: { adjoins: JOINED_TYPING },
  draft: { composing: 'its history has no step for a composition, without us as with us' },
  // What was typed is put on its stack 800 ms after the last key.
  vditor: { haste: 900 },
};

/** The gaps of a family of editors; none for most. */
export function gapsOf(family: string): FuzzGaps {
  return GAPS[family] ?? {};
}
