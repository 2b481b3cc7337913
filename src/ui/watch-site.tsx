import { useState } from 'preact/hooks';
import { useMessages } from './app';

/**
 * "Watch this site too": the browser asks for the permission, and from then on a share is caught there.
 * @param name the site's, or its host
 * @param ask asks the person; called directly from their press
 */
export function WatchSite({ name, ask }: { name: string; ask: () => Promise<boolean> }) {
  const { t, language } = useMessages();
  // Isolated, so that among Urdu words it keeps its own direction.
  const site = language.direction === 'rtl' ? `\u2068${name}\u2069` : name;
  const [outcome, setOutcome] = useState<'watched' | 'refused' | null>(null);
  const watch = () => {
    // Nothing may come between the press and the browser's question.
    ask().then(
      (allowed) => setOutcome(allowed ? 'watched' : 'refused'),
      () => setOutcome('refused'),
    );
  };
  return (
    <div class="watch-site">
      {outcome !== 'watched' && (
        <button type="button" class="link-button" onClick={watch}>
          {t('watch_site', { site })}
        </button>
      )}
      <p role="status">
        {outcome === 'watched' && t('watch_site_done', { site })}
        {outcome === 'refused' && t('watch_site_refused')}
      </p>
    </div>
  );
}
