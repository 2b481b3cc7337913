/**
 * Compares the directory's emergency numbers with a government's travel advice for the whole world: that of the United
 * Kingdom, in a stored copy in test/fixtures whose head says where it is from.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { SourcedCountryFile, SourcedHelpline } from '../../src/directory/schema';

const numbers = z.array(z.string());
const adviceSchema = z.object({ police: numbers, ambulance: numbers, all: numbers });
/** By ISO 3166-1 code; `all` is one number for police, ambulance and fire brigade. */
export type Advice = Readonly<Record<string, z.infer<typeof adviceSchema>>>;

export interface AdviceDifference {
  country: string;
  service: 'police' | 'ambulance';
  /** The numbers that the advice gives for the service; the directory has none of them. */
  advice: string[];
}

/**
 * @param content of the advice file, parsed
 * @throws when it does not have the right shape
 */
export function readAdvice(content: unknown): Advice {
  const { _source: _, ...countries } = z.parse(z.record(z.string(), z.unknown()), content);
  return z.parse(z.record(z.string(), adviceSchema), countries);
}

/** Countries and services for which the directory has none of the numbers that the advice gives. */
export function adviceDifferences(files: readonly SourcedCountryFile[], advice: Advice): AdviceDifference[] {
  return files.flatMap(({ country, helplines }) => {
    const given = advice[country];
    if (!given) return [];
    return (['police', 'ambulance'] as const).flatMap((service): AdviceDifference[] => {
      const wanted = [...given[service], ...given.all];
      const ours = helplines.flatMap((line) => numbersFor(line, service));
      const has = wanted.some((number) => ours.some((one) => isSame(one, number)));
      return wanted.length === 0 || has ? [] : [{ country, service, advice: wanted }];
    });
  });
}

/** The numbers for the whole country: a number of one province does not help the others. */
function numbersFor({ kind, region, services, contacts }: SourcedHelpline, service: string): string[] {
  if (kind !== 'emergency' || region !== null) return [];
  return contacts
    .filter((contact) => {
      const brings: readonly string[] = contact.services ?? services ?? [];
      return contact.type === 'phone' && (brings.includes(service) || brings.includes('all'));
    })
    .map(({ value }) => value);
}

/** Whether two numbers are the same: a long number may be written with or without its country's code. */
function isSame(one: string, other: string): boolean {
  if (digitsOf(one) === digitsOf(other)) return true;
  const [a, b] = [one, other].map((number) => digitsOf(number).replace(/^0+/, '')) as [string, string];
  return Math.min(a.length, b.length) > 5 && (a.endsWith(b) || b.endsWith(a));
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

const adviceFile = new URL('../../test/fixtures/emergency-uk-advice.json', import.meta.url);

/** The travel advice to compare with. */
export function readTravelAdvice(file: string | URL = adviceFile): Advice {
  return readAdvice(JSON.parse(readFileSync(file, 'utf8')));
}
