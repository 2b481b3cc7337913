import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { isOldData } from '../../src/directory/clock';
import { forRegion } from '../../src/directory/groups';
import type { CountryFile, Helpline } from '../../src/directory/schema';
import { helplinesFor, searchCountries, searchHelplines, topicsOf } from '../../src/directory/search';
import { type HelplineTopic, helplineTopics } from '../../src/directory/topics';
import { pageHash } from '../../src/extension/page-hash';
import { formatLocales } from '../../src/i18n/dates';
import { languages } from '../../src/i18n/languages';
import type { Messages } from '../../src/i18n/messages';
import type { RegionCodes } from '../../src/settings/schema';
import { useMessages, useSettings } from '../../src/ui/app';
import { shownContact } from '../../src/ui/helpline-words';
import { LineIcon } from '../../src/ui/line-icon';
import { QuickExitNote } from '../../src/ui/quick-exit';
import { useCountryName, useRegionName } from '../../src/ui/region-names';
import { type LoadedFile, useCountry, useWorld } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import type { PageId } from '../frame/pages';
import { PageDraftNotice } from '../kit/draft-notice';
import { printPage } from '../kit/print-page';
import { Segments } from '../kit/segments';
import { useNow } from '../kit/use-now';
import { FirstCalls, LineRows } from '../numbers/lines';
import {
  arrange,
  firstCalls,
  isEmergency,
  isOwn,
  isThin,
  type Line,
  type NumbersGroup,
  onlyFound,
  ownLine,
  type Whom,
  whoms,
  withoutLines,
} from '../numbers/numbers';
import { useOwnAndPolicy } from '../numbers/policy-entries';
import { PrintCard } from '../numbers/print-card';
import { ChosenRegion } from '../region/region-line';
import { LookedUp } from './looked-up';

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
  const regions: Record<WhichRegion, RegionCodes | null> = { home, second: secondRegion, looked };
  const place = regions[wanted] ? wanted : 'home';
  const region = regions[place];
  const name = useRegionName(region);
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
      {region && state === 'ready' && !searching && <CallNow helplines={helplines} />}
      {/* Only once its place is known: what comes above would push it away from under a finger. */}
      {place === 'home' && !searching && state !== 'loading' && <ChosenRegion />}
      {region && state === 'ready' && (
        <NumbersPart
          key={`${region.country} ${region.subdivision}`}
          helplines={helplines}
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
function CallNow({ helplines }: { helplines: readonly Helpline[] }) {
  const { t } = useMessages();
  const numbers = arrange(helplines, useOwnAndPolicy(), 'all');
  const now = useNow();
  const first = firstCalls(numbers);
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

function isOwnGroup({ id }: NumbersGroup): boolean {
  return id === 'own';
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

interface NumbersProps {
  helplines: readonly Helpline[];
  /** "Pakistan · Sindh" */
  region: string;
  country: string;
  /** What is searched for. */
  query: string;
  onQuery(query: string): void;
  onLookUp(country: string): void;
}

function NumbersPart({ helplines, region, country, query, onQuery, onLookUp }: NumbersProps) {
  const messages = useMessages();
  const { t } = messages;
  const own = useOwnAndPolicy();
  const now = useNow();
  const [whom, setWhom] = useState<Whom>('all');
  const text = query.trim();
  const searching = text !== '';
  const everything = arrange(helplines, own, 'all');
  // A search looks through all of them: nobody should miss a number because of a choice made before.
  const numbers = searching ? everything : arrange(helplines, own, whom);
  const first = firstCalls(everything);
  const { found, topics } = useSearch(text, everything.groups);
  // Unless somebody searches, the first to call and the person's own numbers are already shown above.
  const groups = searching
    ? onlyFound(numbers.groups, found)
    : withoutLines(numbers.groups, first).filter((group) => !isOwnGroup(group));
  const countries = countriesFor(text, messages, country);

  return (
    <>
      {!searching && (
        <div class="group group-in_danger_now">
          <Lines lines={groups.find(({ id }) => id === 'in_danger_now')?.lines ?? []} now={now} />
          <p>
            <button
              type="button"
              class="button button-quiet"
              onClick={printPage}
              title={t('help_print_note')}
            >
              <LineIcon name="print" />
              {t('help_print')}
            </button>
          </p>
        </div>
      )}
      <Search query={query} onQuery={onQuery} found={found.length} />
      {searching && <NumbersStrip helplines={first} />}
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
      {searching && found.length === 0 && countries.length === 0 && (
        <div class="empty">
          <p>
            <strong>{t('help_search_none', { text })}</strong>
          </p>
          <p>{t('help_search_none_next')}</p>
          <button type="button" class="button button-quiet" onClick={() => onQuery('')}>
            {t('help_search_clear')}
          </button>
          <p>{t('help_search_none_call')}</p>
          <LineRows lines={whomToCall(first, everything.groups)} now={now} />
        </div>
      )}
      {searching && <ReadToo topics={topics} />}
      {!searching && isThin(helplines) && <ElsewhereNumbers thinFor={country} />}
      {groups
        .filter((group) => searching || group.id !== 'in_danger_now')
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
      <PrintCard region={region} numbers={everything} />
    </>
  );
}

interface SearchProps {
  query: string;
  onQuery(query: string): void;
  /** How many numbers it finds. */
  found: number;
}

function Search({ query, onQuery, found }: SearchProps) {
  const messages = useMessages();
  const { t } = messages;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const text = query.trim();
  const searching = text !== '';
  useEffect(() => {
    // The part above has disappeared or come back. The field and its results must stay in sight while somebody types.
    if (!place.current?.contains(document.activeElement)) return;
    place.current.scrollIntoView({ block: searching ? 'start' : 'nearest' });
  }, [searching]);
  return (
    <div class="search" ref={place}>
      <label for={id}>{t('help_search')}</label>
      <input
        id={id}
        type="search"
        value={query}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onFocus={() => void searchWordsByLanguage()}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
      <p class={searching ? 'hidden-text' : 'hint'} id={`${id}-hint`}>
        {t('help_search_hint')}
      </p>
      <output class="hidden-text">{searching && countText(found, text, messages)}</output>
    </div>
  );
}

/** Only those who search need the words, so they are fetched when the field is entered. */
async function searchWordsByLanguage() {
  const { searchWords } = await import('../../src/languages/by-part/search-words');
  return searchWords;
}

/** What a search finds: by name and number first, then what helps with what the words say has happened. */
function useSearch(
  text: string,
  groups: readonly NumbersGroup[],
): { found: Line[]; topics: HelplineTopic[] } {
  const messages = useMessages();
  const [words, setWords] = useState<Awaited<ReturnType<typeof searchWordsByLanguage>> | null>(null);
  const searching = text !== '';
  useEffect(() => {
    // Without them, names and numbers are still found.
    if (searching && !words) searchWordsByLanguage().then(setWords, () => undefined);
  }, [searching, words]);
  if (!searching) return { found: [], topics: [] };
  const lines = groups.flatMap((group) => group.lines);
  const named = searchHelplines(text, lines, topicLabels(messages));
  const topics = words ? topicsOf(text, words) : [];
  return { found: [...new Set([...named, ...helplinesFor(topics, lines)])], topics };
}

/** The line for children, and numbers of the person's own: they help with anything. */
function whomToCall(first: readonly Helpline[], groups: readonly NumbersGroup[]): Line[] {
  const own = groups.find(({ id }) => id === 'own')?.lines ?? [];
  return [...first.filter(({ kind }) => kind !== 'emergency'), ...own, ...first.filter(isEmergency)];
}

/** While somebody searches: whom to call in danger stays in sight. */
function NumbersStrip({ helplines }: { helplines: readonly Helpline[] }) {
  const { t } = useMessages();
  const emergency = helplines.find(isEmergency);
  const child = helplines.find((line) => !isEmergency(line));
  const numberOf = (line: Helpline | undefined) => line?.contacts.find(({ type }) => type === 'phone');
  const [now, talk] = [numberOf(emergency), numberOf(child)];
  return (
    <p class="numbers-strip">
      {now && (
        <span>
          <strong>{t('help_strip_danger')}</strong>{' '}
          <bdi dir="ltr" class="strip-number">
            {shownContact(now)}
          </bdi>
        </span>
      )}{' '}
      {talk && <span>{t('help_strip_child', { number: shownContact(talk) })}</span>}
    </p>
  );
}

/** Which pages speak of what was searched for. */
const pagesAbout: Readonly<Record<HelplineTopic, readonly PageId[]>> = {
  physical: ['danger'],
  family: ['danger'],
  missing: ['danger'],
  sexual: ['danger', 'me'],
  online: ['me', 'saw'],
  psychological: ['me'],
  school: ['danger', 'teachers'],
  work: ['danger'],
  marriage: ['danger'],
  police: ['police'],
};

function ReadToo({ topics }: { topics: readonly HelplineTopic[] }) {
  const { t } = useMessages();
  const pages = [...new Set(topics.flatMap((topic) => pagesAbout[topic]))];
  if (pages.length === 0) return null;
  return (
    <p class="read-too">
      {t('help_read_too')}{' '}
      {pages.map((page) => (
        <a key={page} class="button button-quiet" href={pageHash(page)}>
          {t(`options_title_${page}`)}
        </a>
      ))}
    </p>
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
  return (
    <section class={`group group-${id}`} aria-labelledby={`group-${id}${open ? '-found' : ''}`}>
      <h2 id={`group-${id}${open ? '-found' : ''}`}>{t(`help_group_${id}`)}</h2>
      <p class="group-note">{t(`help_group_${id}_note`)}</p>
      <Lines lines={lines} now={now} open={open} own={id === 'own'} />
    </section>
  );
}

interface LinesProps {
  lines: readonly Line[];
  now: Date;
  /** Numbers that are not confirmed are shown at once, too. */
  open?: boolean;
  /** Among the person's own numbers none is set apart. */
  own?: boolean;
}

function Lines({ lines, now, open = false, own = false }: LinesProps) {
  const { t } = useMessages();
  const unconfirmed = lines.filter((line) => !isOwn(line) && line.confidence === 'low' && !own);
  const confirmed = lines.filter((line) => !unconfirmed.includes(line));
  return (
    <>
      {confirmed.length > 0 && <LineRows lines={confirmed} now={now} />}
      {unconfirmed.length > 0 && (
        // With nothing better there is no reason to hide them.
        <details class="more-numbers" open={open || confirmed.length === 0}>
          <summary>
            <span class="opens">{t('help_unconfirmed_more', { count: unconfirmed.length })}</span>
          </summary>
          <LineRows lines={unconfirmed} now={now} />
        </details>
      )}
    </>
  );
}

function topicLabels({ t }: Messages) {
  return Object.fromEntries(helplineTopics.map((topic) => [topic, [t(`help_topic_${topic}`)]]));
}

function countText(count: number, text: string, { t }: Messages): string {
  if (count === 0) return t('help_search_none', { text });
  return count === 1 ? t('help_search_one') : t('help_search_many', { count });
}

function NoNumbers({ state, country }: { state: Exclude<LoadedFile['state'], 'ready'>; country: string }) {
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
      <LineRows lines={file.helplines} now={now} />
    </section>
  );
}
