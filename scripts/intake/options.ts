/** The words of `npm run intake`, read and checked. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { XarfOrganisation } from '../../src/report/xarf';
import { KEY_DAYS, type Keeping, LEAST_DAYS } from './forget';

export interface IntakeOptions {
  folder: string | undefined;
  databaseUrl: string | undefined;
  host: string;
  port: number;
  keeping: Keeping;
  /** How many requests one side (limit.ts) may send in ten minutes. */
  limit: number;
  /** Whether there is a proxy in front that says from which address a request comes. */
  behindProxy: boolean;
  tls: { cert: Buffer; key: Buffer } | undefined;
  organisation: XarfOrganisation | undefined;
  /** If set, a token is made or ended, and no report is received. */
  token: { action: 'add' | 'end'; name: string } | undefined;
}

export const help = `npm run intake -- --data FOLDER [--port 8787]
  --data FOLDER         keeps the reports there; or set DATABASE_URL to a PostgreSQL server
  --port N, --host H    where it listens; on this machine alone, port 8787, unless told
  --keep-days N         deletes a link so long after its last report: 90 days, at least ${LEAST_DAYS};
                        a report that comes again after less than ${KEY_DAYS} may be taken twice
  --keep-log-days N     deletes the log of access after so long: 400 days
  --limit N             reports and questions from one side in ten minutes: 300
  --behind-proxy        a proxy in front says whose request it is (X-Forwarded-For)
  --cert F --key F      speaks HTTPS itself, with this certificate and key
  --organisation NAME --contact MAILBOX --domain DOMAIN
                        who answers for reports; needed for XARF
  --new-token NAME      makes a token for one more person, shows it once, and ends
  --end-token NAME      ends a token, and ends`;

/** @throws with what is wrong, in a sentence that names the option */
export function readOptions(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): IntakeOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      'keep-days': { type: 'string', default: '90' },
      'keep-log-days': { type: 'string', default: '400' },
      limit: { type: 'string', default: '300' },
      'behind-proxy': { type: 'boolean', default: false },
      cert: { type: 'string' },
      key: { type: 'string' },
      organisation: { type: 'string' },
      contact: { type: 'string' },
      domain: { type: 'string' },
      'new-token': { type: 'string' },
      'end-token': { type: 'string' },
    },
  });
  const whole = (name: 'port' | 'keep-days' | 'keep-log-days' | 'limit', least: number, most: number) => {
    const number = Number(values[name]);
    if (/^\d+$/.test(values[name]) && number >= least && number <= most) return number;
    throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${values[name]}".`);
  };
  const databaseUrl = environment.DATABASE_URL || undefined;
  if (!databaseUrl && !values.data) {
    throw new Error(`Say where the reports are to be kept: --data FOLDER, or DATABASE_URL.\n\n${help}`);
  }
  if (databaseUrl && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    // The value is not shown: there may be a password in it.
    throw new Error('DATABASE_URL is no address of a PostgreSQL server: it starts with postgres://');
  }
  if (databaseUrl && values.data) {
    throw new Error(
      'Both --data and DATABASE_URL are set: leave one out, so that it is clear where reports are.',
    );
  }
  const { organisation: org, contact, domain, cert, key } = values;
  return {
    folder: values.data,
    databaseUrl,
    host: values.host,
    port: whole('port', 0, 65_535),
    keeping: {
      reports: whole('keep-days', LEAST_DAYS, 3650),
      log: whole('keep-log-days', 1, 3650),
    },
    limit: whole('limit', 1, 1_000_000),
    behindProxy: values['behind-proxy'],
    tls: all('--cert and --key', cert, key) && { cert: fileOf('cert', cert!), key: fileOf('key', key!) },
    organisation: all('--organisation, --contact and --domain', org, contact, domain) && {
      org: org!,
      contact: mailbox(contact!),
      domain: domain!,
    },
    token: tokenOf(values['new-token'], values['end-token']),
  };
}

/** Options that make sense only together. @returns undefined when none of them is given */
function all(names: string, ...values: (string | undefined)[]): true | undefined {
  if (values.every((value) => value === undefined)) return undefined;
  if (values.every(Boolean)) return true;
  throw new Error(`${names} go together: one of them is missing or empty.`);
}

function fileOf(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`--${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function mailbox(contact: string): string {
  if (/^[^\s@]+@[^\s@]+$/.test(contact)) return contact;
  throw new Error(`--contact takes a mailbox, not "${contact}".`);
}

function tokenOf(add: string | undefined, end: string | undefined): IntakeOptions['token'] {
  if (add !== undefined && end !== undefined) throw new Error('--new-token or --end-token, one at a time.');
  if (add !== undefined) return { action: 'add', name: add };
  return end === undefined ? undefined : { action: 'end', name: end };
}
