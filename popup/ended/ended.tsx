import { optionsLink } from '../../src/extension/page-hash';
import { servedIn } from '../../src/report/route';
import { useRegion } from '../../src/ui/use-region';
import { Reference } from '../kit/reference';
import { SiteItself } from '../kit/site-itself';
import { useWords } from '../kit/words';
import { siteOf } from '../state/address-site';
import { draftBeside } from '../state/again';
import { usePopup } from '../state/context';
import type { Ended } from '../state/model';
import { useRegionFiles } from '../state/places';
import { isPractice } from '../state/practice';
import { AfterThanks } from './after-thanks';
import { FriendWords } from './friend-words';

/** After it went out: thanks, one thing to keep, and whatever else helps behind one control. */
export function EndedView() {
  const { state } = usePopup();
  return state.ended && <Thanks ended={state.ended} />;
}

function Thanks({ ended }: { ended: Ended }) {
  const { t, apart } = useWords();
  const { dispatch } = usePopup();
  const { report, outcome, intake, past, reference } = ended;
  const site = siteOf(report.url);

  return (
    <>
      <h1>{t('popup_thanks_title')}</h1>
      <p class="lead">
        {outcome === 'delivered'
          ? t('popup_delivered', { name: apart(intake ?? '') })
          : t('popup_thanks_lead')}
      </p>
      {reference !== null && (
        <p class="sent-text">
          {t('popup_reference_theirs')} <bdi dir="ltr">{reference}</bdi>
        </p>
      )}
      {past !== null && reference === null && <Reference past={past} />}
      <p>
        <a class="link-button" href={optionsLink('help')} target="_blank" rel="noopener">
          {t('popup_talk')}
        </a>
      </p>
      <details class="more">
        <summary>{t('popup_more_to_do')}</summary>
        <SiteSteps site={site} />
        <h2>{t('popup_shared_title')}</h2>
        <p>{t('popup_shared_text')}</p>
        <a class="link-button" href={optionsLink('shared')} target="_blank" rel="noopener">
          {t('popup_shared_more')}
        </a>
        <h2>{t('popup_friend_title')}</h2>
        <FriendWords />
        <button type="button" class="link-button" onClick={async () => dispatch(await draftBeside(report))}>
          {t('popup_another_place')}
        </button>
      </details>
      <AfterThanks />
      <div class="stack">
        {isPractice ? (
          <a class="button button-primary" href={optionsLink('practice')}>
            {t('practice_end')}
          </a>
        ) : (
          <button type="button" class="button button-primary" onClick={() => window.close()}>
            {t('popup_close')}
          </button>
        )}
      </div>
    </>
  );
}

/** How to report it on the site too; a site takes a post down sooner than anybody else. */
function SiteSteps({ site }: { site: string | null }) {
  const region = useRegion();
  const directory = useRegionFiles(region?.country ?? null);
  if (!directory || directory === 'failed' || site === null) return null;
  const own = directory.platforms.channels.find((one) => one.site === site);
  if (!own) return null;
  const channel = servedIn(own, region?.country);
  const [delivery = { type: 'site' as const }] = channel.delivery;
  return <SiteItself route={{ channel, delivery, reasons: ['platform_own'] }} />;
}
