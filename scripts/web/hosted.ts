/** The edition for phones on a host of the hermetic web, and apps that share with it. */
import type { Page } from 'puppeteer-core';
import type { HermeticWeb, Session, WebAnswer } from '../browsers/index';
import { fileAnswer } from './file-answer';

/** What an app passes on when somebody presses share. */
export interface Fields {
  title?: string;
  text?: string;
  url?: string;
}

/**
 * @param folder gives the folder with the build, absolute; called for each request
 * @param change may return an answer instead of a file
 * @returns what takes it away again
 */
export function hostEdition(
  web: HermeticWeb,
  host: string,
  folder: () => string,
  change: (path: string, answer: WebAnswer) => WebAnswer = (_, answer) => answer,
): () => void {
  return web.on(host, ({ path, headers }) =>
    change(path, fileAnswer(folder(), path, headers['if-none-match'])),
  );
}

/** Opens a page of the edition in a new tab at phone size, and waits until its worker is running. */
export async function openEdition(session: Session, address: string, width = 360): Promise<Page> {
  const page = await session.newPage(address, {
    width,
    height: 740,
    ...(session.kind === 'chromium' && { isMobile: true, hasTouch: true }),
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

export type HowShared = 'post' | 'get' | 'multipart';

/**
 * Shares as Android does: a form is posted to `/share`, and the tab shows the answer. The form is on a page of another
 * host: any site could have such a form.
 * @param page the tab that the share opens in
 * @param sender the host of the page with the form
 */
export async function shareWith(
  web: HermeticWeb,
  page: Page,
  { origin, sender }: { origin: string; sender: string },
  fields: Fields,
  how: HowShared = 'post',
): Promise<void> {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<textarea name="${name}">${escaped(value)}</textarea>`)
    .join('');
  const type = how === 'multipart' ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  const method = how === 'get' ? 'get' : 'post';
  const takeAway = web.on(sender, () => ({
    body: `<form method="${method}" enctype="${type}" action="${origin}/share">${inputs}<button>Share</button></form>`,
  }));
  await page.goto(`https://${sender}/`);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('button')]);
  await page.waitForFunction(
    (own) => location.origin === own && location.search === '' && !location.pathname.startsWith('/share'),
    {},
    origin,
  );
  takeAway();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
