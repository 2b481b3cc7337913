import { useState } from 'preact/hooks';
import { useMessages, useSettings } from '../../src/ui/app';
import { focusHeading } from '../kit/focus-heading';
import { Lockable } from '../kit/lockable';
import { useSave } from '../kit/use-save';
import { PlaceSelects } from './region-choice';

/** For people who live abroad or care for a child somewhere else: another region, one press away. */
export function SecondRegion() {
  const { t } = useMessages();
  const { secondRegion } = useSettings();
  const save = useSave();
  const [adding, setAdding] = useState(false);

  const remove = async () => {
    setAdding(false);
    const undo = () => void save({ secondRegion });
    if (await save({ secondRegion: null }, t('options_second_removed'), undo)) focusHeading();
  };

  return (
    <section>
      <h2>{t('options_second')}</h2>
      <p>{t('options_second_intro')}</p>
      <Lockable part="secondRegion">
        {secondRegion || adding ? (
          <div class="panel">
            <PlaceSelects
              place={secondRegion}
              onChoose={(place, name) =>
                save({ secondRegion: place }, t('options_second_saved', { region: name }))
              }
            />
            {secondRegion && (
              <div class="buttons">
                <button type="button" class="button button-quiet" onClick={remove}>
                  {t('options_second_remove')}
                </button>
              </div>
            )}
          </div>
        ) : (
          <button type="button" class="button button-quiet" onClick={() => setAdding(true)}>
            {t('options_second_add')}
          </button>
        )}
      </Lockable>
    </section>
  );
}
