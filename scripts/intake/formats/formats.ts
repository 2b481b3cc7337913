/** The formats of an export, and which links each of them can express. */
import type { XarfOrganisation } from '../../../src/report/xarf';
import type { Exported } from './exported';
import { jsonLines } from './json-lines';
import { scartFile, scartMail, scartUrl } from './scart';
import { xarfCategory, xarfLines } from './xarf';

export interface Format {
  /** A name of its own, the same in every language. */
  name: string;
  file: string;
  type: string;
  takes(link: Pick<Exported, 'url' | 'categories'>): boolean;
  write(links: readonly Exported[], organisation: XarfOrganisation | undefined): string;
}

export const formats = {
  'scart-file': {
    name: 'SCARt, CSV',
    file: 'csv',
    type: 'text/csv; charset=utf-8',
    takes: ({ url }) => scartUrl(url) !== null,
    write: scartFile,
  },
  'scart-mail': {
    name: 'SCARt, e-mail',
    file: 'eml',
    type: 'message/rfc822',
    takes: ({ url }) => scartUrl(url) !== null,
    write: scartMail,
  },
  xarf: {
    name: 'XARF 4.2',
    file: 'jsonl',
    type: 'application/jsonl; charset=utf-8',
    takes: ({ categories }) => xarfCategory(categories) !== undefined,
    write: (links, organisation) => {
      if (!organisation) throw new Error('XARF needs an organisation: start with --organisation');
      return xarfLines(links, organisation);
    },
  },
  'json-lines': {
    name: 'JSON Lines',
    file: 'jsonl',
    type: 'application/jsonl; charset=utf-8',
    takes: () => true,
    write: jsonLines,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Whether it is the name of a format. */
export function isFormat(name: unknown): name is FormatName {
  return typeof name === 'string' && Object.hasOwn(formats, name);
}
