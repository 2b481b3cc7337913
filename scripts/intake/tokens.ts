/**
 * Who may read: each person has a token, with a name that the log of access shows. Only the SHA-256 of a token is kept.
 * A token is 256 random bits, so nobody can find it from a plain SHA-256.
 */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './database';
import { hashOf } from './hash';

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;
export const SESSION_MS = 8 * 60 * 60_000;

const newSecret = () => randomBytes(32).toString('base64url');

/** Makes the first token, if there is none yet. @returns the token, which is shown only this once; else null */
export async function firstToken(db: Database): Promise<string | null> {
  const secret = newSecret();
  // One statement: if several receivers start at once on an empty server, only one makes it.
  const { rows } = await sql`
    insert into tokens (name, hash, at)
    select 'first', ${hashOf(secret)}, now() where not exists (select 1 from tokens)
    on conflict (name) do nothing returning name`.execute(db);
  return rows.length > 0 ? secret : null;
}

/**
 * Makes a token for one more person. @returns the token, which is shown only this once. @throws when the name is empty
 * or taken
 */
export async function addToken(db: Database, name: string): Promise<string> {
  if (!NAME.test(name)) {
    throw new Error(
      `"${name}" is no name for a token: letters, digits, spaces, dots and hyphens, at most 40.`,
    );
  }
  const secret = newSecret();
  const { rows } = await sql`
    insert into tokens (name, hash, at) values (${name}, ${hashOf(secret)}, now())
    on conflict (name) do nothing returning name`.execute(db);
  if (rows.length === 0) throw new Error(`There is a token named "${name}" already.`);
  return secret;
}

/** Ends a token, and every session that was started with it. @throws when there is no token of that name */
export async function endToken(db: Database, name: string): Promise<void> {
  const { rows } = await sql`delete from tokens where name = ${name} returning name`.execute(db);
  if (rows.length === 0) throw new Error(`There is no token named "${name}".`);
}

/** @returns the name of the token; null when it is not a token */
export async function whoHas(db: Database, secret: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from tokens where hash = ${hashOf(secret.trim())}`.execute(db);
  return rows[0]?.name ?? null;
}

/** A person who has signed in. */
export interface PageSession {
  who: string;
  language: string;
}

/** Signs in. @returns the secret for the browser; only its hash is kept */
export async function openSession(db: Database, who: string, language: string): Promise<string> {
  const secret = newSecret();
  const until = new Date(Date.now() + SESSION_MS);
  await sql`insert into sessions (hash, token, language, until)
    values (${hashOf(secret)}, ${who}, ${language}, ${until})`.execute(db);
  return secret;
}

/** @returns null when there is no such session, or it or its token has ended */
export async function pageSessionOf(db: Database, secret: string): Promise<PageSession | null> {
  const { rows } = await sql<PageSession>`
    select token as who, language from sessions where hash = ${hashOf(secret)} and until > now()`.execute(db);
  return rows[0] ?? null;
}

/** Sets the language of the page, until the session ends. */
export async function speak(db: Database, secret: string, language: string): Promise<void> {
  await sql`update sessions set language = ${language} where hash = ${hashOf(secret)}`.execute(db);
}

/** Signs out. */
export async function closeSession(db: Database, secret: string): Promise<void> {
  await sql`delete from sessions where hash = ${hashOf(secret)}`.execute(db);
}
