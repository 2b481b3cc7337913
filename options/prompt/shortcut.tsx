import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { useMessages } from '../../src/ui/app';

/** Firefox for Android has no keys for extensions. */
const commands = browser.commands as typeof browser.commands | undefined;

/** What the browser calls the keys of the toolbar button. */
const COMMAND = '_execute_action';

/** The keys as the browser has them now, empty where there are none; null until it has said so. */
function useKeys(): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    const read = async () => {
      const all = await commands?.getAll();
      const own = all?.find(({ name }) => name === COMMAND);
      if (own) setKeys(own.shortcut ?? '');
    };
    void read();
    // They are changed in a page of the browser's own, from which the person comes back.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return keys;
}

async function openBrowserPage(): Promise<void> {
  // Firefox has a call for it, and lets no extension open that page by its address.
  const { openShortcutSettings } = commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings.call(commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keys that open the popup, and the way to other ones. */
export function Shortcut() {
  const { t } = useMessages();
  const keys = useKeys();
  if (keys === null) return null;
  return (
    <section>
      <h2>{t('options_shortcut')}</h2>
      {keys === '' ? (
        <p>{t('options_shortcut_none')}</p>
      ) : (
        <p>
          {t('options_shortcut_keys')} <kbd dir="ltr">{keys}</kbd>
        </p>
      )}
      <button type="button" class="button button-quiet" onClick={openBrowserPage}>
        {t('options_shortcut_change')}
      </button>
    </section>
  );
}
