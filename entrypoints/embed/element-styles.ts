/** How the element itself stands in its page; the sidebar fills it. */
const HOST_STYLES = `
:host { display: block; box-sizing: border-box; inline-size: 100%; block-size: 100%; min-block-size: 320px; }
:host([hidden]) { display: none; }
.nigao-container { block-size: 100%; min-block-size: inherit; }
`;

/** Adopts the element's own styles; constructed sheets are what a strict `style-src` allows. */
export function adoptHostStyles(shadow: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOST_STYLES);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}
