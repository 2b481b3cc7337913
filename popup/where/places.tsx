import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { Channel } from '../../src/directory/schema';
import type { Route, RouteDelivery } from '../../src/report/route';
import { verifiedText } from '../../src/ui/helpline-words';
import { useDatedWords } from '../kit/dates';
import { DiscardLink } from '../kit/discard-link';
import { SiteItself } from '../kit/site-itself';
import { siteName } from '../kit/site-name';
import { waysOf } from '../kit/ways';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';
import { reportOf } from '../state/report-of';
import { PlaceChoice } from './place-choice';
import { SendFooter } from './send-footer';
import { useOpenedBefore } from './use-opened-before';
import { useSent } from './use-sent';
import { WhatIsSent } from './what-is-sent';

/**
 * Where to send: the best place is chosen already, others are there to see, the site's own way stands beside.
 * @param props.children is shown below the chosen place; if two places are in sight, above both
 */
export function Places({ routes, children }: { routes: readonly Route[]; children: ComponentChildren }) {
  const own = routes.find(({ reasons }) => reasons.includes('platform_own')) ?? null;
  const takeLinks = routes.filter((route) => route !== own || takesReport(route.delivery));
  const [first, ...others] = takeLinks.length > 0 ? takeLinks : routes;
  return (
    first && (
      <Offered first={first} others={others} own={own}>
        {children}
      </Offered>
    )
  );
}

/** A site's help page or its own menu takes no link: its steps are shown, but there is nothing to hand over. */
function takesReport(way: RouteDelivery): boolean {
  return way.type !== 'site' && !(way.type === 'form' && way.guide);
}

interface OfferedProps {
  first: Route;
  others: readonly Route[];
  own: Route | null;
  children: ComponentChildren;
}

/** The places, what is sent to the chosen one, and the one button that does it. */
function Offered({ first, others, own, children }: OfferedProps) {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const { draft } = state;
  const offered = [first, ...others];
  const selected = offered.find(({ channel }) => channel.id === draft.channel) ?? first;
  // A person who is not sure sees two places: one that takes only images, and one that takes other harm, too.
  const isForImages =
    draft.category === 'not_sure' && others[0]?.reasons.includes('sexual_images_only') === true;
  const beside = isForImages ? 1 : 0;
  const folded = others.slice(beside);
  const opened = useOpenedBefore(offered, draft.url);
  const { way, setWay, report, sent, identity } = useSending(selected);
  // Without a link there is nothing that a form or a mail could carry.
  const otherWays = waysOf(selected).filter(
    (other) => other !== way && (report.url !== null || other.type === 'phone'),
  );

  const choice = (route: Route) => (
    <PlaceChoice
      key={route.channel.id}
      route={route}
      selected={route === selected}
      brief={isForImages && route === others[0] && route !== selected}
      openedOn={opened.get(route.channel.id) ?? null}
      onChoose={() => dispatch({ type: 'channel', channel: route.channel.id })}
    />
  );
  return (
    <>
      {isForImages && children}
      <fieldset class="choices">
        {/* The heading above says it already to who sees it. */}
        <legend class="hidden-text">{t('popup_place_legend')}</legend>
        {offered.slice(0, 1 + beside).map(choice)}
        <WhatIsSent way={way} sent={sent} />
        {!isForImages && children}
        {folded.length > 0 && (
          <details class="more" open={folded.includes(selected) || first.delivery.type === 'phone'}>
            <summary>{t('popup_other_places', { count: folded.length })}</summary>
            {folded.map(choice)}
          </details>
        )}
      </fieldset>
      {own && <SiteItself key={selected.channel.id} route={own} open={way.type === 'site'} />}
      <CheckedOn channel={selected.channel} />
      <DiscardLink />
      <SendFooter
        key={selected.channel.id}
        route={selected}
        way={way}
        report={report}
        sent={sent}
        identity={identity}
        openedOn={opened.get(selected.channel.id) ?? null}
        otherWays={otherWays}
        onOtherWay={setWay}
      />
    </>
  );
}

/** When a place was last checked. It comes below everything that has to be read before the button. */
function CheckedOn({ channel }: { channel: Channel }) {
  const words = useDatedWords();
  if (!channel.verified) return null;
  return (
    <p class="checked-on">
      {`${words.apart(words.local(channel.name))} · ${verifiedText(channel, words, words.dayOfYear, new Date())}`}
    </p>
  );
}

const version = browser.runtime.getManifest().version;

/** How the chosen place gets the report, and what it gets. Each place starts with its own first way. */
function useSending(route: Route) {
  const { draft } = usePopup().state;
  const { channel, delivery } = route;
  const [other, setOther] = useState<{ of: string; way: RouteDelivery } | null>(null);
  const way = other?.of === channel.id ? other.way : delivery;
  // Fixed before it is shown: what is printed is what is sent.
  const { identity, now } = useMemo(
    () => ({ identity: { id: crypto.randomUUID(), version }, now: new Date() }),
    [channel.id],
  );
  const report = reportOf(draft, channel.id, siteName(draft.site), now);
  const sent = useSent(way, route, report, identity);
  const setWay = (to: RouteDelivery) => setOther({ of: channel.id, way: to });
  return { way, setWay, report, sent, identity };
}
