/** The launcher's style sheet. Colours as in `components/theme.css`, which this script is too small to carry. */
export const LAUNCHER_CSS = `
:host { all: initial; position: fixed; z-index: 2147483646; left: 0; top: 0; width: 0; height: 0; color-scheme: light dark; }
button {
  position: fixed; box-sizing: border-box; display: flex; align-items: center; gap: 4px; height: 26px; min-width: 26px;
  padding: 0 7px; border: 1px solid light-dark(#c9ced6, #4a5058); border-radius: 13px;
  background: light-dark(#fff, #23272e); color: light-dark(#3b4350, #d5dae2);
  font: 500 12px/1 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  cursor: pointer; opacity: .85; box-shadow: 0 1px 3px rgb(0 0 0 / .18); user-select: none;
}
button:hover, button:focus-visible { opacity: 1; }
button:focus-visible { outline: 2px solid light-dark(#1f5fbf, #8ab4f8); outline-offset: 1px; }
button[hidden] { display: none; }
b { font-weight: 600; font-variant-numeric: tabular-nums; }
[data-worst=error] b { color: light-dark(#b3261e, #f28b82); }
[data-worst=warning] b { color: light-dark(#8a5a00, #fdd663); }
[data-worst=info] b { color: light-dark(#1f5fbf, #8ab4f8); }
`;
