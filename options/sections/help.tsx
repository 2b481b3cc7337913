import { useId, useMemo, useState } from 'preact/hooks';
import { forRegion } from '../../src/directory/groups';
import type { Helpline } from '../../src/directory/schema';
import { searchCountries, searchHelplines } from '../../src/directory/search';
import { helplineTopics } from '../../src/directory/topics';
import { formatLocales, languages } from '../../src/i18n/languages';
import type { Messages } from '../../src/i18n/messages';
import type { RegionCodes } from '../../src/settings/schema';
import { useMessages, useSettings } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';
import { QuickExitNote } from '../../src/ui/quick-exit';
import { type Loaded, useCountry, useWorld } from '../directory';
import { LineCard } from '../line-card';
import { LookedUp } from '../looked-up';
import {
  arrange,
  isOwn,
  isThin,
  type Line,
  type NumbersGroup,
  onlyFound,
  ownLine,
  type Whom,
  whoms,
} from '../numbers';
import { useOwnAndPolicy } from '../policy-entries';
import { PrintCard } from '../print-card';
import { printPage } from '../print-page';
import { useCountryName, useRegion, useRegionName } from '../region';
import { RegionLine } from '../region-line';
import { Segments } from '../segments';
import { useNow } from '../use-now';

/** Which region's numbers are shown: where the person lives, their second region, or one they looked up. */
type Place = 'home' | 'second' | 'looked';

/** Help near me: the numbers of the region, the most urgent first. */
export function Help() {
  const { t } = useMessages();
  const home = useRegion();
  const { secondRegion } = useSettings();
  const [wanted, setPlace] = useState<Place>('home');
  const [looked, setLooked] = useState<RegionCodes | null>(null);
  const regions: Record<Place, RegionCodes | null> = { home, second: secondRegion, looked };
  const place = regions[wanted] ? wanted : 'home';
  const region = regions[place];
  const name = useRegionName(region);
  const { state, file } = useCountry(region?.country ?? null);
  const helplines = useMemo(
    () => (file ? forRegion(file, region?.subdivision ?? null).helplines : []),
    [file, region],
  );

  const lookUp = (country: string) => {
    setLooked({ country, subdivision: null });
    setPlace('looked');
    scrollTo(0, 0);
  };

  return (
    <>
      <RegionLine>
        {state === 'ready' && (
          <button type="button" class="button button-quiet" onClick={printPage} title={t('help_print_note')}>
            <LineIcon name="print" />
            {t('help_print')}
          </button>
        )}
      </RegionLine>
      <Places place={place} home={home} second={secondRegion} looked={looked} onChoose={setPlace} />
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
      {region && state === 'ready' && (
        <Numbers
          key={`${region.country} ${region.subdivision}`}
          helplines={helplines}
          region={name}
          country={region.country}
          onLookUp={lookUp}
        />
      )}
      {region && state !== 'ready' && <NoNumbers state={state} country={region.country} />}
      <p class="link-alone">
        <a href="#me">{t('help_me_link')}</a>
      </p>
      {!(region && state === 'ready' && isThin(helplines)) && <ElsewhereNumbers />}
      <QuickExitNote />
    </>
  );
}

interface PlacesProps {
  place: Place;
  home: RegionCodes | null;
  second: RegionCodes | null;
  looked: RegionCodes | null;
  onChoose(place: Place): void;
}

/** From the person's region to their second one and back; not there while there is only one. */
function Places({ place, home, second, looked, onChoose }: PlacesProps) {
  const { t } = useMessages();
  const names = { home: useRegionName(home), second: useRegionName(second), looked: useRegionName(looked) };
  const there = { home, second, looked };
  const choices = (['home', 'second', 'looked'] as const)
    .filter((one) => there[one])
    .map((one) => ({ value: one, text: names[one] }));
  if (choices.length < 2) return null;
  return <Segments label={t('help_places')} choices={choices} chosen={place} onChoose={onChoose} />;
}

interface NumbersProps {
  helplines: readonly Helpline[];
  /** "Pakistan · Sindh" */
  region: string;
  country: string;
  onLookUp(country: string): void;
}

