import { useState } from 'preact/hooks';
import type { MessageKey } from '../src/i18n/messages';
import { useMessages, useSetAside } from '../src/ui/app';
import { listText } from '../src/ui/helpline-words';
import { focusHeading } from './frame';
import { partNames } from './part-names';
import { useSave } from './use-save';

/** `settings` stands for all of them; of the sites their value is not said. */
const names: Readonly<Record<string, MessageKey>> = {
  ...partNames,
  settings: 'options_part_settings',
  sites: 'options_part_sites',
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
