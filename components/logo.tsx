/** The mark of the product: a page with a line being written. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="18" height="18" rx="4.5" fill="currentColor" />
      <path
        class="logo-stroke"
        d="M5.5 6.5h9M5.5 10h5M5.5 13.5h3M10.5 14.5l4.6-4.6"
        fill="none"
        stroke-width="1.6"
        stroke-linecap="round"
      />
    </svg>
  );
}
