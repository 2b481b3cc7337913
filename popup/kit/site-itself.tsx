import { browser } from '../../src/browser';
import type { Route } from '../../src/report/route';
import { useWords } from './words';

/** The site's own way to report: beside the official place, never instead of it. */
export function SiteItself({ route, open = false }: { route: Route; open?: boolean }) {
  const { t, local } = useWords();
  const { channel } = route;
  const page = channel.delivery.find((way) => way.type === 'form');
  return (
    <details class="more site-itself" open={open}>
      <summary>{t('popup_site_too', { name: local(channel.name) })}</summary>
      <p>{t('popup_steps_usually')}</p>
      <ol>
        {(channel.steps ?? []).map((step) => (
          <li key={step.en}>{local(step)}</li>
        ))}
      </ol>
      {channel.note && <p>{local(channel.note)}</p>}
      {page && (
        <button type="button" class="link-button" onClick={() => browser.tabs.create({ url: page.url })}>
          {t('popup_site_page')}
        </button>
      )}
    </details>
  );
}
