/** The same as in index.html, where it is painted before any script has run: so nothing moves when the header takes its place. */
export function Brand() {
  return (
    <span class="brand" lang="en" dir="ltr">
      <svg class="brand-mark" viewBox="0 0 128 128" aria-hidden="true">
        <rect class="brand-ground" width="128" height="128" rx="28" />
        <path class="brand-flag" d="M32 16h16v96H32zM48 24h56L88 48l16 24H48z" />
      </svg>
      Report Instead
    </span>
  );
}
