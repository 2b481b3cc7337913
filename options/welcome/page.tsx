import { useEffect, useId, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { languages } from '../../src/i18n/languages';
import { sites } from '../../src/sites/index';
import { useLocked, useMessages, useSettings } from '../../src/ui/app';
import { listText } from '../../src/ui/helpline-words';
import { Part, Points } from '../guidance/parts';
import { PageDraftNotice } from '../kit/draft-notice';
import { Lockable } from '../kit/lockable';
import { useSave } from '../kit/use-save';
import { RegionChoice } from '../region/region-choice';
import { PinPicture } from './pin-picture';

/** The one page after installation: three short cards, and everything on it can wait. */
export function Welcome() {
  const { t, language } = useMessages();
  const { prompt } = useSettings();
  const names = sites.filter(({ watch }) => watch && watch.hosts.length > 0).map(({ name }) => name);
  return (
    <div class="guidance">
      <p class="lead">
        {t('welcome_lead')} <a href="#help">{t('welcome_skip')}</a>
      </p>
      <div class="welcome-cards">
        <LanguageCard />
        <section class="panel" aria-labelledby="welcome-place">
          <h2 id="welcome-place">{t('welcome_place')}</h2>
          <RegionChoice />
          <p class="hint">{t('welcome_place_why')}</p>
        </section>
        <PinCard />
      </div>
      <p class="buttons welcome-start">
        <a class="button button-primary" href="#help">
          {t('welcome_done')}
        </a>
      </p>
      <p>
        <a class="button button-quiet" href="#practice">
          {t('welcome_try')}
        </a>
      </p>
      <Part
        title="welcome_does"
        points={[
          'welcome_does_ask',
          // What it reads is said at once, not only where it can be changed: the stores require that.
          ...(prompt.mode === 'smart' ? (['options_prompt_smart_note'] as const) : []),
          'welcome_does_link',
          'welcome_does_help',
        ]}
      />
      <Part title="welcome_never">
        <Points
          of={['options_never_look', 'options_never_send', 'options_never_name', 'options_never_count']}
        />
      </Part>
      <Part title="welcome_sites">
        <p>{t('welcome_sites_list', { sites: listText(names, language.tag) })}</p>
        <p class="link-alone">
          <a href="#sites">{t('welcome_sites_change')}</a>
        </p>
      </Part>
      <PageDraftNotice part="welcome" />
    </div>
  );
}

/** Each language by its own name, in a list that takes one line of the first screen. */
function LanguageCard() {
  const { t, language } = useMessages();
  const save = useSave();
  const locked = useLocked('language');
  const id = useId();
  return (
    <section class="panel welcome-language">
      <h2>
        <label for={id}>{t('welcome_language')}</label>
      </h2>
      <Lockable part="language">
        <select
          id={id}
          class="language-select"
          value={language.tag}
          disabled={locked}
          onChange={({ currentTarget }) => void save({ language: currentTarget.value })}
        >
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </Lockable>
    </section>
  );
}

/** Browsers differ in where the pin is. */
const isFirefox = 'getBrowserInfo' in browser.runtime;

/** How to keep the button in sight; gone once it is, and where a browser has no toolbar to pin it to. */
function PinCard() {
  const { t } = useMessages();
  const pinned = useIsPinned();
  if (pinned !== false) return null;
  return (
    <section class="panel pin-card">
      <h2>{t('welcome_pin')}</h2>
      <PinPicture withGear={isFirefox} />
      <p>{t(isFirefox ? 'welcome_pin_firefox' : 'welcome_pin_chromium')}</p>
    </section>
  );
}

/** Whether the button stands in the toolbar; null where the browser does not say. */
function useIsPinned(): boolean | null {
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    const { getUserSettings } = browser.action as {
      getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
    };
    const read = () =>
      void getUserSettings?.call(browser.action).then(
        ({ isOnToolbar }) => setPinned(isOnToolbar ?? null),
        () => undefined,
      );
    read();
    // The person pins it in the browser's own menu, and comes back.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return pinned;
}
