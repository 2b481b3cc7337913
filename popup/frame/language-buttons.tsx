import { changeSettings } from '../../src/settings/store';
import { useSettings } from '../../src/ui/app';
import { LanguageButtons } from '../../src/ui/language-buttons';
import { usePopup } from '../state/context';

/** The languages that the person may want instead. Later steps have less room. */
export function PopupLanguages() {
  const { step } = usePopup().state;
  const { region } = useSettings();
  return (
    <LanguageButtons
      region={region}
      most={step === 'what' ? 2 : 1}
      look="link-button"
      onChoose={(tag) => changeSettings({ language: tag })}
    />
  );
}
