import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { type Category, categories } from '../../src/directory/categories';
import { mayLeave } from '../../src/extension/may-leave';
import { pageHash } from '../../src/extension/page-hash';
import { sendsInstallation } from '../../src/extension/sends-installation';
import type { LinkList } from '../../src/report/link-list';
import { countReport } from '../../src/report/pace';
import type { Report } from '../../src/report/report';
import { hostOfRoute, type Route } from '../../src/report/route';
import { sites } from '../../src/sites/index';
import { StoreError } from '../../src/storage/rows';
import { useMessages, usePolicy } from '../../src/ui/app';
import { textForReader } from '../../src/ui/helpline-words';
import { Choice } from '../kit/choice';
import { useStatus } from '../kit/status';
import { inPrivateWindow } from '../privacy/reports';
import { openPlace } from './open-place';
import { usePlacesFor } from './places';
import type { Listed } from './use-list';
import { usePause } from './use-pause';
import { WhatIsSent } from './what-is-sent';

interface SendProps {
  listed: Listed;
  list: LinkList;
  already: ReadonlyMap<string, Date>;
  onAlready(found: readonly { url: string; at: Date }[]): void;
  /** Another place is the chosen one. */
  onPlace(): void;
  /** Links that are to go although the place had them before. */
  again: ReadonlySet<string>;
}

/** What is happening, where the links go, and the one button: chosen once for all of them. */
export function Send({ listed, list, already, onAlready, onPlace, again }: SendProps) {
  const { t } = useMessages();
  const routes = usePlacesFor(list.category);
  const choose = (category: Category) =>
    void listed.change((before) => ({ ...before, category, channel: null }));
  const chosen =
    Array.isArray(routes) && (routes.find(({ channel }) => channel.id === list.channel) ?? routes[0]);
  return (
    <>
      <fieldset class="panel">
        <legend>{t('popup_category_legend')}</legend>
        {categories
          .filter((one) => one !== 'child_danger')
          .map((one) => (
            <Choice
              key={one}
              group="several-category"
              label={t(`category_${one}`)}
              note={t(`category_${one}_help`)}
              chosen={list.category === one}
              onChoose={() => choose(one)}
            />
          ))}
      </fieldset>
      <p class="link-alone">
        <a href={pageHash('danger')}>{t('popup_danger_question')}</a>
      </p>
      {routes === 'failed' && <p class="problem">{t('popup_directory_failed')}</p>}
      {list.category && routes?.length === 0 && <p class="note">{t('popup_no_place')}</p>}
      {chosen && list.category && (
        <>
          <PlaceChoices routes={routes as readonly Route[]} chosen={chosen} onChoose={chooseChannel} />
          <Sending
            key={chosen.channel.id}
            listed={listed}
            list={list}
            category={list.category}
            route={chosen}
            already={already}
            onAlready={onAlready}
            onPlace={onPlace}
            again={again}
          />
        </>
      )}
    </>
  );

  function chooseChannel(channel: string) {
    void listed.change((before) => ({ ...before, channel }));
  }
}

/** As many are in sight at once. */
const IN_SIGHT = 3;

interface PlaceChoicesProps {
  routes: readonly Route[];
  chosen: Route;
  onChoose(channel: string): void;
}

function PlaceChoices({ routes, chosen, onChoose }: PlaceChoicesProps) {
  const { t, language } = useMessages();
  const byPolicy = usePolicy()?.governed.includes('intake') ?? false;
  const choice = (route: Route) => {
    const { channel, delivery, reasons } = route;
    const host = hostOfRoute(route);
    const isOwn = delivery.type === 'intake' && !byPolicy;
    const known = reasons.map((reason) =>
      t(reason === 'partner' && isOwn ? 'reason_partner_own' : `reason_${reason}`),
    );
    return (
      <Choice
        key={channel.id}
        group="several-place"
        label={<bdi>{textForReader(channel.name, language.tag).text}</bdi>}
        note={[host && `\u2066${host}\u2069`, ...known].filter(Boolean).join(' · ')}
        chosen={channel === chosen.channel}
        onChoose={() => onChoose(channel.id)}
      />
    );
  };
  const others = routes.slice(IN_SIGHT);
  return (
    <fieldset class="panel several-places">
      <legend>{t('popup_place_legend')}</legend>
      {routes.slice(0, IN_SIGHT).map(choice)}
      {others.length > 0 && (
        <details class="more-fields" open={others.includes(chosen)}>
          <summary>
            <span class="opens">{t('popup_other_places', { count: others.length })}</span>
          </summary>
          {others.map(choice)}
        </details>
      )}
    </fieldset>
  );
}

interface SendingProps extends SendProps {
  category: Category;
  route: Route;
}

function Sending({ listed, list, category, route, already, onAlready, onPlace, again }: SendingProps) {
  const messages = useMessages();
  const { t, language } = messages;
  const status = useStatus();
  const governed = usePolicy()?.governed ?? [];
  const [sent, setSent] = useState(0);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const { channel, delivery } = route;
  const name = textForReader(channel.name, language.tag).text;
  // What another place had before says nothing about this place. So it is forgotten each time the place changes.
  useEffect(onPlace, []);

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
    }
  };

  async function stillListed(): Promise<Report[]> {
    const standing = await listed.standing();
    return reports.filter(({ url }) => url !== null && standing.has(url));
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
      { again: true },
    );
    onAlready(begun.already.filter(({ url }) => !again.has(url)));
    const all = begun.handOvers.length + second.handOvers.length;
    if (all > 0) status.done(t('popup_waits_title'));
    void browser.runtime.sendMessage({ type: 'ui/outbox-run' }).catch(() => undefined);
    return all;
  }

  async function open(): Promise<number> {
    const going = await stillListed();
    // Some of the links are gone, so what was printed is not what would be sent now. First the new text is shown.
    if (going.length < reports.length) return 0;
    const done = await openPlace(route, going, isTogether, listed.reports.outbox, messages, again);
    onAlready(done.already);
    if (done.trouble) status.failed(t(done.trouble));
    return done.begun;
  }

  return (
    <section>
      <WhatIsSent route={route} reports={isTogether ? reports : reports.slice(0, 1)} id={id} />
      {delivery.type === 'intake' && (
        <p class="hint">
          {t('popup_disclose_intake', { name: `\u2068${name}\u2069` })}{' '}
          {sendsInstallation() && t('popup_intake_installation', { name: `\u2068${name}\u2069` })}
        </p>
      )}
      {delivery.type === 'form' && <p class="hint">{t('popup_disclose_form')}</p>}
      {delivery.type === 'email' && (
        <p class="hint">{t('popup_disclose_email', { name: `\u2068${name}\u2069` })}</p>
      )}
      {delivery.type !== 'intake' && isTogether && <p class="hint">{t('several_together')}</p>}
      <p class="hint" role="status">
        {pause.left > 0 && t('popup_pace', { count: pause.count, seconds: pause.left })}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={busy || pause.left > 0 || links.length === 0}
          onClick={() => void send()}
        >
          {busy
            ? t('popup_busy')
            : delivery.type === 'intake'
              ? t('several_send', { count: links.length, name: `\u2068${name}\u2069` })
              : delivery.type === 'email'
                ? t('popup_do_email', { name: `\u2068${name}\u2069` })
                : `${t('popup_do_form')} \u2068${name}\u2069`}
        </button>
      </div>
    </section>
  );
}
