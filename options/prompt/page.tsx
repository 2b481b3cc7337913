import { formatLocales } from '../../src/i18n/dates';
import { useMessages, useSettings } from '../../src/ui/app';
import { apartIn } from '../../src/ui/isolated';
import { Choice } from '../kit/choice';
import { focusHeading } from '../kit/focus-heading';
import { Lockable } from '../kit/lockable';
import { useStatus } from '../kit/status';
import { useNow } from '../kit/use-now';
import { useSave } from '../kit/use-save';
import { Shortcut } from './shortcut';
import { useSnooze } from './snooze';

const modes = ['smart', 'always', 'off'] as const;

/** When the question before a share comes. */
export function PromptMode() {
  const { t } = useMessages();
  const { prompt } = useSettings();
  const save = useSave();
  return (
    <>
      <p class="lead">{t('options_prompt_intro')}</p>
      <Pause />
      <Lockable part="prompt">
        <fieldset class="panel">
          <legend>{t('options_prompt_choose')}</legend>
          {modes.map((mode) => (
            <Choice
              key={mode}
              group="prompt"
              label={
                <>
                  {t(`options_prompt_${mode}`)}
                  {mode === 'smart' && <span class="tag">{t('options_prompt_usual')}</span>}
                </>
              }
              note={t(`options_prompt_${mode}_note`)}
              chosen={prompt.mode === mode}
              onChoose={() => save({ prompt: { mode } })}
            />
          ))}
        </fieldset>
      </Lockable>
      <Shortcut />
    </>
  );
}

function Pause() {
  const { t, language } = useMessages();
  const status = useStatus();
  const { until, end } = useSnooze(useNow());
  if (!until) return null;
  const time = new Intl.DateTimeFormat(formatLocales(language.tag), {
    hour: 'numeric',
    minute: '2-digit',
  }).format(until);
  return (
    <div class="notice notice-row">
      <p>{t('options_prompt_paused', { time: apartIn(language, time) })}</p>
      <button
        type="button"
        class="button button-quiet"
        onClick={() =>
          end().then(
            () => {
              status.done(t('options_prompt_resumed'));
              focusHeading();
            },
            () => status.failed(t('options_save_failed')),
          )
        }
      >
        {t('options_prompt_resume')}
      </button>
    </div>
  );
}
