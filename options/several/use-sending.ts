/** Sends the list's links to the chosen place: all at once where it takes them together, otherwise the first. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { Category } from '../../src/directory/categories';
import { mayLeave } from '../../src/extension/may-leave';
import type { LinkList } from '../../src/report/link-list';
import { countReport } from '../../src/report/pace';
import type { Report } from '../../src/report/report';
import type { Route } from '../../src/report/route';
import { sites } from '../../src/sites/index';
import { StoreError } from '../../src/storage/rows';
import { useMessages, usePolicy } from '../../src/ui/app';
import { useStatus } from '../kit/status';
import { inPrivateWindow, markButton } from '../privacy/reports';
import { openPlace } from './open-place';
import type { Listed } from './use-list';
import { type SendingPause, usePause } from './use-pause';

/** The list, and what its places had before. */
export interface SendProps {
  listed: Listed;
  list: LinkList;
  already: ReadonlyMap<string, Date>;
  onAlready(found: readonly { url: string; at: Date }[]): void;
  /** Another place is the chosen one. */
  onPlace(): void;
  /** Links that are to go although the place had them before. */
  again: ReadonlySet<string>;
}

/** The list, and where it goes. */
export interface SendingProps extends SendProps {
  category: Category;
  route: Route;
}

interface Sending {
  /** Of the links that are to go. */
  reports: readonly Report[];
  /** The key of the first, which is shown before it is sent. */
  id: string;
  /** The place takes several links at once. */
  isTogether: boolean;
  pause: SendingPause;
  busy: boolean;
  send(): Promise<void>;
}

/** The place that was chosen last. It stays chosen while another page is looked at: what was pressed goes on. */
let chosen = '';

/** What would be sent, and the step that sends it. */
export function useSending(props: SendingProps): Sending {
  const { listed, list, category, route, already, onAlready, onPlace, again } = props;
  const messages = useMessages();
  const { t } = messages;
  const status = useStatus();
  const governed = usePolicy()?.governed ?? [];
  const [sent, setSent] = useState(0);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  /** The links that the browser did not let us copy. They stand selected, and the next press opens the form. */
  const byHand = useRef('');
  const { channel, delivery } = route;
  // What another place had before says nothing about this place. So it is forgotten each time the place changes.
  useLayoutEffect(() => {
    chosen = channel.id;
    onPlace();
  }, []);
  const isChosen = () => chosen === channel.id;

  const links = list.links.filter(({ url }) => !already.has(url) || again.has(url));
  const isTogether =
    delivery.type === 'intake' || ('severalLinks' in delivery && delivery.severalLinks === true);
  // No pause where an organisation gets the reports from the browsers that it manages: it knows its own people.
  const hasNoPause = delivery.type === 'intake' && governed.includes('intake');
  const count = isTogether ? links.length : Math.min(links.length, 1);
  const pause = usePause(hasNoPause ? 0 : count, sent);
  // Fixed before it is shown: what is printed is what is sent.
  const { at, id } = useMemo(
    () => ({ at: `${new Date().toISOString().slice(0, 19)}Z`, id: crypto.randomUUID() }),
    [category, channel.id, links[0]?.url],
  );
  const reports: Report[] = links.map(({ url, site, certainty }) => ({
    url,
    site: sites.find((one) => one.id === site)?.name ?? null,
    certainty,
    category,
    channel: channel.id,
    at,
  }));

  const send = async () => {
    if (working.current || pause.left > 0 || links.length === 0) return;
    working.current = true;
    setBusy(true);
    try {
      const begun = delivery.type === 'intake' ? await queue(delivery) : await open();
      if (begun > 0) await countReport(inPrivateWindow, new Date(), begun).catch(() => undefined);
    } catch (error) {
      const isFull = error instanceof StoreError && error.code === 'quota';
      status.failed(t(isFull ? 'popup_trouble_quota' : 'popup_trouble_storage'));
    } finally {
      working.current = false;
      setBusy(false);
      setSent((before) => before + 1);
      await listed.readAgain();
      await markButton(listed.reports.outbox);
    }
  };

  async function stillListed(): Promise<Report[]> {
    const standing = await listed.standing();
    // On a slow disk, another place may have been chosen since the press. Then nothing goes to this one.
    return reports.filter(({ url }) => isChosen() && url !== null && standing.has(url));
  }

  async function queue({ intake }: Extract<Route['delivery'], { type: 'intake' }>): Promise<number> {
    // Firefox asks the person here. It does so only directly after a press.
    if (!(await mayLeave())) {
      status.failed(t('popup_trouble_permission'));
      return 0;
    }
    const ids = new Map([[links[0]?.url ?? '', id]]);
    const going = await stillListed();
    const begun = await listed.reports.outbox.queueAll(going, intake, { ids });
    const wanted = begun.already.filter(({ url }) => again.has(url)).map(({ url }) => url);
    const second = await listed.reports.outbox.queueAll(
      going.filter(({ url }) => url !== null && wanted.includes(url)),
      intake,
      { again: true, ids },
    );
    if (isChosen()) onAlready(begun.already.filter(({ url }) => !again.has(url)));
    const all = begun.handOvers.length + second.handOvers.length;
    if (all > 0) status.done(t('popup_waits_title'));
    void browser.runtime.sendMessage({ type: 'ui/outbox-run' }).catch(() => undefined);
    return all;
  }

  async function open(): Promise<number> {
    const going = await stillListed();
    // Some of the links are gone, so what was printed is not what would be sent now. First the new text is shown.
    if (going.length < reports.length) return 0;
    const text = going.map(({ url }) => url).join('\n');
    const isCopied = byHand.current === text;
    const done = await openPlace(route, going, isTogether, listed.reports.outbox, messages, again, isCopied);
    byHand.current = done.trouble === 'popup_copy_failed' ? text : '';
    // Nothing was opened, and the text that would have to be copied by hand is gone with its place.
    if (byHand.current && !isChosen()) return 0;
    const shown = byHand.current && document.querySelector('.several-sent');
    if (shown) getSelection()?.selectAllChildren(shown);
    if (isChosen()) onAlready(done.already);
    if (done.trouble) status.failed(t(done.trouble));
    return done.begun;
  }

  return { reports, id, isTogether, pause, busy, send };
}
