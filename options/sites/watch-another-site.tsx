import { useId, useRef, useState } from 'preact/hooks';
import { addedSiteAt, watchSite } from '../../src/settings/added-sites';
import { typedHost } from '../../src/settings/typed-host';
import { hostBelongsTo } from '../../src/sites/addresses';
import { sites } from '../../src/sites/index';
import { useMessages, useSettings } from '../../src/ui/app';
import { useStatus } from '../kit/status';
import { TextField } from '../kit/text-field';
import { useTyped } from '../kit/use-typed';
import { inPrivateWindow } from '../privacy/reports';

/** Adds a site by its address; the browser then asks for that one site. A private window leaves nothing, so adds none. */
export function WatchAnotherSite() {
  const { t } = useMessages();
  const settings = useSettings();
  const status = useStatus();
  const typed = useTyped('watch-site', '');
  const [isMastodon, setIsMastodon] = useState(false);
  // Nothing is called wrong before the first try; afterwards a mended field says so at once.
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  if (inPrivateWindow) return null;

  const host = typedHost(typed.text);
  const isKnown =
    host !== null &&
    (addedSiteAt(settings, host) !== undefined ||
      sites.some((site) => site.watch?.hosts.some((known) => hostBelongsTo(known, host))));
  const problem = host === null ? t('options_watch_bad') : isKnown ? t('options_watch_known') : null;

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (host === null || problem) {
      field.current?.focus();
      return;
    }
    // Nothing may come between the press and the browser's question.
    const asked = watchSite({ host, as: isMastodon ? 'mastodon' : 'general' });
    const refused = () => status.failed(t('watch_site_refused'));
    asked.then((allowed) => {
      if (!allowed) return refused();
      if (typed.settle('')) setIsMastodon(false);
      setTried(false);
      status.done(t('watch_site_done', { site: host }));
    }, refused);
  };

  return (
    <form class="panel" noValidate onSubmit={submit}>
      <TextField
        label={t('options_watch')}
        hint={t('options_watch_hint')}
        error={tried ? problem : null}
        value={typed.text}
        onInput={typed.type}
        kind="url"
        field={field}
      />
      <p class="check-row">
        <input
          id={id}
          type="checkbox"
          checked={isMastodon}
          onChange={({ currentTarget }) => setIsMastodon(currentTarget.checked)}
        />
        <label for={id}>{t('options_watch_mastodon')}</label>
      </p>
      <div class="buttons">
        <button type="submit" class="button button-primary">
          {t('options_watch_add')}
        </button>
      </div>
    </form>
  );
}
