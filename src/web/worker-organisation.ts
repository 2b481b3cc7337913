/**
 * The organisation's own file and its logo, as the worker keeps them: apart from the build's files, because
 * they change without a new build. They are there without a network, and are fetched again once a day, for
 * the next time that the page is opened. This file also sends to the intake that the organisation's file
 * names: nothing else goes to another host.
 */
import { boundedText } from '../bounded-text';
import { isFileName } from './logo-file';
import type { FromPage, IntakeResponse } from './protocol';

const organisationCache = 'report-instead-organisation';
const path = '/organisation.json';

interface Organised {
  organisation?: { logo?: unknown } | null;
  intake?: { url?: unknown } | null;
}
const dayMs = 24 * 60 * 60 * 1000;
/** When the file was last fetched. Kept among the answers, since a worker has no other place for it. */
const askedPath = '/organisation.json?asked';

/** The answer for this path, if it is kept here: the file, or the logo that it names. */
export async function keptForOrganisation(pathname: string): Promise<Response | undefined> {
  const cache = await caches.open(organisationCache);
  return cache.match(pathname);
}

/** Asks for the file again if it was not fetched within a day. Never rejects: what is kept stays. */
export async function lookAnew(now = Date.now()): Promise<void> {
  const cache = await caches.open(organisationCache);
  const asked = Number(await (await cache.match(askedPath))?.text());
  // The clock may have been set back.
  if (asked <= now && now - asked < dayMs) return;
  await keepOrganisation(now);
}

/** Answers of a host that has taken the file away. */
const isGone = ({ status }: Response) => status === 404 || status === 410;

/** Fetches the file and its logo, and keeps them. Never rejects. */
export async function keepOrganisation(now = Date.now()): Promise<void> {
  try {
    const cache = await caches.open(organisationCache);
    const answer = await fetch(path, { cache: 'no-cache' });
    // Or reports would go to a place that was withdrawn, for as long as the browser keeps the file.
    if (isGone(answer)) await caches.delete(organisationCache);
    if (!answer.ok || answer.redirected) return;
    // A file that cannot be read does not replace one that could.
    const logo = logoIn(await answer.clone().json());
    await cache.put(path, answer);
    await cache.put(askedPath, new Response(String(now)));
    if (logo) await cache.add(new Request(logo, { cache: 'no-cache' }));
  } catch {
    // It is tried again another time.
  }
}

function logoIn(policy: Organised | null): string | null {
  const logo = policy?.organisation?.logo;
  // Only a picture: kept from here, a script or a page of that name would outlive all new versions.
  return typeof logo === 'string' && isFileName(logo) ? `/${logo}` : null;
}

/** An intake's answer is short; a longer one is not from an intake. */
const longestAnswer = 64 * 1024;
/** Longer than the page waits. */
const patienceMs = 30_000;

/** Sends a report to the organisation's intake, and to nobody else. @returns null where no answer came */
export async function deliverForPage({
  to,
  headers,
  body,
}: Extract<FromPage, { type: 'deliver' }>): Promise<IntakeResponse | null> {
  try {
    const file = (await keptForOrganisation(path)) ?? (await fetch(path));
    if (!file.ok && !isGone(file)) return null;
    const { intake } = isGone(file) ? {} : ((await file.json()) as Organised);
    // The page has read an older file. Without this, a server's answer that it has gone, it would try for ever.
    if (intake?.url !== to) return { status: 410, headers: {}, text: '' };
    const answer = await fetch(to, {
      method: 'POST',
      headers,
      body,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = answer.body && (await boundedText(answer.body, longestAnswer));
    const named = ['content-type', 'retry-after'].map((name) => [name, answer.headers.get(name)]);
    return {
      status: answer.status,
      headers: Object.fromEntries(named.filter(([, value]) => value !== null)),
      text: text ?? '',
    };
  } catch {
    return null;
  }
}
