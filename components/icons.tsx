/**
 * Outlines on a 16 × 16 grid. Severities and section statuses have icons under their own names, each
 * of another shape, so that colour is never the only sign.
 */
const PATHS = {
  error: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5ZM5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5',
  warning: 'M8 2 14.5 13.5h-13L8 2ZM8 6.5v3.25M8 11.6v.2',
  info: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5ZM8 7.25v4M8 4.9v.2',
  present: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5ZM5.25 8.25l2 2 3.5-4',
  thin: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5ZM5 8h6',
  missing: 'M4 2.5H2.5V4M7 2.5h2M12 2.5h1.5V4M13.5 7v2M13.5 12v1.5H12M9 13.5H7M4 13.5H2.5V12M2.5 9V7M6 6l4 4M10 6l-4 4',
  check: 'M3 8.5l3.25 3.25L13 4.75',
  fold: 'M4 6l4 4 4-4',
  up: 'M8 13V3.5M3.75 7.5 8 3.25l4.25 4.25',
  down: 'M8 3v9.5M3.75 8.5 8 12.75l4.25-4.25',
  copy: 'M5.5 5.5h8v8h-8v-8ZM10.5 5V2.5h-8v8H5',
  download: 'M8 2.5v8M4.75 7.5 8 10.75l3.25-3.25M2.5 13.5h11',
  upload: 'M8 11V3M4.75 6 8 2.75 11.25 6M2.5 13.5h11',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  more: 'M3.2 8h.1M7.95 8h.1M12.7 8h.1',
  back: 'M9.5 3 4.5 8l5 5',
  search: 'M7 2.25a4.75 4.75 0 1 0 0 9.5a4.75 4.75 0 0 0 0-9.5ZM10.5 10.5l3.25 3.25',
  star: 'M8 2l1.85 3.8 4.15.6-3 2.95.7 4.15L8 11.5l-3.7 2L5 9.35l-3-2.95 4.15-.6L8 2Z',
  plus: 'M8 3v10M3 8h10',
  trash: 'M2.75 4.25h10.5M6.25 4V2.5h3.5V4M4.25 4.5l.5 9h6.5l.5-9M6.75 7v4M9.25 7v4',
  edit: 'M10.75 2.75l2.5 2.5-7.5 7.5-3 .5.5-3 7.5-7.5Z',
  file: 'M3.75 1.75h5.5l3 3v9.5h-8.5V1.75ZM9 2v3h3M6 8h4M6 10.75h4',
  library: 'M3 2.5h3v11H3v-11ZM6.5 2.5h3v11h-3v-11ZM10.25 3.25l2.5-.5 1.75 10-2.5.5-1.75-10Z',
  settings: 'M2.5 4.5h6M11.5 4.5h2M10 2.75v3.5M2.5 11.5h2M7.5 11.5h6M6 9.75v3.5',
  checklist: 'M2 4.25l1.25 1.25L5.5 3M2 9.25l1.25 1.25L5.5 8M8 4.5h6M8 9.25h6M8 13.5h6M2.75 13.5h2',
  help: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5ZM6 6.4c.1-1.2.9-1.8 2-1.8s2 .7 2 1.7c0 1.5-2 1.5-2 3M8 11.3v.2',
  profile: 'M2.5 13.75V3.25l6-1.5v12M8.5 5.75h5v8M1.5 13.75h13M5 5.25h1M5 8h1M5 10.75h1M11 8.5v.5M11 11v.5',
  open: 'M6.5 3h-4v10.5H13v-4M9 2.5h4.5V7M13 3 7.5 8.5',
  wand: 'M2.5 13.5l7-7M9 4l3 3M12.5 1.5v3M14 3h-3M4.5 2v2.5M5.75 3.25h-2.5M13 10v2M14 11h-2',
  caret: 'M6 2.5h4M6 13.5h4M8 2.5v11',
  pin: 'M8 14V9.5M4.5 9.5h7l-1.5-3V3h.75V2h-5.5v1H6v3.5l-1.5 3Z',
  lock: 'M3.5 7.25h9v6.5h-9v-6.5ZM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  folder: 'M1.75 3.25h4.5l1.5 2h6.5v8h-12.5v-10Z',
  tag: 'M2 2h5.5l6.5 6.5-5.5 5.5L2 7.5V2ZM5 4.9v.2',
  merge: 'M4 2.5v3.25c0 2 4 2 4 4.25v3.5M12 2.5v3.25c0 2-4 2-4 4.25M5.75 11.5 8 13.75l2.25-2.25',
  undo: 'M5.5 3 2.5 6l3 3M3 6h6a4 4 0 0 1 0 8H6.5',
} as const;

/** Names of all icons. */
export type IconName = keyof typeof PATHS;

/** A decorative line icon in the text's colour; what it means must stand beside it or in a label. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.4 : 1.4}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
