import { useMessages } from '../../src/ui/app';
import { useCountryName } from '../../src/ui/region-names';
import type { LoadedFile } from '../../src/ui/use-directory';
import { useNow } from '../kit/use-now';
import { ownLine } from '../numbers/numbers';
import { useOwnAndPolicy } from '../numbers/policy-entries';
import { Group } from './groups';

/** There is no file for this country, it is still being read, or it could not be. */
export function NoNumbers({
  state,
  country,
}: {
  state: Exclude<LoadedFile['state'], 'ready'>;
  country: string;
}) {
  const { t } = useMessages();
  const nameOf = useCountryName();
  const own = useOwnAndPolicy();
  const now = useNow();
  if (state === 'loading') return <p class="loading">{t('help_loading')}</p>;
  const name = nameOf(country);
  return (
    <>
      <div class="empty" role="alert">
        <p>
          <strong>{t(state === 'missing' ? 'help_missing' : 'help_failed', { country: name })}</strong>
        </p>
        <p>{t('help_missing_next')}</p>
        {state === 'failed' && (
          <>
            <p>{t('help_failed_next')}</p>
            <button type="button" class="button button-quiet" onClick={() => location.reload()}>
              {t('help_reload')}
            </button>
          </>
        )}
      </div>
      {own.entries.length > 0 && <Group id="own" lines={own.entries.map(ownLine)} now={now} open={false} />}
    </>
  );
}
