import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { isPrivateWindow } from '../../src/extension/private-window';
import { type AddedSite, watchSite } from '../../src/settings/added-sites';
import { allowedLaterSites, watchLaterSite } from '../../src/settings/later-sites';
import { laterSites } from '../../src/sites/later';
import type { Site } from '../../src/sites/types';
import { useSettings } from '../../src/ui/app';
import { WatchSite } from '../../src/ui/watch-site';
import { usePopup } from '../state/context';

/** Offers to watch the site in front, too, if it is not watched already. */
export function WatchThisSite() {
  const laterSite = useLaterSite();
  const { state } = usePopup();
  const { addedSites } = useSettings();
  const host = hostToOffer(state);
  const [site, setSite] = useState<AddedSite | null>(null);
  // Once it has been added, what was said about it stays.
  const [before] = useState(() => addedSites.map((one) => one.host));
  const { tabId } = state.draft;

  useEffect(() => {
    let current = true;
    setSite(null);
    if (host !== null && tabId !== null) {
      void Promise.all([kindOf(tabId), isPrivateWindow()]).then(([as, isPrivate]) => {
        // A private window leaves nothing, so it adds nothing.
        if (current && !isPrivate) setSite({ host, as });
      });
    }
    return () => {
      current = false;
    };
  }, [host, tabId]);

  if (laterSite)
    return <WatchSite key={laterSite.id} name={laterSite.name} ask={() => watchLaterSite(laterSite)} />;
  return site && !before.includes(site.host) ? (
    <WatchSite name={site.host} ask={() => watchSite(site)} />
  ) : null;
}

/** The site in front, if it was added after the first release and is not watched yet. */
function useLaterSite(): Site | null {
  const { offer } = usePopup().state;
  const { addedSites } = useSettings();
  const [offered, setOffered] = useState<Site | null>(null);
  const known = offer.kind === 'address' ? offer.found.site : offer.kind === 'posts' ? offer.site : null;
  // Once it is allowed, what was said about it stays.
  const [before] = useState(addedSites);

  useEffect(() => {
    let current = true;
    const site = laterSites.find(({ id }) => id === known);
    if (site) {
      void Promise.all([allowedLaterSites(before), isPrivateWindow()]).then(([allowed, isPrivate]) => {
        if (current && !isPrivate && !allowed.includes(site)) setOffered(site);
      });
    }
    return () => {
      current = false;
      setOffered(null);
    };
  }, [known, before]);

  return offered;
}

function hostToOffer({ offer, draft }: ReturnType<typeof usePopup>['state']): string | null {
  if (offer.kind !== 'address' || draft.url !== offer.found.url || offer.found.site !== null) return null;
  const { protocol, hostname } = new URL(offer.found.url);
  return protocol === 'https:' ? hostname : null;
}

/** All Mastodon servers have the same kind of pages. */
async function kindOf(tabId: number): Promise<AddedSite['as']> {
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId }, func: () => document.getElementById('mastodon') !== null })
    .catch(() => []);
  return answer?.result === true ? 'mastodon' : 'general';
}
