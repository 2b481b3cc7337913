import { hashOf } from '../src/extension/page-hash';

/** The address of a page of the options. */
export function optionsPage(
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
  return `../options/index.html${hashOf(page)}`;
}
