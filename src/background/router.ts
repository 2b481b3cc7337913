import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { browser } from '../browser';
import {
  type FormMessage,
  formMessage,
  type PageMessage,
  pageMessage,
  type UiMessage,
  uiMessage,
} from '../messages';
import { hostBelongsTo } from '../sites/addresses';
import { sites } from '../sites/index';
import { laterSiteAt } from '../sites/later';
import { kindOfAddedSite } from './extra-sites';

/** A content script in the top frame of a watched site's tab. */
export interface PageSender {
  tabId: number;
  /**
   * Which page script belongs there: that of the site, or for a site that the person added, that of its kind.
   */
  script: string;
  /** The site as settings and share state know it: its id, or the host of one that the person added. */
  site: string;
  windowId: number;
  isPrivate: boolean;
}

/**
 * A content script in the top frame of any other page. Its origin is checked against the form that waits in
 * that tab.
 */
export interface FormSender {
  tabId: number;
  origin: string;
}

export interface Handlers {
  form: Record<FormMessage['type'], (sender: FormSender) => Promise<unknown>>;
  page: { [M in PageMessage as M['type']]: (message: M, sender: PageSender) => Promise<unknown> };
  ui: { [M in UiMessage as M['type']]: (message: M) => Promise<unknown> };
}

function originOf(sender: Runtime.MessageSender & { origin?: string }): string {
  if (sender.origin) return sender.origin;
  return sender.url ? new URL(sender.url).origin : '';
}

/** An extension page in a tab also has `sender.tab`: only the origin tells them apart (design, rule 5). */
function isOwnPage(sender: Runtime.MessageSender): boolean {
  return originOf(sender) === new URL(browser.runtime.getURL('')).origin;
}

/** Reads storage only if the origin is not one of the known sites'. */
function pageSender(sender: Runtime.MessageSender): PageSender | null | Promise<PageSender | null> {
  const origin = originOf(sender);
  const { tab } = sender;
  if (!origin.startsWith('https://') || sender.frameId !== 0 || tab?.id === undefined) return null;
  const from = { tabId: tab.id, windowId: tab.windowId ?? -1, isPrivate: tab.incognito };
  const { hostname } = new URL(origin);
  const known =
    sites.find((site) => site.watch?.hosts.some((host) => hostBelongsTo(host, hostname))) ??
    laterSiteAt(hostname);
  if (known) return { ...from, script: known.id, site: known.id };
  return kindOfAddedSite(hostname).then((script) => script && { ...from, script, site: hostname });
}

function formSender(sender: Runtime.MessageSender): FormSender | null {
  const origin = originOf(sender);
  const tabId = sender.tab?.id;
  return origin.startsWith('https://') && sender.frameId === 0 && tabId !== undefined
    ? { tabId, origin }
    : null;
}

/**
 * Answers a message, or leaves it alone (undefined) when the sender may not say such a thing or it is malformed.
 */
export function handleMessage(
  handlers: Handlers,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isOwnPage(sender)) {
    const parsed = z.safeParse(uiMessage, message);
    if (!parsed.success) return undefined;
    const handleUi = handlers.ui[parsed.data.type] as (message: UiMessage) => Promise<unknown>;
    return handleUi(parsed.data);
  }
  const aboutForm = z.safeParse(formMessage, message);
  if (aboutForm.success) {
    const from = formSender(sender);
    return from ? handlers.form[aboutForm.data.type](from) : undefined;
  }
  const from = pageSender(sender);
  const parsed = from && z.safeParse(pageMessage, message);
  if (!from || !parsed?.success) return undefined;
  const handle = handlers.page[parsed.data.type] as (m: PageMessage, s: PageSender) => Promise<unknown>;
  if (!(from instanceof Promise)) return handle(parsed.data, from);
  return from.then((added) => added && handle(parsed.data, added));
}
