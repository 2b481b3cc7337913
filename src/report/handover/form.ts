/** A channel that takes a link on a web form: the link is copied, the official form opens in a new tab. */
import type { Delivery } from '../../directory/schema';
import type { BeginOptions } from '../outbox/index';
import type { Report } from '../report';
import { type HandedOver, type HandOverEnvironment, handOverBy } from './steps';

export type FormDelivery = Extract<Delivery, { type: 'form' }>;

/** The part of the tabs API that is used (of the polyfill: promises). */
export interface Tabs {
  /** In the edition for phones, a tab is not `open` until it is shown. */
  create(properties: {
    url: string;
    active: boolean;
    windowId?: number;
  }): Promise<{ id?: number | undefined; open?: boolean }>;
  update(tabId: number, properties: { active: boolean }): Promise<unknown>;
}

/**
 * The form's address in the language that fits best.
 * @param language BCP 47 tag of the person's language
 * @throws TypeError when it is not a web address
 */
export function formUrl(delivery: FormDelivery, language: string): string {
  const base = language.split('-')[0] ?? language;
  const url = delivery.byLanguage?.[language] ?? delivery.byLanguage?.[base] ?? delivery.url;
  if (!/^https?:\/\//i.test(url)) throw new TypeError('A form has a web address');
  return url;
}

/**
 * Commits the hand-over, copies the link, opens the form, notes that it is open; call it from the person's
 * press.
 *
 * The tab is opened in the background and shown last: showing a tab closes the popup, and with it whatever
 * this function still had to do.
 * @param environment.windowId the window of the post, so that a private window's form opens privately
 * @param environment.formOpened called with the form's tab before it is shown, if the hand-over could be
 *   stored
 * @throws TypeError when the delivery has no web address
 */
export async function formHandOver(
  report: Report,
  delivery: FormDelivery,
  environment: HandOverEnvironment & {
    tabs: Tabs;
    language: string;
    windowId?: number | undefined;
    formOpened?: ((handOverId: string, tabId: number) => Promise<void>) | undefined;
  },
  options: BeginOptions = {},
): Promise<HandedOver> {
  const { tabs, language, windowId, formOpened } = environment;
  const url = formUrl(delivery, language);
  return handOverBy(
    'form',
    report,
    report.url,
    environment,
    async (noteOpened) => {
      const tab = await tabs.create({ url, active: false, ...(windowId === undefined ? {} : { windowId }) });
      const kept = await noteOpened();
      if (kept && tab.id !== undefined) await formOpened?.(kept.id, tab.id).catch(() => undefined);
      if (tab.id === undefined) return;
      const shown = tabs.update(tab.id, { active: true });
      // A tab that was closed in the meantime, or has no id, still counts as opened.
      await (tab.open === false ? shown : shown.catch(() => undefined));
    },
    options,
  );
}
