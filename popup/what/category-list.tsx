import { useEffect, useRef } from 'preact/hooks';
import { categories } from '../../src/directory/categories';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';

interface CategoryListProps {
  /** The person wants another one than they chose: the list takes the focus. */
  focus: boolean;
  onChosen(): void;
}

/** What is happening: one of six, one line each; what it means in more words is said to who listens. */
export function CategoryList({ focus, onChosen }: CategoryListProps) {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) chosen.current?.focus();
  }, [focus]);
  return (
    <section aria-labelledby="categories">
      <h2 id="categories">{t('popup_category_legend')}</h2>
      <ul class="categories">
        {categories.map((category) => (
          <li key={category}>
            <button
              type="button"
              class="category"
              value={category}
              {...(category === (state.draft.category ?? categories[0]) ? { ref: chosen } : {})}
              title={t(`category_${category}_help`)}
              onClick={() => {
                dispatch({ type: 'category', category });
                onChosen();
              }}
            >
              {t(`category_${category}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
