import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { isPrivateWindow } from '../../src/extension/private-window';
import type { AddedSite } from '../../src/settings/added-sites';
import { useSettings } from '../../src/ui/app';
import { WatchSite } from '../../src/ui/watch-site';
import { usePopup } from '../context';

/** Offers to watch the site in front too, where it is none that is known or added. */
export function WatchThisSite() {
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

  return site && !before.includes(site.host) ? <WatchSite site={site} /> : null;
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
