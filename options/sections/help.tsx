import { useId, useState } from 'preact/hooks';
import { forRegion, type GroupId, groupHelplines } from '../../src/directory/groups';
import { type Helpline, helplineTopics } from '../../src/directory/schema';
import { searchHelplines } from '../../src/directory/search';
import type { Messages } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import { HelplineCard } from '../../src/ui/helpline-card';
import { QuickExitNote } from '../../src/ui/quick-exit';
import { type Loaded, useCountry, useWorld } from '../directory';
import { useCountryName, useRegion } from '../region';
import { RegionLine } from '../region-line';
import { useNow } from '../use-now';

/** Help near me: the numbers of the region, the most urgent first. */
export function Help() {
  const { t } = useMessages();
  const region = useRegion();
  const country = useCountry(region?.country ?? null);
  return (
    <>
      <RegionLine />
      {region &&
        (country.state === 'ready' ? (
          <Numbers helplines={forRegion(country.file, region.subdivision).helplines} />
        ) : (
          <NoNumbers state={country.state} country={region.country} />
        ))}
      <p class="link-alone">
        <a href="#me">{t('help_me_link')}</a>
      </p>
      <ElsewhereNumbers />
      <QuickExitNote />
    </>
  );
}

function Numbers({ helplines }: { helplines: readonly Helpline[] }) {
  const messages = useMessages();
  const { t } = messages;
  const [query, setQuery] = useState('');
  const now = useNow();
  const id = useId();
  const found = query.trim() ? searchHelplines(query, helplines, topicLabels(messages)) : helplines;
  const groups = groupHelplines(found);
  const urgent = groups.filter((group) => group.id === 'in_danger_now');
  const others = groups.filter((group) => group.id !== 'in_danger_now');
  const searching = query.trim() !== '';

  const search = (
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
      <output class="hidden-text">{searching && countText(found.length, query.trim(), messages)}</output>
    </div>
  );

  return (
    <>
      {urgent.map((group) => (
        <Group key={group.id} {...group} now={now} open={searching} />
      ))}
      {search}
      {searching && found.length === 0 && (
        <div class="empty">
          <p>
            <strong>{t('help_search_none', { text: query.trim() })}</strong>
          </p>
          <p>{t('help_search_none_next')}</p>
          <button type="button" class="button button-quiet" onClick={() => setQuery('')}>
            {t('help_search_clear')}
          </button>
        </div>
      )}
      {others.map((group) => (
        <Group key={group.id} {...group} now={now} open={searching} />
      ))}
    </>
  );
}

interface GroupProps {
  id: GroupId;
  helplines: readonly Helpline[];
  now: Date;
  /** Numbers that are not confirmed are shown at once, too. */
  open: boolean;
}

function Group({ id, helplines, now, open }: GroupProps) {
  const { t } = useMessages();
  const confirmed = helplines.filter(({ confidence }) => confidence !== 'low');
  const unconfirmed = helplines.filter(({ confidence }) => confidence === 'low');
  return (
    <section class={`group group-${id}`} aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{t(`help_group_${id}`)}</h2>
      <p class="group-note">{t(`help_group_${id}_note`)}</p>
      <Cards helplines={confirmed} now={now} />
      {unconfirmed.length > 0 && (
        // With nothing better there is no reason to hide them.
        <details class="more-numbers" open={open || confirmed.length === 0}>
          <summary>
            <span class="opens">{t('help_unconfirmed_more', { count: unconfirmed.length })}</span>
          </summary>
          <Cards helplines={unconfirmed} now={now} />
        </details>
      )}
    </section>
  );
}

function Cards({ helplines, now }: { helplines: readonly Helpline[]; now: Date }) {
  return (
    <div class="cards">
      {helplines.map((helpline) => (
        <HelplineCard key={helpline.id} helpline={helpline} now={now} />
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
  if (state === 'loading') return <p class="loading">{t('help_loading')}</p>;
  const name = nameOf(country);
  return (
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
  );
}

/** For people who live abroad or care for somebody elsewhere, and for countries with thin data. */
function ElsewhereNumbers() {
  const { t } = useMessages();
  const { file } = useWorld();
  const now = useNow();
  if (!file || file.helplines.length === 0) return null;
  return (
    <section class="group" aria-labelledby="group-world">
      <h2 id="group-world">{t('help_world')}</h2>
      <p class="group-note">{t('help_world_note')}</p>
      <Cards helplines={file.helplines} now={now} />
    </section>
  );
}
