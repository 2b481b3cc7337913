/** A page of the options, by its hash. */
export function options(
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
  return `../options/index.html#${page}`;
}
