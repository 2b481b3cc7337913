import { isQuestion } from '../../src/report/question';
import { useSetAside } from '../../src/ui/app';
import { setAsideNames } from '../../src/ui/part-names';
import { dropHeld } from '../kit/held';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';

/** Whether the disk did not keep what it should (true), or did not delete it. */
export type StorageFailure = boolean | 'deleting';

interface NoticesProps {
  storageFailed: StorageFailure;
  isPrivate: boolean;
}

/** What the person should know whatever the step: small, above everything else. */
export function Notices({ storageFailed, isPrivate }: NoticesProps) {
  const { t, apart } = useWords();
  const setAside = useSetAside();
  const { state, dispatch, say } = usePopup();
  const names = setAside.map((part) => (setAsideNames[part] ? t(setAsideNames[part]) : part));
  const delivery = state.waiting.find((row) => row.by === 'intake' && !isQuestion(row));
  return (
    <>
      {names.length > 0 && (
        <p class="notice">{t('popup_set_aside', { parts: names.join(t('popup_list_comma')) })}</p>
      )}
      {isPrivate && state.step === 'what' && <p class="notice">{t('options_privacy_private')}</p>}
      {storageFailed && (
        <p class="notice" role="alert">
          {t(storageFailed === 'deleting' ? 'options_clear_failed' : 'popup_not_kept')}
        </p>
      )}
      {delivery?.by === 'intake' && state.step === 'what' && (
        <p class="notice">{t('popup_waiting_notice', { name: apart(delivery.intake.name) })}</p>
      )}
      {state.resumed && (state.step === 'what' || state.step === 'where') && (
        <div class="notice notice-row">
          <p>{t('popup_resumed')}</p>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              void dropHeld();
              dispatch({ type: 'discarded', now: Date.now() });
              // This notice goes, and the focus with it.
              document.querySelector<HTMLElement>('.step')?.focus();
              say(t('popup_discarded'));
            }}
          >
            {t('popup_discard')}
          </button>
        </div>
      )}
    </>
  );
}
