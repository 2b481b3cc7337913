import { useState } from 'preact/hooks';
import { type AddedSite, watchSite } from '../settings/added-sites';
import { useMessages } from './app';

/** "Watch this site too": the browser asks for the permission, and from then on a share is caught there. */
export function WatchSite({ site }: { site: AddedSite }) {
  const { t, language } = useMessages();
  // Among Urdu words a host keeps its own direction.
  const host = language.direction === 'rtl' ? `\u2068${site.host}\u2069` : site.host;
  const [outcome, setOutcome] = useState<'watched' | 'refused' | null>(null);
  const watch = () => {
    // Nothing may come between the press and the browser's question.
    watchSite(site).then(
      (allowed) => setOutcome(allowed ? 'watched' : 'refused'),
      () => setOutcome('refused'),
    );
  };
  return (
    <div class="watch-site">
      {outcome !== 'watched' && (
        <button type="button" class="link-button" onClick={watch}>
          {t('watch_site', { site: host })}
        </button>
      )}
      <p role="status">
        {outcome === 'watched' && t('watch_site_done', { site: host })}
        {outcome === 'refused' && t('watch_site_refused')}
      </p>
    </div>
  );
}
