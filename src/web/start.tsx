import { Part, Points } from '../../options/guidance/parts';
import { PageDraftNotice } from '../../options/kit/draft-notice';
import { pageHash } from '../extension/page-hash';
import { useMessages } from '../ui/app';
import { QuickExitNote } from '../ui/quick-exit';
import { popupPage } from './protocol';

/** The first page, for people who open its address: report a link, find help, and what this page can and cannot do. */
export function Start() {
  const { t } = useMessages();
  return (
    <div class="guidance">
      <p class="lead">{t('web_start_lead')}</p>
      <div class="start-ways">
        <a class="button button-primary" href={popupPage}>
          {t('web_start_report')}
        </a>
        <a class="button" href={pageHash('help')}>
          {t('popup_help_near')}
        </a>
        <a class="button" href={pageHash('me')}>
          {t('options_title_me')}
        </a>
      </div>
      <QuickExitNote />
      <Part title="web_how">
        <Points of={['web_how_share', 'web_how_choose', 'web_how_open']} ordered />
        <p class="link-alone">
          <a href="#phone">{t('web_how_phone')}</a>
        </p>
      </Part>
      <Limits />
      <PageDraftNotice part="web" />
    </div>
  );
}

/** What this edition cannot do; said before anybody relies on it. */
export function Limits() {
  return (
    <Part
      title="web_limits"
      points={['web_limit_ask', 'web_limit_fill', 'web_limit_short', 'web_limit_picture']}
    />
  );
}
