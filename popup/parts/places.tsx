import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { Route, RouteDelivery } from '../../src/report/route';
import { usePopup } from '../context';
import { reportOf } from '../model';
import { waysOf } from '../ways';
import { useWords } from '../words';
import { DiscardLink } from './discard-link';
import { PlaceChoice } from './place-choice';
import { SendFooter } from './send-footer';
import { SiteItself } from './site-itself';
import { useOpenedBefore } from './use-opened-before';
import { useSent } from './use-sent';
import { WhatIsSent } from './what-is-sent';

/**
 * Where to send: the best place is chosen already, others are there to see, the site's own way stands beside.
 * @param props.children stands below the places
 */
export function Places({ routes, children }: { routes: readonly Route[]; children: ComponentChildren }) {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const { draft } = state;
  const own = routes.find(({ reasons }) => reasons.includes('platform_own')) ?? null;
  const takeLinks = routes.filter((route) => route !== own || takesReport(route.delivery));
  const offered = takeLinks.length > 0 ? takeLinks : routes;
  const opened = useOpenedBefore(offered, draft.url);
  const selected = offered.find(({ channel }) => channel.id === draft.channel) ?? offered[0];
  const [first, ...others] = offered;
  if (!first || !selected) return null;

  const choice = (route: Route) => (
    <PlaceChoice
      key={route.channel.id}
      route={route}
      selected={route === selected}
      openedOn={opened.get(route.channel.id) ?? null}
      onChoose={() => dispatch({ type: 'channel', channel: route.channel.id })}
    />
  );
  return (
    <>
      <fieldset class="choices">
        <legend>{t('popup_place_legend')}</legend>
        {choice(first)}
        {others.length > 0 && (
          <details class="more" open={selected !== first || first.delivery.type === 'phone'}>
            <summary>{t('popup_other_places', { count: others.length })}</summary>
            {others.map(choice)}
          </details>
        )}
      </fieldset>
      {children}
      <SendTo
        key={selected.channel.id}
        route={selected}
        own={own}
        openedOn={opened.get(selected.channel.id) ?? null}
      />
    </>
  );
}

/** A site's help page or its own menu takes no link: its steps are shown, but there is nothing to hand over. */
function takesReport(way: RouteDelivery): boolean {
  return way.type !== 'site' && !(way.type === 'form' && way.guide);
}

const version = browser.runtime.getManifest().version;

/** What is sent to the chosen place, and the one button that does it. */
function SendTo({ route, own, openedOn }: { route: Route; own: Route | null; openedOn: Date | null }) {
  const { state } = usePopup();
  const [way, setWay] = useState<RouteDelivery>(route.delivery);
  // Fixed before it is shown: what is printed is what is sent.
  const [identity] = useState(() => ({ id: crypto.randomUUID(), version }));
  const [now] = useState(() => new Date());
  const [siteName, setSiteName] = useState<string | null>(null);
  const { site } = state.draft;
  useEffect(() => {
    void import('../tab').then((tab) => setSiteName(tab.siteName(site)));
  }, [site]);
  const report = reportOf(state.draft, route.channel.id, siteName, now);
  const sent = useSent(way, route, report, identity);
  // Without a link there is nothing that a form or a mail could carry.
  const others = waysOf(route).filter(
    (other) => other !== way && (report.url !== null || other.type === 'phone'),
  );
  return (
    <>
      <WhatIsSent way={way} sent={sent} />
      {own && <SiteItself route={own} open={way.type === 'site'} />}
      <DiscardLink />
      <SendFooter
        route={route}
        way={way}
        report={report}
        sent={sent}
        identity={identity}
        openedOn={openedOn}
        otherWays={others}
        onOtherWay={setWay}
      />
    </>
  );
}
