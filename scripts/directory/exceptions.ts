/** What was reviewed and may stay although a check of the directory would refuse it: exceptions.json, each with its reason. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import httpHosts from '../../src/directory/http-hosts.json';

const exceptionsFile = new URL('exceptions.json', import.meta.url);

/** How many countries may differ from the advice, each with its reason. */
export const mostDifferences = 8;

const reason = z.string().check(z.minLength(10));

const exceptionsSchema = z.object({
  /** Emergency numbers that only lists give, but not google-libphonenumber. */
  emergency: z.array(z.object({ country: z.string(), number: z.string(), reason })),
  /** Countries where the directory has none of the numbers that the advice gives for police or ambulance. */
  advice: z.array(z.object({ country: z.string(), reason })).check(z.maxLength(mostDifferences)),
  /** Long numbers that do not fit their country's number plan. */
  numbers: z.array(z.object({ entry: z.string(), number: z.string(), reason })),
  /** Hosts that we only know without TLS. */
  addresses: z.array(z.object({ hosts: z.array(z.string()), reason })),
  /** Contacts that two entries of one region share on purpose. */
  duplicates: z.array(z.object({ country: z.string(), line: z.string(), reason })),
});
export type Exceptions = z.infer<typeof exceptionsSchema>;

/** Nothing is allowed beyond the rules. */
export const noExceptions: Exceptions = {
  emergency: [],
  advice: [],
  numbers: [],
  addresses: [],
  duplicates: [],
};

/**
 * The reviewed exceptions.
 * @throws when the file does not have the right shape
 */
export function readExceptions(file: string | URL = exceptionsFile): Exceptions {
  return exceptionsSchema.parse({ ...JSON.parse(readFileSync(file, 'utf8')), addresses: httpHosts });
}
