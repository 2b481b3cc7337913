/**
 * The examples of addresses in each site's folder: links in the forms that people come across, and what each must
 * become.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Certainty } from '../../src/sites/types';

/**
 * A site's `examples.json`: for each certainty, the addresses, each with the links that must become it; and links of
 * private conversations, which are refused. Links of one address lead to the same post or page; two addresses never do.
 * All handles, ids and words are invented.
 */
export type SiteExamples = Partial<Record<Certainty, Record<string, string[]>>> & { private?: string[] };

/** One link, and what it must become. */
export interface Example {
  link: string;
  url: string;
  certainty: Certainty;
}

/** @returns an empty object for a site without examples */
export function examplesOf(site: string): SiteExamples {
  const file = new URL(`../../src/sites/${site}/examples.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The links that become an address. */
export function linksOf({ private: _, ...byWorth }: SiteExamples): Example[] {
  return Object.entries(byWorth).flatMap(([certainty, addresses]) =>
    Object.entries(addresses).flatMap(([url, links]) =>
      links.map((link) => ({ link, url, certainty: certainty as Certainty })),
    ),
  );
}
