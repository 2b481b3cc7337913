/** What a search shows beside the numbers that it finds. */
import type { Helpline } from '../../src/directory/schema';
import type { HelplineTopic } from '../../src/directory/topics';
import { pageHash } from '../../src/extension/page-hash';
import { useMessages } from '../../src/ui/app';
import { shownContact } from '../../src/ui/helpline-words';
import { apartIn } from '../../src/ui/isolated';
import type { PageId } from '../frame/pages';
import { LineRows } from '../numbers/lines';
import { isEmergency, type Line, type NumbersGroup } from '../numbers/numbers';

/** The line for children, and numbers of the person's own: they help with anything. */
export function whomToCall(first: readonly Helpline[], groups: readonly NumbersGroup[]): Line[] {
  const own = groups.find(({ id }) => id === 'own')?.lines ?? [];
  return [...first.filter(({ kind }) => kind !== 'emergency'), ...own, ...first.filter(isEmergency)];
}

/** While somebody searches: whom to call in danger stays in sight. */
export function NumbersStrip({ helplines }: { helplines: readonly Helpline[] }) {
  const { t, language } = useMessages();
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
          </bdi>{' '}
          {emergency?.confidence === 'low' && t('help_not_confirmed')}
        </span>
      )}{' '}
      {talk && <span>{t('help_strip_child', { number: apartIn(language, shownContact(talk)) })}</span>}
    </p>
  );
}

interface OtherCountriesProps {
  countries: readonly { country: string; name: string }[];
  onLookUp(country: string): void;
}

/** Countries whose name was typed, to look up their numbers. */
export function OtherCountries({ countries, onLookUp }: OtherCountriesProps) {
  const { t } = useMessages();
  return (
    <div class="other-countries">
      <p>{t('help_search_countries')}</p>
      <div class="buttons">
        {countries.map(({ country, name }) => (
          <button key={country} type="button" class="button button-quiet" onClick={() => onLookUp(country)}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

interface NothingFoundProps {
  /** What was searched for. */
  text: string;
  toCall: readonly Line[];
  now: Date;
  onClear(): void;
}

/** A search that finds nothing still says whom to call. */
export function NothingFound({ text, toCall, now, onClear }: NothingFoundProps) {
  const { t } = useMessages();
  return (
    <div class="empty">
      <p>
        <strong>{t('help_search_none', { text })}</strong>
      </p>
      <p>{t('help_search_none_next')}</p>
      <button type="button" class="button button-quiet" onClick={onClear}>
        {t('help_search_clear')}
      </button>
      <p>{t('help_search_none_call')}</p>
      <LineRows lines={toCall} now={now} />
    </div>
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

/** Pages that speak of what was searched for. */
export function ReadToo({ topics }: { topics: readonly HelplineTopic[] }) {
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
