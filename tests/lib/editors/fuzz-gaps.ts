/** What a family is not held to in the fuzz, each with its reason. That no text is lost or changed holds for all. */
export interface FuzzGaps {
  /** What comes at once after one of our writes may be undone together with it. What was typed before a write never is. */
  readonly joins?: string;
  /** What was undone together in that way need not come back by redo. */
  readonly redo?: string;
  /** What the user typed is not undone as a stretch of its own; our writes are. */
  readonly typing?: string;
}

const GAPS: Readonly<Record<string, FuzzGaps>> = {
  ueditor: {
    joins: 'with nothing selected it saves a scene only 200 ms after a key, and none for what comes without keys (an input method): typing at once after an insertion into an empty paragraph joins it',
    redo: 'what it had not saved when Ctrl+Z came is lost to its redo',
  },
  kindeditor: { typing: 'its own undo passes over changes of fewer than 50 characters' },
  wangeditor5: { joins: 'its history may take two changes for one that follow each other at once' },
  quill: { joins: 'its history joins what happens within a second; a write waits for the last key, not for the last write' },
  vditor: { joins: 'its undo takes what happens within 800 ms for one step' },
};

/** The gaps of a family of editors; none for most. */
export function gapsOf(family: string): FuzzGaps {
  return GAPS[family] ?? {};
}
