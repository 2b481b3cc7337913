/** A page of the options, by its hash. */
export function options(page: 'help' | 'me' | 'region' | 'privacy'): string {
  return `../options/index.html#${page}`;
}
