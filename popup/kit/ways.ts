/** How one report goes to one channel: what is sent, and the doing of it. */
import { browser } from '../../src/browser';
import { needsLink } from '../../src/directory/categories';
import type { UiMessage } from '../../src/messages';
import { type EmailTexts, emailHandOver } from '../../src/report/handover/email';
import { formHandOver } from '../../src/report/handover/form';
import { mailTexts } from '../../src/report/handover/mail-texts';
import { phoneHandOver } from '../../src/report/handover/phone';
import type { HandedOver } from '../../src/report/handover/steps';
import { bodyOf, type HandOverIdentity, type IntakePayload } from '../../src/report/intake/index';
import type { BeginOptions } from '../../src/report/outbox/index';
import type { Report } from '../../src/report/report';
import type { Route, RouteDelivery } from '../../src/report/route';
import { showCount } from '../../src/report/waiting-mark';
import type { XarfReport } from '../../src/report/xarf';
import { isPrivate, reports } from '../state/reports';
import { callsFromHere } from './dial';
import type { Words } from './words';

/** Every way into a channel, the best first. */
export function waysOf({ channel, delivery }: Route): RouteDelivery[] {
  return [delivery, ...channel.delivery.filter((other) => other !== delivery)];
}

/** What is left where there is no link: people who can be told by phone, and the site's own steps. */
export function withoutLink(routes: readonly Route[]): Route[] {
  return routes.flatMap((route) => {
    const { channel, reasons } = route;
    const own = reasons.includes('platform_own');
    const phone = channel.delivery.find(({ type }) => type === 'phone');
    if (!phone && !own) return [];
    const spoken = reasons.filter((reason) => reason !== 'bot_check' && reason !== 'by_phone');
    return [
      { channel, delivery: phone ?? { type: 'site' }, reasons: phone ? [...spoken, 'by_phone'] : spoken },
    ];
  });
}

/** All that leaves, ready to be printed: the very text or object that the hand-over uses. */
export type Sent =
  | { kind: 'link'; text: string | null }
  | { kind: 'mail'; texts: EmailTexts }
  | { kind: 'say'; text: string }
  | { kind: 'intake'; body: IntakePayload | XarfReport };

/** @param identity fixed before it is shown, the same on every try */
export async function sentBy(
  way: RouteDelivery,
  { channel }: Route,
  report: Report,
  words: Words,
  identity: HandOverIdentity,
): Promise<Sent> {
  if (way.type === 'intake') return { kind: 'intake', body: bodyOf(report, way.intake, identity) };
  if (way.type === 'email') {
    return { kind: 'mail', texts: await mailTexts([report.url ?? ''], report.category, channel, words) };
  }
  if (way.type === 'phone') return { kind: 'say', text: sayText(report, words) };
  return { kind: 'link', text: report.url };
}

function sayText({ url, category }: Report, { t }: Words): string {
  if (url !== null) return `${t('channel_say_link')}\n${url}`;
  return t(needsLink(category) ? 'channel_say_no_link' : 'channel_say');
}

export interface HandOverPlace {
  language: string;
  windowId: number | undefined;
  /** The link is also put into the form, as the person wished and the browser allowed. */
  fill: boolean;
  /** The link on its way to the clipboard already, where the browser had to ask something first. */
  copied: Promise<void> | null;
}

/** What happened, and whether the tab with the form waits behind this page. */
export interface Done extends HandedOver {
  /** The form is open but not shown, because the link could not be copied: the person has to copy it first. */
  hiddenTab: number | null;
}

/** Hands a report to a form, a mail or a phone. Call it from the person's press. */
export async function handOver(
  way: Exclude<RouteDelivery, { type: 'intake' | 'site' }>,
  report: Report,
  sent: Sent,
  { language, windowId, fill, copied }: HandOverPlace,
  options: BeginOptions,
): Promise<Done> {
  let hiddenTab: number | null = null;
  let copyFailed = false;
  // From here on something waits for an answer; what comes next closes the popup. A private window leaves no mark.
  const mark = () => void (isPrivate || showCount(1).catch(() => undefined));
  const environment = {
    outbox: reports.outbox,
    copy: (text: string) =>
      (copied ?? navigator.clipboard.writeText(text)).catch((error: unknown) => {
        copyFailed = true;
        throw error;
      }),
  };
  // Pressed before the page in front was read. What a private window opens must not open in a normal one.
  const windowOf = async () => windowId ?? (await (await import('../state/tab')).frontWindow());
  if (way.type === 'form') {
    const inWindow = await windowOf();
    const tabs = {
      create: (properties: { url: string; active: boolean; windowId?: number }) =>
        browser.tabs.create(properties),
      // Showing the tab closes the popup, and with it the only place where the link can still be copied by hand.
      update: async (tabId: number, properties: { active: boolean }) => {
        mark();
        if (copyFailed) hiddenTab = tabId;
        else await browser.tabs.update(tabId, properties);
      },
    };
    const formOpened = fill ? tellBackground : undefined;
    const done = await formHandOver(
      report,
      way,
      { ...environment, language, windowId: inWindow, tabs, formOpened },
      options,
    );
    return { ...done, hiddenTab };
  }
  if (way.type === 'email') {
    const texts = sent.kind === 'mail' ? sent.texts : { subject: '', body: report.url ?? '' };
    const inWindow = await windowOf();
    // In a tab of its own: a mail site that answers `mailto:` would otherwise open inside this popup.
    const openLink = async (url: string) => {
      mark();
      await browser.tabs.create({ url, ...(inWindow === undefined ? {} : { windowId: inWindow }) });
    };
    return { ...(await emailHandOver(report, way, texts, { ...environment, openLink }, options)), hiddenTab };
  }
  const openLink = async (url: string) => {
    mark();
    if (callsFromHere()) location.assign(url);
  };
  const say = sent.kind === 'say' ? sent.text : (report.url ?? '');
  return { ...(await phoneHandOver(report, way, say, { ...environment, openLink }, options)), hiddenTab };
}

/** The background answers at once. Should it not, the person must not wait for it. */
const PATIENCE_MS = 3000;

/** Before the tab is shown: that ends this page, and a message that is still on its way with it. */
async function tellBackground(handOverId: string, tabId: number): Promise<void> {
  const told = browser.runtime.sendMessage({ type: 'ui/form-opened', handOverId, tabId } satisfies UiMessage);
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
