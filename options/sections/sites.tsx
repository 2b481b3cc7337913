import { sites } from '../../src/sites/index';
import { useMessages, useSettings } from '../../src/ui/app';
import { Switch } from '../switch';
import { useSave } from '../use-save';

/** Sites where a question comes before a share, each on or off. */
export function Sites() {
  const { t } = useMessages();
  const { sites: chosen, prompt } = useSettings();
  const save = useSave();

  const turn = (id: string, on: boolean) => {
    const others = chosen.off.filter((other) => other !== id);
    return save({ sites: { off: on ? others : [...others, id] } });
  };

  return (
    <>
      <p class="lead">{t('options_sites_intro')}</p>
      {prompt.mode === 'off' && (
        <p class="notice">
          {t('options_sites_mode_off')} <a href="#prompt">{t('options_sites_mode_link')}</a>
        </p>
      )}
      <fieldset class="panel">
        <legend>{t('options_sites_list')}</legend>
        {sites
          .filter((site) => site.watch)
          .map(({ id, name }) => (
            <Switch key={id} label={name} on={!chosen.off.includes(id)} onChange={(on) => turn(id, on)} />
          ))}
      </fieldset>
      <p>{t('options_sites_others')}</p>
    </>
  );
}
