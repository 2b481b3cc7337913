import { changeSettings } from '../../src/settings/store';
import { useSettings } from '../../src/ui/app';
import { LanguageButtons as Buttons } from '../../src/ui/language-buttons';
import { usePopup } from '../context';

/** The languages that the person may want instead. Later steps have less room. */
export function LanguageButtons() {
  const { step } = usePopup().state;
  const { region } = useSettings();
  return (
    <Buttons
      region={region}
      most={step === 'what' ? 2 : 1}
      look="link-button"
      onChoose={(tag) => changeSettings({ language: tag })}
    />
  );
}
