import type { Page } from 'puppeteer-core';
import type { Session } from './session';

/** The page that the extension opens after its installation; it comes a moment after the browser is ready. */
export function welcomePage(session: Session): Promise<Page> {
  return session.waitForExtensionPage('options/index.html#welcome', 30_000);
}

/** Waits for the welcome page and closes it: it would cover the page that is used or pictured. @returns the session */
export async function withoutWelcome(session: Session): Promise<Session> {
  await (await welcomePage(session)).close();
  return session;
}
