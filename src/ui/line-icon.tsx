/** Simple line icons, inline: nothing is loaded, and they take the colour of the text beside them. */
const paths = {
  phone: 'M7 3H4a1 1 0 0 0-1 1c0 9.4 7.6 17 17 17a1 1 0 0 0 1-1v-3.2l-4.6-1.6-2 2.3a14 14 0 0 1-6-6l2.3-2z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  check: 'M4 12.5l5.5 5.5L20 6.5',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z',
  leave: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  back: 'M20 12H4M10 6l-6 6 6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  place: 'M12 21c5-5.4 7-8.6 7-11.5a7 7 0 0 0-14 0C5 12.4 7 15.6 12 21zM12 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  plus: 'M12 5v14M5 12h14',
  away: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
} as const;

type IconName = keyof typeof paths;

/** Arrows along the direction of reading: they turn with the direction of the page. */
const turning: readonly IconName[] = ['leave', 'away', 'back'];

/** Always beside words, so it says nothing to a screen reader. */
export function LineIcon({ name }: { name: IconName }) {
  return (
    <svg
      class={turning.includes(name) ? 'icon icon-turning' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
