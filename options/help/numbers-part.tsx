import { useState } from 'preact/hooks';
import type { Helpline } from '../../src/directory/schema';
import { useMessages } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';
import { printPage } from '../kit/print-page';
import { Segments } from '../kit/segments';
import { useNow } from '../kit/use-now';
import {
  arrange,
  firstCalls,
  isThin,
  type NumbersGroup,
  onlyFound,
  type Whom,
  whoms,
  withoutLines,
} from '../numbers/numbers';
import { useOwnAndPolicy } from '../numbers/policy-entries';
import { PrintCard } from '../numbers/print-card';
import { ElsewhereNumbers } from './elsewhere';
import { Group, isOwnGroup, Lines } from './groups';
import { Search } from './search-field';
import { NothingFound, NumbersStrip, OtherCountries, ReadToo, whomToCall } from './search-results';
import { countriesFor, useSearch } from './use-search';

interface NumbersProps {
  helplines: readonly Helpline[];
  /** When the page came up. */
  openedAt: Date;
  /** "Pakistan · Sindh" */
  region: string;
  country: string;
  /** What is searched for. */
  query: string;
  onQuery(query: string): void;
  onLookUp(country: string): void;
}

/** All numbers of a region, by what they help with, or those that a search finds. */
export function NumbersPart({
  helplines,
  openedAt,
  region,
  country,
  query,
  onQuery,
  onLookUp,
}: NumbersProps) {
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
  const first = firstCalls(everything, openedAt);
  const { found, topics } = useSearch(text, everything.groups);
  // Unless somebody searches, the first to call and the person's own numbers are already shown above.
  const groups = searching
    ? onlyFound(numbers.groups, found)
    : withoutLines(numbers.groups, first).filter((group) => !isOwnGroup(group));
  const countries = countriesFor(text, messages, country);

  return (
    <>
      {!searching && <MoreInDanger groups={groups} now={now} />}
      <Search
        query={query}
        onQuery={onQuery}
        found={found.length}
        countries={countries.map(({ name }) => name)}
      />
      {searching && <NumbersStrip helplines={first} />}
      {countries.length > 0 && <OtherCountries countries={countries} onLookUp={onLookUp} />}
      {!searching && (
        <Segments
          label={t('help_whom')}
          choices={whoms.map((value) => ({ value, text: t(`help_whom_${value}`) }))}
          chosen={whom}
          onChoose={(value) => setWhom(value)}
        />
      )}
      {searching && found.length === 0 && countries.length === 0 && (
        <NothingFound
          text={text}
          toCall={whomToCall(first, everything.groups)}
          now={now}
          onClear={() => onQuery('')}
        />
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

/** What else helps in danger, below the first to call, and the button that prints the card. */
function MoreInDanger({ groups, now }: { groups: readonly NumbersGroup[]; now: Date }) {
  const { t } = useMessages();
  return (
    <div class="group group-in_danger_now">
      <Lines lines={groups.find(({ id }) => id === 'in_danger_now')?.lines ?? []} now={now} />
      <p>
        <button type="button" class="button button-quiet" onClick={printPage} title={t('help_print_note')}>
          <LineIcon name="print" />
          {t('help_print')}
        </button>
      </p>
    </div>
  );
}
