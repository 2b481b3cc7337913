import { useState } from 'preact/hooks';
import type { MessageKey } from '../src/i18n/messages';
import { useMessages, useSetAside } from '../src/ui/app';
import { listText } from '../src/ui/helpline-words';
import { focusHeading } from './frame';
import { useSave } from './use-save';

const names: Readonly<Record<string, MessageKey>> = {
  settings: 'options_part_settings',
  language: 'options_part_language',
  region: 'options_part_region',
  secondRegion: 'options_part_second',
  prompt: 'options_part_prompt',
  sites: 'options_part_sites',
  addedSites: 'options_part_added',
  intake: 'options_part_intake',
  privacy: 'options_part_privacy',
  exit: 'options_part_exit',
};

/** Says which stored settings are not used because they are not valid. They stay stored until something is saved. */
export function SetAsideNotice() {
  const { t, language } = useMessages();
  const setAside = useSetAside();
  const save = useSave();
  const [closed, setClosed] = useState(false);
  if (closed || setAside.length === 0) return null;
  const parts = setAside.map((name) => (names[name] ? t(names[name]) : name));
  return (
    <section class="notice">
      <p>
        <strong>{t('options_aside', { parts: listText(parts, language.tag) })}</strong>
      </p>
      <p>{t('options_aside_next')}</p>
      <button
        type="button"
        class="button button-quiet"
        onClick={async () => {
          if (!(await save({}))) return;
          setClosed(true);
          focusHeading();
        }}
      >
        {t('options_aside_fix')}
      </button>
    </section>
  );
}
