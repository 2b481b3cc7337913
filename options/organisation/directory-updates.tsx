import { useEffect, useState } from 'preact/hooks';
import type { UpdateState } from '../../src/directory/updated-file';
import { readUpdateState } from '../../src/directory-reader';
import { directoryUpdate } from '../../src/directory-reader/stored-update';
import { sendsInstallation } from '../../src/extension/sends-installation';
import { dateText, formatLocales } from '../../src/i18n/dates';
import { watch } from '../../src/storage/watch';
import { useMessages } from '../../src/ui/app';
import { isolated } from '../../src/ui/isolated';

const DAY_MS = 24 * 60 * 60 * 1000;

function useUpdateState(): UpdateState | null {
  const [state, setState] = useState<UpdateState | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    readUpdateState().then(setState, () => setState(null));
    watch(directoryUpdate, setState, stop.signal);
    return () => stop.abort();
  }, []);
  return state;
}

/** Where the organisation's updates of the directory come from, how old the one in use is, and what went wrong. */
export function DirectoryUpdates({ url }: { url: string }) {
  const { t, language } = useMessages();
  const state = useUpdateState();
  const applied = state?.applied;
  const problem = state?.problem;
  const age = (issued: string) => {
    const days = Math.max(0, Math.floor((Date.now() - Date.parse(issued)) / DAY_MS));
    return new Intl.RelativeTimeFormat(formatLocales(language.tag), { numeric: 'auto' }).format(-days, 'day');
  };
  const time = (at: number) =>
    new Intl.DateTimeFormat(formatLocales(language.tag), { dateStyle: 'medium', timeStyle: 'short' }).format(
      at,
    );
  return (
    <section class="directory-updates" aria-labelledby="directory-updates">
      <h3 id="directory-updates">{t('policy_directory')}</h3>
      <p>{t('policy_directory_from', { url: isolated(url) })}</p>
      {sendsInstallation() && (
        <p class="hint">{t('popup_intake_installation', { name: isolated(new URL(url).hostname) })}</p>
      )}
      <p>
        {applied
          ? t('policy_directory_now', {
              version: applied.version,
              issued: dateText(applied.issued, language.tag),
              age: age(applied.issued),
            })
          : t('policy_directory_none')}
      </p>
      {state && <p class="hint">{t('policy_directory_asked', { time: time(state.askedAt) })}</p>}
      {problem && (
        <div class="notice">
          <p>
            <strong>{t(`policy_update_${problem.reason}`, { path: isolated(problem.path ?? '') })}</strong>
          </p>
          {applied && <p>{t('policy_directory_kept')}</p>}
        </div>
      )}
    </section>
  );
}
