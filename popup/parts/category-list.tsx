import { useEffect, useRef } from 'preact/hooks';
import { categories } from '../../src/report/categories';
import { usePopup } from '../context';
import { useWords } from '../words';

/** What is happening: one of six, in plain words. */
export function CategoryList() {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const missing = state.problem?.about === 'category';
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (missing) first.current?.focus();
  }, [missing]);
  return (
    <fieldset class="choices" aria-describedby={missing ? 'category-missing' : undefined}>
      <legend>{t('popup_category_legend')}</legend>
      {missing && (
        <p class="problem" id="category-missing" role="alert">
          {t('popup_category_missing')}
        </p>
      )}
      {categories.map((category, index) => (
        <label class="choice" key={category}>
          <input
            {...(index === 0 ? { ref: first } : {})}
            type="radio"
            name="category"
            value={category}
            checked={state.draft.category === category}
            onChange={() => dispatch({ type: 'category', category })}
            aria-describedby={`category-${category}`}
          />
          <span class="choice-text">
            <span class="choice-name">{t(`category_${category}`)}</span>
            <span class="choice-help" id={`category-${category}`}>
              {t(`category_${category}_help`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