function Numbers({ helplines, region, country, onLookUp }: NumbersProps) {
  const messages = useMessages();
  const { t } = messages;
  const own = useOwnAndPolicy();
  const now = useNow();
  const [query, setQuery] = useState('');
  const [whom, setWhom] = useState<Whom>('all');
  const id = useId();
  const text = query.trim();
  const searching = text !== '';
  // A search looks through all of them: nobody should miss a number because of a choice made before.
  const numbers = arrange(helplines, own, searching ? 'all' : whom);
  const lines = numbers.groups.flatMap((group) => group.lines);
  const found = searching ? searchHelplines(text, lines, topicLabels(messages)) : lines;
  const groups = searching ? onlyFound(numbers.groups, found) : numbers.groups;
  const countries = countriesFor(text, messages, country);

  const filters = (
    <>
      <div class="search">
        <label for={id}>{t('help_search')}</label>
        <input
          id={id}
          type="search"
          value={query}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <p class="hint" id={`${id}-hint`}>
          {t('help_search_hint')}
        </p>
        <output class="hidden-text">{searching && countText(found.length, text, messages)}</output>
      </div>
      {countries.length > 0 && (
        <div class="other-countries">
          <p>{t('help_search_countries')}</p>
          <div class="buttons">
            {countries.map((match) => (
              <button
                key={match.country}
                type="button"
                class="button button-quiet"
                onClick={() => onLookUp(match.country)}
              >
                {match.name}
              </button>
            ))}
          </div>
        </div>
      )}
      {!searching && (
        <Segments
          label={t('help_whom')}
          choices={whoms.map((value) => ({ value, text: t(`help_whom_${value}`) }))}
          chosen={whom}
          onChoose={(value) => setWhom(value)}
        />
      )}
    </>
  );

  return (
    <>
      {groups
        .filter((group) => group.id === 'in_danger_now')
        .map((group) => (
          <Group key={group.id} {...group} now={now} open={searching} />
        ))}
      {filters}
      {searching && found.length === 0 && countries.length === 0 && (
        <div class="empty">
          <p>
            <strong>{t('help_search_none', { text })}</strong>
          </p>
          <p>{t('help_search_none_next')}</p>
          <button type="button" class="button button-quiet" onClick={() => setQuery('')}>
            {t('help_search_clear')}
          </button>
        </div>
      )}
      {!searching && isThin(helplines) && <ElsewhereNumbers thinFor={country} />}
      {groups
        .filter((group) => group.id !== 'in_danger_now')
        .map((group) => (
          <Group key={group.id} {...group} now={now} open={searching} />
        ))}
      {numbers.forOthers > 0 && (
        <p class="left-out">
          {t('help_whom_left', { count: numbers.forOthers })}{' '}
          <button type="button" class="button button-quiet" onClick={() => setWhom('all')}>
            {t('help_whom_show_all')}
          </button>
        </p>
      )}
      <p class="link-alone">
        {numbers.hidden > 0 && <>{t('help_hidden', { count: numbers.hidden })} </>}
        <a href="#own">{t(numbers.hidden > 0 ? 'help_hidden_see' : 'help_own_add')}</a>
      </p>
      <PrintCard region={region} numbers={arrange(helplines, own, 'all')} />
    </>
  );
}

/** Words of at least two letters may be a country; digits are a number. */
function countriesFor(text: string, { language }: Messages, shown: string) {
  if (!/\p{L}.*\p{L}/u.test(text)) return [];
  const tags = [...formatLocales(language.tag), ...languages.map(({ tag }) => tag)];
  return searchCountries(text, tags)
    .filter(({ country }) => country !== shown)
    .slice(0, 6);
}

interface GroupProps extends NumbersGroup {
  now: Date;
  /** Numbers that are not confirmed are shown at once, too. */
  open: boolean;
}

function Group({ id, lines, now, open }: GroupProps) {
  const { t } = useMessages();
  const unconfirmed = lines.filter((line) => !isOwn(line) && line.confidence === 'low' && id !== 'own');
  const confirmed = lines.filter((line) => !unconfirmed.includes(line));
  return (
    <section class={`group group-${id}`} aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{t(`help_group_${id}`)}</h2>
      <p class="group-note">{t(`help_group_${id}_note`)}</p>
      <Cards lines={confirmed} now={now} />
      {unconfirmed.length > 0 && (
        // With nothing better there is no reason to hide them.
        <details class="more-numbers" open={open || confirmed.length === 0}>
          <summary>
            <span class="opens">{t('help_unconfirmed_more', { count: unconfirmed.length })}</span>
          </summary>
          <Cards lines={unconfirmed} now={now} />
        </details>
      )}
    </section>
  );
}

function Cards({ lines, now }: { lines: readonly Line[]; now: Date }) {
  return (
    <div class="cards">
      {lines.map((line) => (
        <LineCard key={line.id} line={line} now={now} />
      ))}
    </div>
  );
}

function topicLabels({ t }: Messages) {
  return Object.fromEntries(helplineTopics.map((topic) => [topic, [t(`help_topic_${topic}`)]]));
}

function countText(count: number, text: string, { t }: Messages): string {
  if (count === 0) return t('help_search_none', { text });
  return count === 1 ? t('help_search_one') : t('help_search_many', { count });
}

function NoNumbers({ state, country }: { state: Exclude<Loaded['state'], 'ready'>; country: string }) {
  const { t } = useMessages();
  const nameOf = useCountryName();
  const own = useOwnAndPolicy();
  const now = useNow();
  if (state === 'loading') return <p class="loading">{t('help_loading')}</p>;
  const name = nameOf(country);
  return (
    <>
      <div class="empty" role="alert">
        <p>
          <strong>{t(state === 'missing' ? 'help_missing' : 'help_failed', { country: name })}</strong>
        </p>
        <p>{t('help_missing_next')}</p>
        {state === 'failed' && (
          <>
            <p>{t('help_failed_next')}</p>
            <button type="button" class="button button-quiet" onClick={() => location.reload()}>
              {t('help_reload')}
            </button>
          </>
        )}
      </div>
      {own.entries.length > 0 && <Group id="own" lines={own.entries.map(ownLine)} now={now} open={false} />}
    </>
  );
}

/** For people who live abroad or care for somebody elsewhere, and ahead of the rest where the data is thin. */
function ElsewhereNumbers({ thinFor = null }: { thinFor?: string | null }) {
  const { t } = useMessages();
  const { file } = useWorld();
  const nameOf = useCountryName();
  const now = useNow();
  if (!file || file.helplines.length === 0) return null;
  return (
    <section class="group" aria-labelledby="group-world">
      <h2 id="group-world">{t(thinFor ? 'help_world_thin' : 'help_world')}</h2>
      <p class="group-note">
        {thinFor ? t('help_world_thin_note', { country: nameOf(thinFor) }) : t('help_world_note')}
      </p>
      <Cards lines={file.helplines} now={now} />
    </section>
  );
}
