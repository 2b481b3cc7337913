import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { Route, RouteDelivery } from '../../src/report/route';
import { usePopup } from '../context';
import { reportOf } from '../model';
import type { Directory } from '../places';
import { waysOf } from '../ways';
import { useWords } from '../words';
import { PlaceChoice } from './place-choice';
import { SendFooter } from './send-footer';
import { SiteItself } from './site-itself';
import { useOpenedBefore } from './use-opened-before';
import { useSent } from './use-sent';
import { WhatIsSent } from './what-is-sent';

interface PlacesProps {
  routes: readonly Route[];
  directory: Directory;
}

/** Where to send: the best place is chosen already, others are there to see, the site's own way stands beside. */
export function Places({ routes }: PlacesProps) {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const { draft } = state;
  const official = routes.filter(({ reasons }) => !reasons.includes('platform_own'));
  const own = routes.find(({ reasons }) => reasons.includes('platform_own')) ?? null;
  const offered = official.length > 0 ? official : own ? [own] : [];
  const opened = useOpenedBefore(offered, draft.url);
  const selected = offered.find(({ channel }) => channel.id === draft.channel) ?? offered[0];
  const [first, ...others] = offered;
  if (!first || !selected) return <p class="note">{t('popup_no_place')}</p>;

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
          <details class="more" open={selected !== first}>
            <summary>{t('popup_other_places', { count: others.length })}</summary>
            {others.map(choice)}
          </details>
        )}
      </fieldset>
      <SendTo key={selected.channel.id} route={selected} openedOn={opened.get(selected.channel.id) ?? null} />
      {own && selected !== own && <SiteItself route={own} />}
    </>
  );
}

const version = browser.runtime.getManifest().version;

/** What is sent to the chosen place, and the one button that does it. */
function SendTo({ route, openedOn }: { route: Route; openedOn: Date | null }) {
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
  const others = waysOf(route).filter((other) => other !== way);
  return (
    <>
      <WhatIsSent way={way} sent={sent} />
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
