import { useState } from 'preact/hooks';
import { categories } from '../../src/directory/categories';
import { pageHash } from '../../src/extension/page-hash';
import type { LinkList } from '../../src/report/link-list';
import { hostOfRoute, type Route } from '../../src/report/route';
import { useMessages, usePolicy } from '../../src/ui/app';
import { textForReader } from '../../src/ui/helpline-words';
import { Choice } from '../kit/choice';
import { usePlacesFor } from './places';
import { Sending } from './sending';
import type { SendProps } from './use-sending';

type Choices = Partial<Pick<LinkList, 'category' | 'channel'>>;

/** What is happening, where the links go, and the one button: chosen once for all of them. */
export function Send({ listed, list: kept, already, onAlready, onPlace, again }: SendProps) {
  const { t } = useMessages();
  /** What was pressed counts from the press on, also where the disk is slow to keep it. */
  const [pressed, setPressed] = useState<Choices>({});
  const list = { ...kept, ...pressed };
  const routes = usePlacesFor(list.category);
  const choose = (choice: Choices) => {
    setPressed(choice);
    // It never rejects. Another press may have come since.
    void listed
      .change((before) => ({ ...before, ...choice }))
      .then(() => setPressed((now) => (now === choice ? {} : now)));
  };
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
              onChoose={() => choose({ category: one, channel: null })}
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
          <PlaceChoices
            routes={routes as readonly Route[]}
            chosen={chosen}
            onChoose={(channel) => choose({ ...pressed, channel })}
          />
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
