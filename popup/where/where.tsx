import { useMemo, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { isOldData } from '../../src/directory/clock';
import { isPage } from '../../src/edition';
import type { UiMessage } from '../../src/messages';
import { route } from '../../src/report/route';
import { useLocked, useSettings } from '../../src/ui/app';
import { QuickExit } from '../../src/ui/quick-exit';
import { useRegion } from '../../src/ui/use-region';
import { DiscardLink } from '../kit/discard-link';
import { useStepStart } from '../kit/step-start';
import { withoutLink } from '../kit/ways';
import { useWords } from '../kit/words';
import { siteOfState } from '../state/address-site';
import { usePopup } from '../state/context';
import { isComplete, isInDanger } from '../state/model';
import { useRegionFiles } from '../state/places';
import { isPractice } from '../state/practice';
import { isPrivate } from '../state/reports';
import { Danger, TalkTo } from './danger';
import { Places } from './places';
import { RegionLine } from './region-line';

/**
 * A tab takes the place of the toolbar popup where there is none to open, as in Firefox for Android. A popup is gone at
 * one press beside it; a tab stays, so it needs a way out. A page has one of its own on every step.
 */
const isTab = !isPage && new URLSearchParams(location.search).has('tab');

const dropped: UiMessage = { type: 'ui/draft-dropped', isPrivate };

/** The second step: whom to call where a child is in danger, and where the report goes. */
export function WhereView() {
  const { t } = useWords();
  const { state, dispatch, draftIdle } = usePopup();
  const { draft } = state;
  const { intake } = useSettings();
  const region = useRegion();
  const directory = useRegionFiles(region?.country ?? null);
  const [regionOpen, setRegionOpen] = useState(false);
  const danger = isInDanger(draft);
  // "No child is in danger now": the button goes, and what it stood with.
  useStepStart(danger ? 'danger' : 'where');
  const { category } = draft;
  const site = siteOfState(state);

  const complete = isComplete(draft);

  const routing = useMemo(() => {
    if (!directory || directory === 'failed' || category === null) return null;
    const { emergency, channels, talk } = route({ region, category, danger, site, ...directory, intake });
    return { emergency, talk, places: complete ? channels : state.withoutLink ? withoutLink(channels) : [] };
  }, [directory, region, category, danger, site, intake, complete, state.withoutLink]);

  const country = directory && directory !== 'failed' ? directory.country : null;
  const fixed = useLocked('region');
  const provinceMissing = !fixed && region?.subdivision === null && Boolean(country?.subdivisions?.length);
  const places = routing?.places ?? [];
  const linkMissing = !complete && !state.withoutLink;
  const talk = routing && routing.talk.length > 0 && <TalkTo helplines={routing.talk} />;
  const canLeave = danger && isTab;
  const regionLine = (
    <RegionLine region={region} country={country} open={regionOpen} onOpen={setRegionOpen} />
  );
  // Nothing stands before the numbers to call; whose they are is said below them.
  const numbersFirst = danger && routing !== null && region !== null;
  const back = (
    <p class="back">
      <button type="button" class="link-button" onClick={() => dispatch({ type: 'back' })}>
        <span class="back-arrow" aria-hidden="true" />
        {t('popup_back')}
      </button>
    </p>
  );
  return (
    <>
      {canLeave && (
        <div class="leave-row">
          {back}
          <QuickExit forget={forget} />
        </div>
      )}
      <div class="where-top">
        {!canLeave && back}
        <h1>{t(danger ? 'popup_danger_title' : 'popup_where_title')}</h1>
      </div>
      {!numbersFirst && regionLine}
      {directory === 'failed' && <p class="problem">{t('popup_directory_failed')}</p>}
      {danger && routing && (
        <Danger
          helplines={routing.emergency}
          onProvince={provinceMissing ? () => setRegionOpen(true) : null}
        />
      )}
      {numbersFirst && regionLine}
      {country && isOldData(country, new Date()) && <p class="note">{t('help_data_old')}</p>}
      {danger && category !== 'child_danger' && (
        <>
          <p class="back">
            <button
              type="button"
              class="link-button"
              onClick={() => dispatch({ type: 'danger', danger: false })}
            >
              {t('popup_no_danger_after_all')}
            </button>
          </p>
          <h2 class="section-title">{t('popup_report_too')}</h2>
        </>
      )}
      {category === 'child_danger' && <p class="note">{t('popup_child_danger_post')}</p>}
      {linkMissing && <p class="note">{t('popup_link_missing_back')}</p>}
      {routing && !linkMissing && category !== 'child_danger' && places.length === 0 && (
        <p class="note">{t('popup_no_place')}</p>
      )}
      {places.length > 0 ? (
        // What was said of another report must not stand for this one.
        <Places key={draft.startedAt} routes={places}>
          {talk}
        </Places>
      ) : (
        <>
          {talk}
          <DiscardLink />
        </>
      )}
    </>
  );

  async function forget() {
    // The background is told first: on a slow disk this page is gone before it is done.
    if (!isPractice) void browser.runtime.sendMessage(dropped).catch(() => undefined);
    dispatch({ type: 'discarded', now: Date.now() });
    await draftIdle();
  }
}
