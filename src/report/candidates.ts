/** Links of which the person chooses one, read again by the address grammar. */
import type { Candidate } from '../sites/types';
import { type Address, addressOf } from './address';

type Found = Exclude<Address, { refused: unknown }>;

/**
 * What links that a page's script found come to.
 * @returns the one address they all stand for, or those that differ; null where none of them can be reported
 */
export function readCandidates(
  given: readonly { link: string; whose: Candidate['whose'] }[],
): { found: Found } | { choices: readonly Candidate[] } | null {
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
