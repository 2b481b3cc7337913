import { mostOwnEntries, type OwnEntry } from '../../src/settings/own-entries';
import type { Settings, SettingsPart } from '../../src/settings/schema';
import { useMessages } from '../../src/ui/app';
import { helplineName, listText, ownTextForReader } from '../../src/ui/helpline-words';
import { partNames } from '../../src/ui/part-names';
import { useHelplines } from '../../src/ui/use-directory';
import type { BackupChanges } from './backup-changes';
import { usePartText } from './words';

interface TransferPreviewProps {
  before: Settings;
  changes: BackupChanges;
  onApply(): void;
  onLeave(): void;
}

/** Everything that would change, before and after, with the two ways on. */
export function TransferPreview({ before, changes, onApply, onLeave }: TransferPreviewProps) {
  const messages = useMessages();
  const { t } = messages;
  const beforeText = usePartText(before);
  const afterText = usePartText(changes.settings);
  const helplines = useHelplines([...changes.hidden, ...changes.pinned]);

  const nameOf = (id: string) => {
    const own = changes.own.entries.find((entry) => entry.id === id);
    const helpline = helplines.find((one) => one.id === id);
    return own?.name ?? (helpline && helplineName(helpline, messages).text) ?? id;
  };

  return (
    <div class="panel">
      <h3 class="changes-title">{t('transfer_changes')}</h3>
      <dl class="changes">
        {changes.parts.map((part) => (
          <Change key={part} what={t(partNames[part])} before={beforeText(part)} after={afterText(part)} />
        ))}
        {changes.changed.map(({ before: old, after }) => (
          <Change
            key={after.id}
            what={t('transfer_changed')}
            before={entryText(old)}
            after={entryText(after)}
          />
        ))}
        {changes.added.map((entry) => (
          <Change key={entry.id} what={t('transfer_new')} before={null} after={entryText(entry)} />
        ))}
        {changes.pinned.map((id) => (
          <Change key={id} what={t('own_pinned_title')} before={null} after={nameOf(id)} />
        ))}
        {changes.hidden.map((id) => (
          <Change key={id} what={t('own_hidden_title')} before={null} after={nameOf(id)} />
        ))}
      </dl>
      <LockedParts parts={changes.locked} />
      {changes.isTooMuch ? (
        <p class="problem">{t('own_full', { count: mostOwnEntries })}</p>
      ) : (
        <p class={changes.endsList ? 'problem' : 'hint'}>
          {t(changes.endsList ? 'options_keep_off_ask' : 'transfer_keeps')}
        </p>
      )}
      <div class="buttons">
        {!changes.isTooMuch && (
          <button type="button" class="button button-primary" onClick={onApply}>
            {t('transfer_apply')}
          </button>
        )}
        <button type="button" class="button button-quiet" onClick={onLeave}>
          {t('transfer_leave')}
        </button>
      </div>
    </div>
  );
}

/** What the file says and an organisation does not let anybody change. */
export function LockedParts({ parts }: { parts: readonly SettingsPart[] }) {
  const { t, language } = useMessages();
  if (parts.length === 0) return null;
  const names = parts.map((part) => t(partNames[part]));
  return <p class="hint">{t('transfer_locked', { parts: listText(names, language.tag) })}</p>;
}

interface ChangeProps {
  what: string;
  /** Null where there was nothing before. */
  before: string | null;
  after: string;
}

function Change({ what, before, after }: ChangeProps) {
  const { t } = useMessages();
  return (
    <div>
      <dt class="change-what">{what}</dt>
      {before !== null && (
        <dd>
          <span class="change-when">{t('transfer_before')}</span> <bdi>{before}</bdi>
        </dd>
      )}
      <dd>
        <span class="change-when">{t('transfer_after')}</span>{' '}
        <strong>
          <bdi>{after}</bdi>
        </strong>
      </dd>
    </div>
  );
}

function entryText({ name, phone, email, web, note }: OwnEntry): string {
  const inOrder = ownTextForReader([name, phone, note].filter(Boolean).join(' · '));
  return [inOrder, email, web].filter(Boolean).join(' · ');
}
