import { browser } from '../../src/browser';
import { fillOrigin } from '../../src/fill/origin';
import type { MessageKey, Messages } from '../../src/i18n/messages';
import type { UiMessage } from '../../src/messages';
import { emailHandOver } from '../../src/report/handover/email';
import { formHandOver, type Tabs } from '../../src/report/handover/form';
import { mailTexts } from '../../src/report/handover/mail-texts';
import type { HandedOver } from '../../src/report/handover/steps';
import { fitting, outboxOfAll } from '../../src/report/handover/together';
import type { Outbox } from '../../src/report/outbox/index';
import type { Report } from '../../src/report/report';
import type { Route } from '../../src/report/route';

export interface OpenedPlace {
  /** Hand-overs that were begun. */
  begun: number;
  already: { url: string; at: Date }[];
  trouble: MessageKey | null;
}

/**
 * Opens the place's form, or a mail to it, with the next link of the list, or with all that fit where it takes several.
 * Call it from the person's press.
 * @param again links that are to go although the place had them before
 * @param isCopied the browser did not let us copy these links, and the person has done it
 */
export async function openPlace(
  { channel, delivery }: Route,
  reports: readonly Report[],
  isTogether: boolean,
  outbox: Outbox,
  messages: Messages,
  again: ReadonlySet<string>,
  isCopied: boolean,
): Promise<OpenedPlace> {
  if (delivery.type !== 'form' && delivery.type !== 'email') return { begun: 0, already: [], trouble: null };
  const urls = reports.flatMap(({ url }) => url ?? []);
  const already: { url: string; at: Date }[] = [];
  const fresh: string[] = [];
  for (const url of fitting(isTogether ? urls : urls.slice(0, 1), delivery.type)) {
    const at = again.has(url) ? null : await outbox.previous(channel.id, url);
    if (at) already.push({ url, at });
    else fresh.push(url);
  }
  const going = reports.filter(({ url }) => url !== null && fresh.includes(url));
  const [first] = going;
  if (!first) return { begun: 0, already, trouble: null };
  // Before anything is begun: in the form, people would paste whatever was on the clipboard before.
  if (delivery.type === 'form' && !isCopied && !(await isOnClipboard(fresh.join('\n')))) {
    return { begun: 0, already, trouble: 'popup_copy_failed' };
  }

  const options = { fromList: true, again: true };
  const environment = {
    outbox: isTogether ? outboxOfAll(outbox, going) : outbox,
    copy: async (text: string) => {
      if (delivery.type === 'email') await navigator.clipboard.writeText(text);
    },
  };
  let done: HandedOver;
  if (delivery.type === 'form') {
    const origin = isTogether ? null : fillOrigin(delivery, messages.language.tag);
    const fills = origin !== null && (await browser.permissions.contains({ origins: [origin] }));
    const formOpened = fills ? tellBackground : undefined;
    const tabs: Tabs = {
      create: (properties) => browser.tabs.create(properties),
      update: (tabId, properties) => browser.tabs.update(tabId, properties),
    };
    done = await formHandOver(
      first,
      delivery,
      { ...environment, tabs, language: messages.language.tag, formOpened },
      options,
    );
  } else {
    const texts = await mailTexts(fresh, first.category, channel, messages);
    const openLink = async (url: string) => void (await browser.tabs.create({ url }));
    done = await emailHandOver(first, delivery, texts, { ...environment, openLink }, options);
  }
  return { begun: done.handOver ? going.length : 0, already, trouble: troubleText(done) };
}

function isOnClipboard(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

function troubleText(done: HandedOver): MessageKey | null {
  if (done.result === 'not_opened') return 'popup_trouble_open';
  return done.notKept ? 'popup_trouble_not_noted' : null;
}

/** Where the person allowed it, the link is put into the form's field. */
async function tellBackground(handOverId: string, tabId: number): Promise<void> {
  await browser.runtime.sendMessage({ type: 'ui/form-opened', handOverId, tabId } satisfies UiMessage);
}
