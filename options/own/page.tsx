import { useEffect, useRef, useState } from 'preact/hooks';
import type { Helpline } from '../../src/directory/schema';
import {
  mostOwnEntries,
  type OwnEntry,
  withEntry,
  withMoved,
  withoutEntry,
} from '../../src/settings/own-entries';
import { dropDamagedEntries } from '../../src/settings/own-entries-store';
import { useMessages } from '../../src/ui/app';
import { Ways } from '../../src/ui/helpline-card';
import { listText } from '../../src/ui/helpline-words';
import { LineIcon } from '../../src/ui/line-icon';
import { QuickExitNote } from '../../src/ui/quick-exit';
import { useRegionName } from '../../src/ui/region-names';
import { useHelplines } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';
import { settingsPages } from '../frame/pages';
import { useRegionNumbers } from '../guidance/parts';
import { focusHeading } from '../kit/focus-heading';
import { printPage } from '../kit/print-page';
import { useStatus } from '../kit/status';
import { HideButton, LineName, OwnText, PinButton } from '../numbers/lines';
import { contactsOf, ownLine } from '../numbers/numbers';
import { useChangeOwn, useDamagedEntries, useOwn } from '../numbers/own-entries';
import { PrintCard } from '../numbers/print-card';
import { OwnEntryForm, unsavedEntry } from './own-entry-form';

/** Numbers of one's own: added, changed, put in order, pinned, hidden. */
export function OwnNumbers() {
  const { t } = useMessages();
  const own = useOwn();
  // What was being typed when the page was left is still there.
  const [editing, setEditing] = useState<string | null>(() => unsavedEntry());
  const addButton = useRef<HTMLButtonElement>(null);
  const packaged = useHelplines([...own.hidden, ...own.pinned]);
  const hidden = packaged.filter(({ id }) => own.hidden.includes(id));
  const pinned = packaged.filter(({ id }) => own.pinned.includes(id) && !own.hidden.includes(id));
  const full = own.entries.length >= mostOwnEntries;

  const close = () => {
    setEditing(null);
    addButton.current?.focus();
  };

  return (
    <>
      {/* Who has begun knows; then name, number and "Save" come first. */}
      {editing !== 'new' && <p class="lead">{t('own_intro')}</p>}
      <DamagedNotice />
      {own.entries.length === 0 && editing === null && <p class="empty">{t('own_empty')}</p>}
      <ol class="own-list">
        {own.entries.map((entry, place) => (
          <li key={entry.id}>
            {editing === entry.id ? (
              <OwnEntryForm entry={entry} onClose={close} />
            ) : (
              <OwnEntryRow
                entry={entry}
                place={place}
                count={own.entries.length}
                onEdit={() => setEditing(entry.id)}
              />
            )}
          </li>
        ))}
      </ol>
      {editing === 'new' && <OwnEntryForm entry={null} onClose={close} />}
      {full && <p class="notice">{t('own_full', { count: mostOwnEntries })}</p>}
      <button
        type="button"
        class={editing === 'new' || full ? 'hidden-text' : 'button button-primary'}
        ref={addButton}
        disabled={full}
        onClick={() => setEditing('new')}
      >
        <LineIcon name="plus" />
        {t('own_add')}
      </button>
      {own.entries.length > 0 && editing === null && (
        <p>
          <button type="button" class="button button-quiet" onClick={printPage} title={t('help_print_note')}>
            <LineIcon name="print" />
            {t('own_print')}
          </button>
        </p>
      )}
      <PackagedList title={t('own_pinned_title')} helplines={pinned} tool="pin" />
      <PackagedList title={t('own_hidden_title')} helplines={hidden} tool="hide" />
      <p class="hint">{t('own_emergency_stays')}</p>
      <p class="link-alone">
        <a href="#help">{t('own_see')}</a>
      </p>
      {settingsPages.includes('transfer') && (
        <p class="link-alone">
          <a href="#transfer">{t('own_file')}</a>
        </p>
      )}
      <QuickExitNote />
      <OwnCard />
    </>
  );
}

/** What is printed here is what "Help near me" prints: all numbers of the region, with one's own among them. */
function OwnCard() {
  return <PrintCard region={useRegionName(useRegion())} numbers={useRegionNumbers()} />;
}

