import controlsCss from './controls/controls.css?inline';
import findingsCss from './findings/findings.css?inline';
import libraryCss from './library/library.css?inline';
import pageCss from './page.css?inline';
import phrasesCss from './phrases/phrases.css?inline';
import popupCss from './popup/popup.css?inline';
import profileCss from './profile/profile.css?inline';
import sectionsCss from './sections/sections.css?inline';
import sidebarCss from './sidebar/sidebar.css?inline';
import themeCss from './theme.css?inline';
import welcomeCss from './welcome/welcome.css?inline';
import workbenchCss from './workbench/workbench.css?inline';

/** The complete style sheet of all components; every selector hangs on `.ng`. */
const stylesText: string = [
  themeCss,
  controlsCss,
  findingsCss,
  sectionsCss,
  phrasesCss,
  profileCss,
  sidebarCss,
  workbenchCss,
  libraryCss,
  welcomeCss,
  popupCss,
].join('\n');

/**
 * Gives a document or a shadow root the components' styles. Uses a constructed sheet, which a strict
 * `style-src` allows; only where there is none, a `<style>` element. A document of ours also gets its
 * page margins removed.
 */
export function adoptStyles(root: Document | ShadowRoot): void {
  const ownsPage = root.nodeType === Node.DOCUMENT_NODE;
  const text = ownsPage ? `${pageCss}\n${stylesText}` : stylesText;
  const owner = ownsPage ? (root as Document) : (root as ShadowRoot).ownerDocument;
  const Sheet = owner.defaultView?.CSSStyleSheet;
  if (Sheet && 'replaceSync' in Sheet.prototype && 'adoptedStyleSheets' in root) {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const style = owner.createElement('style');
  style.textContent = text;
  (ownsPage ? owner.head : root).append(style);
}
