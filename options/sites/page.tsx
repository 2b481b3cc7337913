import { Fragment } from 'preact';
import { browser } from '../../src/browser';
import { type AddedSite, originOfHost } from '../../src/settings/added-sites';
import type { Settings } from '../../src/settings/schema';
import { sites } from '../../src/sites/index';
import type { SelfCheck } from '../../src/storage/self-check';
import { useLocked, useMessages, useSettings } from '../../src/ui/app';
import { focusHeading } from '../kit/focus-heading';
import { Lockable } from '../kit/lockable';
import { Switch } from '../kit/switch';
import { useSave } from '../kit/use-save';
import { LaterSites, useAllowedLaterSites } from './later-sites';
import { SiteMayHaveChanged } from './site-may-have-changed';
import { useSelfCheck } from './use-self-check';
import { WatchAnotherSite } from './watch-another-site';

/** Sites where a question comes before a share, each on or off. */
export function Sites() {
  const { t } = useMessages();
  const { prompt } = useSettings();
  const check = useSelfCheck();
  const later = useAllowedLaterSites();
  return (
    <>
      <p class="lead">{t('options_sites_intro')}</p>
      {prompt.mode === 'off' && (
        <p class="notice">
          {t('options_sites_mode_off')} <a href="#prompt">{t('options_sites_mode_link')}</a>
        </p>
      )}
      <Lockable part="sites">
        <fieldset class="panel">
          <legend>{t('options_sites_list')}</legend>
          {sites
            // Without hosts of its own, a site's data serves those that a person adds.
            .filter((site) => site.watch?.hosts.length || later.includes(site))
            .map(({ id, name }) => (
              <Fragment key={id}>
                <SiteSwitch id={id} name={name} />
                <SiteMayHaveChanged check={check} id={id} />
              </Fragment>
            ))}
        </fieldset>
      </Lockable>
      <LaterSites allowed={later} />
      <AddedSites check={check} />
      <WatchAnotherSite />
      <p>{t('options_sites_others')}</p>
    </>
  );
}

/** @param id site id; the host, for a site that the person added */
function SiteSwitch({ id, name }: { id: string; name: string }) {
  const { sites: chosen } = useSettings();
  const save = useSave();
  const locked = useLocked('sites');
  return (
    <Switch
      label={name}
      on={!chosen.off.includes(id)}
      disabled={locked}
      onChange={(on) =>
        save(({ sites }) => {
          const others = sites.off.filter((other) => other !== id);
          return { sites: { off: on ? others : [...others, id] } };
        })
      }
    />
  );
}

/** Sites that the person added; removing one also gives its permission back. */
function AddedSites({ check }: { check: SelfCheck }) {
  const { t } = useMessages();
  const { addedSites } = useSettings();
  const save = useSave();
  if (addedSites.length === 0) return null;

  const remove = async ({ host }: AddedSite) => {
    const change = (now: Settings) => ({
      addedSites: now.addedSites.filter((site) => site.host !== host),
      sites: { off: now.sites.off.filter((id) => id !== host) },
    });
    if (!(await save(change, t('options_sites_removed', { site: host })))) return;
    focusHeading();
    // Without the setting the permission is of no use to anybody; a browser that keeps it does no harm.
    await browser.permissions.remove({ origins: [originOfHost(host)] }).catch(() => false);
  };

  return (
    <fieldset class="panel">
      <legend>{t('options_sites_added')}</legend>
      {addedSites.map((site) => (
        <div key={site.host} class="added-site">
          <SiteSwitch id={site.host} name={site.host} />
          <button
            type="button"
            class="button button-quiet"
            aria-label={t('options_sites_remove_name', { site: site.host })}
            onClick={() => remove(site)}
          >
            {t('options_sites_remove')}
          </button>
        </div>
      ))}
      {/* What is known of such a server is counted for all of them together. */}
      {addedSites.some(({ as }) => as === 'mastodon') && <SiteMayHaveChanged check={check} id="mastodon" />}
    </fieldset>
  );
}
