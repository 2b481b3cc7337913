import type { Candidate } from '../../src/sites/types';

/**
 * A pasted text with several links, and those of them that are offered. It is kept while the popup is open, for a person
 * who wants to report all of them.
 */
export const pasted: { text: string; count: number; choices: readonly Candidate[] | null } = {
  text: '',
  count: 0,
  choices: null,
};
