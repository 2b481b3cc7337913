/**
 * The guided tour: the whole main job, once, without a window, in a real browser with the hermetic web. Prints one JSON
 * line for each step, with what a person would have seen and what left the browser.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  press,
  pressPromptButton,
  type SeenPrompt,
  type Session,
  textOf,
  turnTo,
  waitForPrompt,
  waitForText,
} from '../browsers/index';
import { acts, chooseSexualImages, repostButton, waitForAct } from '../demo/index';
import { hostEdition, openEdition, shareWith } from '../web/hosted';

const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Prints one step. */
export type PrintStep = (step: object) => void;

/**
 * @param session a browser with the extension, the demo feed and the demo intake
 * @param folder where the screenshots go
 * @throws with what was on the screen, when a step does not go as it should
 */
export async function tour(session: Session, folder: string, say: PrintStep): Promise<void> {
  const guide = new TourGuide(session, folder, say);
  const feed = await guide.opensTheFeed();
  const prompt = await guide.pressesRepost(feed);
  const popup = await guide.choosesToReport(feed, prompt);
  await guide.choosesCategoryAndChannel(popup);
  await guide.handsOverByForm(popup);
  await guide.saysThatItIsSent();
  await guide.sharesAnotherPostAfterAll(feed);
  await guide.looksForHelp();
  await guide.sharesFromAnApp();
}

class TourGuide {
  private pictures = 0;

  constructor(
    private readonly session: Session,
    private readonly folder: string,
    private readonly say: PrintStep,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  async opensTheFeed(): Promise<Page> {
    const feed = await this.session.newPage('https://x.com/home');
    await turnTo(this.session, feed);
    await this.tell('feed', feed, 'feed', { url: feed.url() });
    return feed;
  }

  async pressesRepost(feed: Page): Promise<SeenPrompt> {
    await feed.click(repostButton('101'));
    const prompt = await waitForPrompt(feed);
    const pageDid = await acts(feed);
    if (pageDid.length) throw new Error(`The page shared although the act was held: ${pageDid}`);
    const { heading, address, buttons } = prompt;
    const seen = { heading, address, buttons: buttons.map(({ name }) => name) };
    await this.tell('share held', feed, 'prompt', { pressed: 'repost', prompt: seen, pageDid });
    return prompt;
  }

  async choosesToReport(feed: Page, prompt: SeenPrompt): Promise<Page> {
    await pressPromptButton(feed, 'Report it');
    const popup = await this.session.waitForExtensionPage('popup/');
    await waitForText(popup, prompt.address ?? '');
    await this.tell('report it', popup, 'popup', { popup: await textOf(popup) });
    return popup;
  }

  async choosesCategoryAndChannel(popup: Page): Promise<void> {
    await chooseSexualImages(popup);
    await waitForText(popup, 'IWF');
    await this.tell('category and channel', popup, 'channel', { popup: await textOf(popup) });
  }

  async handsOverByForm(popup: Page): Promise<void> {
    await press(popup, 'Copy link and open');
    const form = await this.session.waitForPage('https://report.iwf.org.uk/');
    await form.waitForSelector('h1');
    await this.tell('hand over: form', form, 'form', { opened: form.url() });
  }

  async saysThatItIsSent(): Promise<void> {
    const popup = await this.session.openExtensionPage('popup/index.html');
    await waitForText(popup, 'Is it sent?');
    await press(popup, 'Yes');
    await waitForText(popup, 'Thank you');
    await this.tell('sent', popup, 'sent', { popup: await textOf(popup) });
  }

  async sharesAnotherPostAfterAll(feed: Page): Promise<void> {
    await feed.bringToFront();
    await feed.click(repostButton('102'));
    await waitForPrompt(feed);
    await pressPromptButton(feed, 'No child is being harmed, share it');
    await waitForAct(feed, 'repost menu 1850000000000000102');
    await feed.click('[data-testid="retweetConfirm"]');
    await waitForAct(feed, 'reposted 1850000000000000102');
    await this.tell('shared after all', feed, 'shared', { pageDid: await acts(feed) });
  }

  async looksForHelp(): Promise<void> {
    const help = await this.session.openExtensionPage('options/index.html#help');
    await waitForText(help, 'Sindh');
    await waitForText(help, '1121');
    await this.tell('help for Pakistan, Sindh', help, 'help', { helplines: await textOf(help) });
  }

  /**
   * The edition for phones, on a host of the invented web: what an app shares, as the share sheet of a phone passes it
   * on.
   */
  async sharesFromAnApp(): Promise<void> {
    const { web } = this.session;
    const host = 'report-instead.example.org';
    const origin = `https://${host}`;
    hostEdition(web, host, () => builtWeb);
    const page = await openEdition(this.session, `${origin}/`);
    const link = 'https://x.com/hunza_bakers/status/1850000000000000101';
    const fields = { text: `Walnut bread ${link}` };
    await shareWith(web, page, { origin, sender: 'an-app.example.org' }, fields);
    await waitForText(page, link);
    const told = web.requestsTo(host).filter((request) => JSON.stringify(request).includes('18500000'));
    await this.tell('share from an app, on a phone', page, 'phone', {
      page: await textOf(page),
      hostWasTold: told.map(({ url }) => url),
    });
  }

  /** Tells what was seen, with a picture, and what left the browser since the step before. */
  private async tell(step: string, page: Page, picture: string, seen: object): Promise<void> {
    this.pictures += 1;
    const left = this.leftBrowser();
    const screenshot = join(this.folder, `${this.pictures}-${picture}.png`) as `${string}.png`;
    await page.screenshot({ path: screenshot });
    this.say({ step, ...seen, screenshot, left });
  }

  /** Requests since the last step that are not loads of the demo pages themselves. */
  private leftBrowser(): object[] {
    const { web } = this.session;
    const sent = web.log
      .filter(
        ({ method, host, path }) =>
          method !== 'GET' || (!/^x\.com$|\.example\.org$/.test(host) && !path.startsWith('/favicon')),
      )
      .map(({ method, url, body }) => ({ method, url, ...(body ? { body } : {}) }));
    web.clearLog();
    return sent;
  }
}
