import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '../src/ui/app';

/**
 * A section whose code loads when it is first opened: nobody waits for the settings before the numbers are there.
 * @param load imports the section
 */
export function later(load: () => Promise<FunctionComponent>): FunctionComponent {
  let Section: FunctionComponent | null = null;

  return function Later() {
    const { t } = useMessages();
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(Section ? 'ready' : 'loading');
    useEffect(() => {
      if (Section) return;
      load().then(
        (loaded) => {
          Section = loaded;
          setState('ready');
        },
        () => setState('failed'),
      );
    }, []);
    if (state === 'failed') {
      return (
        <div class="empty" role="alert">
          <p>{t('options_page_failed')}</p>
          <button type="button" class="button button-quiet" onClick={() => location.reload()}>
            {t('help_reload')}
          </button>
        </div>
      );
    }
    return Section && <Section />;
  };
}
