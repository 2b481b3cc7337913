import type { Category } from '../../src/directory/categories';
import { useWords } from '../kit/words';
import { DangerQuestion } from './danger-question';

interface ChosenProps {
  category: Category;
  /** It has just taken the place of the list. */
  focus: boolean;
  onChange(): void;
}

/** The list folded to what was chosen, what is meant by it, and the question that leads on. */
export function Chosen({ category, focus, onChange }: ChosenProps) {
  const { t } = useWords();
  return (
    <>
      <section class="chosen" aria-label={t('popup_category_legend')}>
        <p>
          <span class="chosen-name">{t(`category_${category}`)}</span>
          <span class="chosen-help">{t(`category_${category}_help`)}</span>
        </p>
        <button type="button" class="link-button" onClick={onChange}>
          {t('popup_region_change')}
        </button>
      </section>
      <DangerQuestion focus={focus} />
    </>
  );
}
