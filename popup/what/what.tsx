import { useState } from 'preact/hooks';
import { optionsLink } from '../../src/extension/page-hash';
import { later } from '../../src/ui/later';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';
import { isLinkFirst } from '../state/model';
import { CategoryList } from './category-list';
import { firstStep } from './later-code';
import { LinkPart } from './link-part';

/** Each waits for a press or for the page in front, so none holds up what is needed first. */
const WatchThisSite = later(() => firstStep().then((module) => module.WatchThisSite));
const GuideLinks = later(() => firstStep().then((module) => module.GuideLinks));
const DiscardLink = later(() => firstStep().then((module) => module.DiscardLink));
const Chosen = later(() => firstStep().then((module) => module.Chosen));

/** The first step: which link, and what is happening. */
export function What() {
  const { t } = useWords();
  const { state, dispatch } = usePopup();
  const { category, url } = state.draft;
  /** What the person last did with the list: the focus follows. */
  const [list, setList] = useState<'untouched' | 'chosen' | 'again'>('untouched');
  // "The link is enough" and "No link needed" would stand side by side.
  const needsNoLink = category === 'child_danger' && list !== 'again';
  const call = () => {
    dispatch({ type: 'category', category: 'child_danger' });
    dispatch({ type: 'danger', danger: true });
  };
  const change = () => {
    // A link that comes now must not lead on with what is being changed.
    dispatch({ type: 'back' });
    setList('again');
  };
  return (
    <>
      <h1 class="hidden-text">{t('popup_what_title')}</h1>
      <nav class="other-ways" aria-label={t('popup_other_help')}>
        <button type="button" class="link-button" onClick={call}>
          {t('popup_who_to_call')}
        </button>
        <a class="link-button" href={optionsLink('me')} target="_blank" rel="noopener">
          {t('popup_me')}
        </a>
      </nav>
      {!needsNoLink && <LinkPart />}
      {!isLinkFirst(state) &&
        (category === null || list === 'again' ? (
          <div class={url === null && state.offer.kind === 'looking' ? 'soon' : undefined}>
            <CategoryList focus={list === 'again'} onChosen={() => setList('chosen')} />
          </div>
        ) : (
          <Chosen category={category} focus={list === 'chosen'} onChange={change} />
        ))}
      {!needsNoLink && <p class="lead">{t('popup_what_lead')}</p>}
      <DiscardLink />
      <WatchThisSite />
      <GuideLinks />
    </>
  );
}
