import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { allowedLaterSites, watchLaterSite } from '../../src/settings/later-sites';
import { laterSites } from '../../src/sites/later';
import type { Site } from '../../src/sites/types';
import { useSettings } from '../../src/ui/app';
import { WatchSite } from '../../src/ui/watch-site';
import { inPrivateWindow } from '../privacy/reports';

/** The sites of later releases that the person has allowed so far; follows the browser's permissions. */
export function useAllowedLaterSites(): readonly Site[] {
  const { addedSites } = useSettings();
  const [allowed, setAllowed] = useState<readonly Site[]>([]);
  useEffect(() => {
    // Nothing to follow in the first release.
    if (laterSites.length === 0) return undefined;
    let current = true;
    const look = () => {
      void allowedLaterSites(addedSites).then((sites) => current && setAllowed(sites));
    };
    look();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      current = false;
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [addedSites]);
  return allowed;
}

/** Offers those that are not watched yet. A private window leaves nothing, so it allows nothing. */
export function LaterSites({ allowed }: { allowed: readonly Site[] }) {
  if (inPrivateWindow) return null;
  return (
    <>
      {laterSites
        .filter((site) => !allowed.includes(site))
        .map((site) => (
          <WatchSite key={site.id} name={site.name} ask={() => watchLaterSite(site)} />
        ))}
    </>
  );
}
