import { useState } from 'preact/hooks';
import { useMessages, useSetAside } from '../../src/ui/app';
import { listText } from '../../src/ui/helpline-words';
import { setAsideNames } from '../../src/ui/part-names';
import { focusHeading } from '../kit/focus-heading';
import { useSave } from '../kit/use-save';

/** Says which stored settings are not used because they are not valid. They stay stored until something is saved. */
export function SetAsideNotice() {
  const { t, language } = useMessages();
  const setAside = useSetAside();
  const save = useSave();
  const [closed, setClosed] = useState(false);
  if (closed || setAside.length === 0) return null;
  const parts = setAside.map((name) => (setAsideNames[name] ? t(setAsideNames[name]) : name));
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
