import { useMemo, useState } from 'preact/hooks';
import { isOldData } from '../../src/directory/clock';
import { forRegion } from '../../src/directory/groups';
import type { CountryFile, Helpline } from '../../src/directory/schema';
import { pageHash } from '../../src/extension/page-hash';
import type { RegionCodes } from '../../src/settings/schema';
import { useMessages, useSettings } from '../../src/ui/app';
import { QuickExitNote } from '../../src/ui/quick-exit';
import { useCountryName, useRegionName } from '../../src/ui/region-names';
import { useCountry } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import { PageDraftNotice } from '../kit/draft-notice';
import { Segments } from '../kit/segments';
import { useNow } from '../kit/use-now';
import { FirstCalls } from '../numbers/lines';
import { arrange, firstCalls, isThin, withoutLines } from '../numbers/numbers';
import { useOwnAndPolicy } from '../numbers/policy-entries';
import { ChosenRegion } from '../region/region-line';
import { ElsewhereNumbers } from './elsewhere';
import { Group, isOwnGroup } from './groups';
import { LookedUp } from './looked-up';
import { NoNumbers } from './no-numbers';
import { NumbersPart } from './numbers-part';

/** Which region's numbers are shown: where the person lives, their second region, or one they looked up. */
type WhichRegion = 'home' | 'second' | 'looked';

/** Help near me: the numbers of the region, the most urgent first. */
export function Help() {
  const { t } = useMessages();
  const home = useRegion();
  const { secondRegion } = useSettings();
  const [wanted, setPlace] = useState<WhichRegion>('home');
  const [looked, setLooked] = useState<RegionCodes | null>(null);
  const [query, setQuery] = useState('');
  const [openedAt] = useState(useNow());
  const regions: Record<WhichRegion, RegionCodes | null> = { home, second: secondRegion, looked };
  const place = regions[wanted] ? wanted : 'home';
  const region = regions[place];
  const name = useRegionName(region);
  const nameOf = useCountryName();
  const { state, file } = useCountry(region?.country ?? null);
  const helplines = useMemo(
    () => (file ? forRegion(file, region?.subdivision ?? null).helplines : []),
    [file, region],
  );
  // While somebody searches, what they find takes the screen; the strip beside the field says whom to call in danger.
  const searching = region !== null && state === 'ready' && query.trim() !== '';

  const lookUp = (country: string) => {
    setLooked({ country, subdivision: null });
    setPlace('looked');
    setQuery('');
    scrollTo(0, 0);
  };

  return (
    <>
      {place !== 'home' && !searching && <ChosenRegion />}
      <RegionSwitch place={place} home={home} second={secondRegion} looked={looked} onChoose={setPlace} />
      {place === 'looked' && region && (
        <LookedUp
          region={region}
          onBack={() => {
            setLooked(null);
            setPlace('home');
          }}
          onKept={(kept) => {
            setLooked(null);
            setPlace(kept);
          }}
        />
      )}
      {file && <OldData file={file} />}
      {region && state === 'ready' && !searching && <CallNow helplines={helplines} openedAt={openedAt} />}
      {region && region.country !== home?.country && state === 'ready' && !searching && (
        <p class="notice">{t('help_abroad', { country: nameOf(region.country) })}</p>
      )}
      {/* Only once its place is known: what comes above would push it away from under a finger. */}
      {place === 'home' && !searching && state !== 'loading' && <ChosenRegion />}
      {region && state === 'ready' && (
        <NumbersPart
          key={`${region.country} ${region.subdivision}`}
          helplines={helplines}
          openedAt={openedAt}
          region={name}
          country={region.country}
          query={query}
          onQuery={setQuery}
          onLookUp={lookUp}
        />
      )}
      {region && state !== 'ready' && <NoNumbers state={state} country={region.country} />}
      <p class="link-alone">
        <a href={pageHash('me')}>{t('help_me_link')}</a>
      </p>
      {!(region && state === 'ready' && isThin(helplines)) && <ElsewhereNumbers />}
      <QuickExitNote />
      <PageDraftNotice part="help" />
    </>
  );
}

/** Whom to call in danger, before anything else, and right after them what the person added or pinned. */
function CallNow({ helplines, openedAt }: { helplines: readonly Helpline[]; openedAt: Date }) {
  const { t } = useMessages();
  const numbers = arrange(helplines, useOwnAndPolicy(), 'all');
  const now = useNow();
  const first = firstCalls(numbers, openedAt);
  const own = withoutLines(numbers.groups, first).find(isOwnGroup);
  return (
    <>
      <section class="group group-in_danger_now" aria-labelledby="group-in_danger_now">
        <h2 id="group-in_danger_now">{t('help_group_in_danger_now')}</h2>
        <FirstCalls helplines={first} now={now} />
      </section>
      {own && <Group {...own} now={now} open={false} />}
    </>
  );
}

/** Said once for all numbers, if none of them was checked in the last year. */
function OldData({ file }: { file: CountryFile }) {
  const { t } = useMessages();
  const now = useNow();
  return isOldData(file, now) ? <p class="notice">{t('help_data_old')}</p> : null;
}

interface RegionSwitchProps {
  place: WhichRegion;
  home: RegionCodes | null;
  second: RegionCodes | null;
  looked: RegionCodes | null;
  onChoose(place: WhichRegion): void;
}

/** From the person's region to their second one and back; not there while there is only one. */
function RegionSwitch({ place, home, second, looked, onChoose }: RegionSwitchProps) {
  const { t } = useMessages();
  const names = { home: useRegionName(home), second: useRegionName(second), looked: useRegionName(looked) };
  const there = { home, second, looked };
  const choices = (['home', 'second', 'looked'] as const)
    .filter((one) => there[one])
    .map((one) => ({ value: one, text: names[one] }));
  if (choices.length < 2) return null;
  return <Segments label={t('help_places')} choices={choices} chosen={place} onChoose={onChoose} />;
}
