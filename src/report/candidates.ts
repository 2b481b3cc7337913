/** Links of which the person chooses one. The address grammar reads them again. */
import type { Candidate } from '../sites/types';
import { addressOf, type FoundAddress } from './address';

/**
 * Reads the links that a page's script found.
 * @returns the one address that all of them lead to, or those that differ; null if none of them can be
 *   reported
 */
export function readCandidates(
  given: readonly { link: string; whose: Candidate['whose'] }[],
): { found: FoundAddress } | { choices: readonly Candidate[] } | null {
  const read = given.flatMap(({ link, whose }) => {
    const address = addressOf(link);
    return 'url' in address ? [{ found: address, choice: { url: address.url, whose } }] : [];
  });
  const different = read.filter(
    ({ choice }, at) => read.findIndex((other) => other.choice.url === choice.url) === at,
  );
  const [first] = different;
  if (!first) return null;
  return different.length === 1 ? { found: first.found } : { choices: different.map(({ choice }) => choice) };
}
