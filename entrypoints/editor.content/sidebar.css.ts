/** The frame around the sidebar: on the right, over the page, which keeps its own layout. */
export const SIDEBAR_CSS = `
:host { all: initial; position: fixed; z-index: 2147483647; inset: 0 0 0 auto; color-scheme: light dark; max-width: 100vw; }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light dark; background: light-dark(#fff, #1b1e23); box-shadow: -1px 0 0 light-dark(#d5d9e0, #3a4048), -6px 0 20px rgb(0 0 0 / .12); }
div { position: absolute; inset: 0 auto 0 -4px; width: 8px; cursor: ew-resize; touch-action: none; }
div:focus-visible, div:hover { background: light-dark(#1f5fbf, #8ab4f8); opacity: .5; outline: none; }
:host([data-dragging]) iframe { pointer-events: none; }
`;
