/**
 * The name of an options page in its address. The browser keeps addresses in its history, where somebody else
 * may read them. So pages that a person may read near the one who does the harm have a name that says
 * nothing.
 */
const neutralNames: Readonly<Record<string, string>> = { me: 'info', danger: 'info-2', exit: 'info-3' };

/** @returns `#info` for the page `me`, `#saw` for the page `saw` */
export function pageHash(page: string): string {
  return `#${neutralNames[page] ?? page}`;
}

/** @returns the address of a page of the options, as it is from the popup */
export function optionsLink(
  page:
    | 'help'
    | 'me'
    | 'region'
    | 'privacy'
    | 'practice'
    | 'saw'
    | 'danger'
    | 'shared'
    | 'police'
    | 'teachers',
): string {
  return `../options/index.html${pageHash(page)}`;
}
