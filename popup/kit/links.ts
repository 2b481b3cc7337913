import { pageHash } from '../../src/extension/page-hash';

/** The address of a page of the options. */
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
