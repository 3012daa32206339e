/** Selects what a browser lets the user edit. */
export const HOST = '[contenteditable]:not([contenteditable="false" i])';
/** Fewer hosts than this are fields, each for itself. */
const FEW = 3;
/** Where no host is one of these they may be the fields of a form. */
const LINE = /^(h[1-6]|p|li|blockquote)$/;
/** A host that has one of these inside is an editor, and no line of one. */
const BLOCK = 'p,div,li,td';
/** Text in these does not tell lines from fields with names. */
const NOT_READ = '[contenteditable],button,style';

const documents = new WeakSet<Element>();

/** Whether an element is the outermost that can be edited: `designMode` makes the body one. */
export function isEditingHost(element: Element): boolean {
  if (!(element as HTMLElement).isContentEditable || element.localName === 'html') return false;
  // What is editable inside an island of an editor (a table's cell, a caption) belongs to that editor.
  return element.localName === 'body' || !element.parentElement?.closest(HOST);
}

/** Whether {@link documentOf} has found this element. */
export function isDocumentOfHosts(element: Element): boolean {
  return documents.has(element);
}

/**
 * The element around editing hosts which are the lines of one document, as in Editor.js, and around nothing
 * else that is read; `null` for a host that is an editor by itself.
 */
export function documentOf(host: Element): Element | null {
  let found = host.closest('.codex-editor__redactor');
  let most = FEW - 1;
  for (let at = found ? null : host.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    if (documents.has(at)) return at;
    const hosts = [...at.querySelectorAll(HOST)];
    if (hosts.length <= most) continue;
    if (!holdsLinesOnly(at, hosts)) break;
    found = at;
    most = hosts.length;
  }
  if (found) documents.add(found);
  return found;
}

function holdsLinesOnly(around: Element, hosts: readonly Element[]): boolean {
  if (!hosts.some((host) => LINE.test(host.localName)) || hosts.some((host) => host.querySelector(BLOCK))) return false;
  const texts = around.ownerDocument.createTreeWalker(around, 4);
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (nodeValue!.trim() && !parentElement!.closest(NOT_READ)) return false;
  }
  return true;
}