interface OwnRowProps {
  entry: OwnEntry;
  place: number;
  count: number;
  onEdit(): void;
}

function OwnEntryRow({ entry, place, count, onEdit }: OwnRowProps) {
  const { t } = useMessages();
  const own = useOwn();
  const change = useChangeOwn();
  const { id, name } = entry;
  const line = ownLine(entry);
  const isHidden = own.hidden.includes(id);

  const move = (by: -1 | 1) =>
    change((before) => withMoved(before, id, by), t('own_moved', { name, place: place + by + 1, count }));

  const remove = () =>
    change(
      (before) => withoutEntry(before, id),
      t('own_deleted', { name }),
      (after) => ({
        ...withEntry(after, entry, place),
        pinned: own.pinned.includes(id) ? [...after.pinned, id] : after.pinned,
        hidden: isHidden ? [...after.hidden, id] : after.hidden,
      }),
    );

  return (
    <article class="helpline" aria-labelledby={`name-${id}`}>
      <header class="helpline-head">
        <h2 id={`name-${id}`} class="own-name">
          <OwnText of={name} />
          {isHidden && <span class="tag">{t('own_is_hidden')}</span>}
        </h2>
        {entry.note && (
          <p class="helpline-for">
            <OwnText of={entry.note} />
          </p>
        )}
      </header>
      <Ways contacts={contactsOf(entry)} />
      <div class="buttons">
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${t('own_edit')}: ${name}`}
          onClick={onEdit}
        >
          {t('own_edit')}
        </button>
        {count > 1 && (
          <>
            <MoveButton label="own_up" name={name} end={place === 0} onMove={() => move(-1)} />
            <MoveButton label="own_down" name={name} end={place === count - 1} onMove={() => move(1)} />
          </>
        )}
        <PinButton line={line} />
        <HideButton line={line} />
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${t('own_delete')}: ${name}`}
          onClick={remove}
        >
          {t('own_delete')}
        </button>
      </div>
    </article>
  );
}

interface MoveButtonProps {
  label: 'own_up' | 'own_down';
  name: string;
  /** There is nowhere to go. The button stays where it is, so that the focus does. */
  end: boolean;
  onMove(): Promise<boolean>;
}

function MoveButton({ label, name, end, onMove }: MoveButtonProps) {
  const { t } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [moved, setMoved] = useState(0);
  // An element that is put elsewhere in the page loses the focus.
  useEffect(() => {
    if (moved > 0) button.current?.focus();
  }, [moved]);
  return (
    <button
      type="button"
      class="button button-quiet"
      ref={button}
      aria-label={`${t(label)}: ${name}`}
      aria-disabled={end}
      onClick={async () => {
        if (!end && (await onMove())) setTimeout(() => setMoved((times) => times + 1));
      }}
    >
      {t(label)}
    </button>
  );
}

interface PackagedListProps {
  title: string;
  helplines: readonly Helpline[];
  tool: 'pin' | 'hide';
}

/** Numbers of the directory that the person pinned or hid, each with the way back. */
function PackagedList({ title, helplines, tool }: PackagedListProps) {
  if (helplines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="card-list past">
        {helplines.map((helpline) => (
          <li key={helpline.id} class="notice-row packaged-row">
            <LineName line={helpline} />
            {tool === 'pin' ? <PinButton line={helpline} /> : <HideButton line={helpline} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names the entries that could not be read. They stay stored until the person deletes them. */
function DamagedNotice() {
  const { t, language } = useMessages();
  const damaged = useDamagedEntries();
  const status = useStatus();
  if (damaged.length === 0) return null;
  const names = damaged.map(({ name }) => name || t('own_nameless'));
  const drop = () =>
    dropDamagedEntries().then(
      () => {
        status.done(t('options_damaged_deleted'));
        focusHeading();
      },
      () => status.failed(t('options_clear_failed')),
    );
  return (
    <div class="notice">
      <p>
        <strong>{t('own_damaged', { names: listText(names, language.tag) })}</strong>
      </p>
      <p>{t('own_damaged_next')}</p>
      <button type="button" class="button button-quiet" onClick={drop}>
        {t('options_damaged_delete')}
      </button>
    </div>
  );
}
