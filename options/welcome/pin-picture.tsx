/**
 * A piece of a browser's toolbar, drawn: the puzzle piece, and below it the menu with the mark and its pin, or its
 * gear. The words beside it say the same, so it says nothing to a screen reader.
 */
export function PinPicture({ withGear }: { withGear: boolean }) {
  return (
    <svg class="pin-picture" viewBox="0 0 240 104" aria-hidden="true" focusable="false">
      <rect class="pin-bar" x="1" y="1" width="238" height="34" rx="8" />
      <rect class="pin-field" x="10" y="9" width="150" height="18" rx="9" />
      <circle class="pin-mark" cx="196" cy="18" r="14" />
      <path class="pin-ink" d="M190 13h4a3 3 0 1 1 5 0h4v4a3 3 0 1 0 0 5v4h-13z" />
      <rect class="pin-bar" x="72" y="44" width="160" height="56" rx="8" />
      <rect class="pin-sign" x="84" y="62" width="20" height="20" rx="5" />
      <path class="pin-flag" d="M91 78V66h8l-2 3 2 3h-8" />
      <path class="pin-field-line" d="M114 72h62" />
      <circle class="pin-mark" cx="206" cy="72" r="14" />
      {withGear ? (
        <>
          <circle class="pin-ink-line" cx="206" cy="72" r="4" />
          <path
            class="pin-ink-line"
            d="M206 63v3M206 78v3M197 72h3M212 72h3M199.6 65.6l2.2 2.2M210.2 76.2l2.2 2.2M199.6 78.4l2.2-2.2M210.2 67.800l2.2-2.2"
          />
        </>
      ) : (
        <path class="pin-ink-line" d="M202 64h8M203 64v7l-3 4h12l-3-4v-7M206 75v7" />
      )}
    </svg>
  );
}
