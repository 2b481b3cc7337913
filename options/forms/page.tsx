import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { Channel, CountryFile } from '../../src/directory/schema';
import { fillOrigin, isSocialSite } from '../../src/fill/origin';
import { allowFilling, forbidFilling, useFillAllowed } from '../../src/fill/permission';
import { useMessages, useSettings } from '../../src/ui/app';
import { textForReader } from '../../src/ui/helpline-words';
import { useCountry, useWorld } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import { useStatus } from '../kit/status';
import { Switch } from '../kit/switch';

/** Official pages where the link is put into the form, each on or off: the browser's permission is the switch. */
export function Forms() {
  const { t } = useMessages();
  const pages = useFillablePages();
  const elsewhere = useAllowedElsewhere(pages?.map(({ origin }) => origin) ?? null);
  return (
    <>
      <p class="lead">{t('fill_intro')}</p>
      {pages?.length === 0 && <p class="notice">{t('fill_none')}</p>}
      {pages !== null && pages.length > 0 && (
        <fieldset class="panel">
          <legend>{t('fill_list')}</legend>
          {pages.map(({ origin, name }) => (
            <FillSwitch key={origin} origin={origin} label={name} />
          ))}
        </fieldset>
      )}
      {elsewhere.length > 0 && (
        <fieldset class="panel">
          <legend>{t('fill_elsewhere')}</legend>
          {elsewhere.map((origin) => (
            <FillSwitch key={origin} origin={origin} label={new URL(origin).hostname} />
          ))}
        </fieldset>
      )}
      <p>
        {t('fill_permission')} {t('fill_bot_check')}
      </p>
    </>
  );
}

function FillSwitch({ origin, label }: { origin: string; label: string }) {
  const { t } = useMessages();
  const status = useStatus();
  const allowed = useFillAllowed(origin);
  const change = async (on: boolean) => {
    // Nothing may come between the press and the browser's question.
    const done = await (on ? allowFilling(origin) : forbidFilling(origin));
    if (done) status.done(t(on ? 'fill_on' : 'fill_off'));
    else status.failed(t(on ? 'fill_refused' : 'fill_not_taken_back'));
    return done;
  };
  return <Switch label={label} hint={new URL(origin).hostname} on={allowed === true} onChange={change} />;
}

interface FillablePage {
  origin: string;
  /** Of the places whose form is there. */
  name: string;
}

/** The forms of the person's regions and of the whole world; null while they are read. */
function useFillablePages(): FillablePage[] | null {
  const { language } = useMessages();
  const { secondRegion } = useSettings();
  const region = useRegion();
  const first = useCountry(region?.country ?? null);
  const second = useCountry(secondRegion?.country ?? null);
  const world = useWorld();
  const files = [first, second, world];
  if (files.some(({ state }) => state === 'loading')) return null;

  const names = new Map<string, Set<string>>();
  for (const channel of files.flatMap(({ file }) => reportChannels(file))) {
    for (const way of channel.delivery) {
      const origin = fillOrigin(way, language.tag);
      if (!origin) continue;
      const known = names.get(origin) ?? new Set();
      names.set(origin, known.add(textForReader(channel.name, language.tag).text));
    }
  }
  return [...names].map(([origin, named]) => ({ origin, name: [...named].join(' · ') }));
}

/** Somebody's own picture is taken down by a service of another kind, which takes no link of a post. */
function reportChannels(file: CountryFile | null): Channel[] {
  return (file?.channels ?? []).filter(({ kind }) => kind !== 'self-removal');
}

/** Pages that were allowed for another region, so that they can be switched off too. */
function useAllowedElsewhere(listed: readonly string[] | null): string[] {
  const { addedSites } = useSettings();
  const [all, setAll] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    browser.permissions.getAll().then(
      ({ origins }) => current && setAll(origins ?? []),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  if (listed === null) return [];
  return all.filter((origin) => {
    const host = /^https:\/\/([a-z0-9.-]+)\/\*$/.exec(origin)?.[1];
    if (!host || listed.includes(origin) || isSocialSite(host)) return false;
    return !addedSites.some((site) => site.host === host);
  });
}
