/**
 * The guided tour: the whole main job, once, headless, in a real browser over the hermetic web. Prints one JSON line
 * a step, with what a person would have seen and what left the browser.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  press,
  pressPromptButton,
  type Session,
  textOf,
  turnTo,
  waitForPrompt,
  waitForText,
} from '../browsers/index';
import { acts, waitForAct } from '../demo/index';

const bakers = '[data-id="1850000000000000101"] [data-testid="retweet"]';
const reads = '[data-id="1850000000000000102"] [data-testid="retweet"]';

/** Requests since the last step that are not loads of the demo pages themselves. */
function leftBrowser({ web }: Session): object[] {
  const sent = web.log
    .filter(
      ({ method, host, path }) => method !== 'GET' || (host !== 'x.com' && !path.startsWith('/favicon')),
    )
    .map(({ method, url, body }) => ({ method, url, ...(body ? { body } : {}) }));
  web.clearLog();
  return sent;
}

/**
 * @param session a browser with the extension, the demo feed and the demo intake
 * @param folder where the screenshots go
 * @param say prints one step
 * @throws with what was on the screen, when a step does not go as it should
 */
export async function tour(session: Session, folder: string, say: (step: object) => void): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = async (page: Page, name: string) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path: path as `${string}.png` });
    return path;
  };

  const feed = await session.newPage('https://x.com/home');
  await turnTo(session, feed);
  await feed.bringToFront();
  say({
    step: 'feed',
    url: feed.url(),
    screenshot: await picture(feed, '1-feed'),
    left: leftBrowser(session),
  });

  await feed.click(bakers);
  const prompt = await waitForPrompt(feed);
  const pageDid = await acts(feed);
  if (pageDid.length) throw new Error(`The page shared although the act was held: ${pageDid}`);
  say({
    step: 'share held',
    pressed: 'repost',
    prompt: {
      heading: prompt.heading,
      address: prompt.address,
      buttons: prompt.buttons.map(({ name }) => name),
    },
    pageDid,
    screenshot: await picture(feed, '2-prompt'),
    left: leftBrowser(session),
  });

  await pressPromptButton(feed, 'Report it');
  const popup = await session.waitForExtensionPage('popup/');
  await waitForText(popup, prompt.address ?? '');
  say({
    step: 'report it',
    popup: await textOf(popup),
    screenshot: await picture(popup, '3-popup'),
    left: leftBrowser(session),
  });

  await press(popup, 'A child sexually abused, or shown in a sexual way');
  await press(popup, 'No, or I don’t know');
  await waitForText(popup, 'IWF');
  say({
    step: 'category and channel',
    popup: await textOf(popup),
    screenshot: await picture(popup, '4-channel'),
    left: leftBrowser(session),
  });

  await press(popup, 'Copy link and open');
  const form = await session.waitForPage('https://report.iwf.org.uk/');
  await form.waitForSelector('h1');
  const left = leftBrowser(session);
  say({ step: 'hand over: form', opened: form.url(), screenshot: await picture(form, '5-form'), left });

  const again = await session.openExtensionPage('popup/index.html');
  await waitForText(again, 'Is it sent?');
  await press(again, 'Yes');
  await waitForText(again, 'Thank you');
  say({
    step: 'sent',
    popup: await textOf(again),
    screenshot: await picture(again, '6-sent'),
    left: leftBrowser(session),
  });

  await feed.bringToFront();
  await feed.click(reads);
  await waitForPrompt(feed);
  await pressPromptButton(feed, 'No child is being harmed, share it');
  await waitForAct(feed, 'repost menu 1850000000000000102');
  await feed.click('[data-testid="retweetConfirm"]');
  await waitForAct(feed, 'reposted 1850000000000000102');
  say({
    step: 'shared after all',
    pageDid: await acts(feed),
    screenshot: await picture(feed, '7-shared'),
    left: leftBrowser(session),
  });

  const help = await session.openExtensionPage('options/index.html#help');
  await waitForText(help, 'Sindh');
  await waitForText(help, '1121');
  say({
    step: 'help for Pakistan, Sindh',
    helplines: await textOf(help),
    screenshot: await picture(help, '8-help'),
    left: leftBrowser(session),
  });
}
