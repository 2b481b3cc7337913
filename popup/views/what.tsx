import { later } from '../../src/ui/later';
import { usePopup } from '../context';
import { optionsPage } from '../links';
import { CategoryList } from '../parts/category-list';
import { DangerQuestion } from '../parts/danger-question';
import { DiscardLink } from '../parts/discard-link';
import { LinkPart } from '../parts/link-part';
import { useWords } from '../words';

/** Waits for the page in front, so it never holds up what is needed first. */
const WatchThisSite = later(() => import('../parts/watch-this-site').then((module) => module.WatchThisSite));

/** Below what is asked, so it may come after it. */
const GuideLinks = later(() => import('../parts/guide-links').then((module) => module.GuideLinks));

/** The first step: which link, and what is happening. */
export function What() {
  const { t } = useWords();
  const { state } = usePopup();
  return (
    <>
      <h1>{t('popup_what_title')}</h1>
      <p class="lead">{t('popup_what_lead')}</p>
      <nav class="other-ways" aria-label={t('popup_other_help')}>
        <a href={optionsPage('me')} target="_blank" rel="noopener">
          {t('popup_me')}
        </a>
        <a href={optionsPage('help')} target="_blank" rel="noopener">
          {t('popup_help_near')}
        </a>
      </nav>
      <LinkPart />
      <CategoryList />
      {state.draft.category !== null && <DangerQuestion />}
      <DiscardLink />
      <WatchThisSite />
      <GuideLinks />
    </>
  );
}
