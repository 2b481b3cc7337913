import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { originOfHost } from '../../src/settings/added-sites';
import {
  type Backup,
  type BackupProblem,
  type BackupRead,
  largestBackup,
  readBackup,
} from '../../src/settings/backup';
import type { Settings } from '../../src/settings/schema';
import { useMessages, usePolicy, useSettings } from '../../src/ui/app';
import { listText } from '../../src/ui/helpline-words';
import { focusHeading } from '../kit/focus-heading';
import { useStatus } from '../kit/status';
import { useOwn } from '../numbers/own-entries';
import { applyBackup } from './apply-backup';
import { type BackupChanges, changesOf, isNothing } from './backup-changes';
import { LockedParts, TransferPreview } from './preview';
import { useBackupProblemText } from './words';

/** Loads settings and own numbers from a file: read, shown, and only then applied. */
export function Import() {
  const { t, language } = useMessages();
  const settings = useSettings();
  const own = useOwn();
  const status = useStatus();
  const [text, setText] = useState('');
  const [read, setRead] = useState<BackupRead | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const isBusy = useRef(false);
  const locked = usePolicy()?.locked ?? [];
  const backup = read?.backup;
  const changes = backup && changesOf(settings, own, backup, locked);

  useEffect(() => {
    if (read) outcome.current?.focus();
  }, [read]);

  const check = (content: string) => setRead(content.trim() ? readBackup(content) : null);

  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    // The same file can be chosen again after it was mended.
    const content = file.size > largestBackup * 3 ? null : await file.text().catch(() => null);
    input.value = '';
    if (content === null) return status.failed(t('transfer_unreadable', { file: file.name }));
    setText(content);
    check(content);
  };

  const close = () => {
    setText('');
    setRead(null);
    focusHeading();
  };

  const apply = async (from: Backup, { settings: next, endsList }: BackupChanges) => {
    const refused = await notAllowed(next, settings);
    let takeBack: () => Promise<void>;
    try {
      takeBack = await applyBackup(from, locked, refused);
    } catch {
      return status.failed(t('options_save_failed'));
    }
    close();
    if (endsList && !(await deletePast())) return status.failed(t('options_clear_failed'));
    const undo = () =>
      takeBack().then(
        () => status.done(t('options_undone')),
        () => status.failed(t('options_save_failed')),
      );
    const words = [t('transfer_applied')];
    if (refused.length > 0) words.push(t('transfer_refused', { sites: listText(refused, language.tag) }));
    // The list does not come back.
    status.done(words.join(' '), endsList ? undefined : undo);
  };

  /** A second press, while the first one is at work, would have nothing left to take back. */
  const applyOnce = async (from: Backup, next: BackupChanges) => {
    if (isBusy.current) return;
    isBusy.current = true;
    await apply(from, next).finally(() => {
      isBusy.current = false;
    });
  };

  return (
    <section>
      <h2>{t('transfer_load_title')}</h2>
      <p>{t('transfer_load_note')}</p>
      <FileChoice onFile={open} />
      <PasteField
        text={text}
        onText={(typed) => {
          setText(typed);
          // What was found no longer belongs to this text.
          setRead(null);
        }}
        onCheck={() => check(text)}
      />
      <div ref={outcome} tabIndex={-1} class="outcome">
        {read?.problems && <Problems problems={read.problems} />}
        {changes &&
          (isNothing(changes) ? (
            <div class="empty">
              <p>{t('transfer_nothing')}</p>
              <LockedParts parts={changes.locked} />
            </div>
          ) : (
            <TransferPreview
              before={settings}
              changes={changes}
              onApply={() => applyOnce(backup, changes)}
              onLeave={close}
            />
          ))}
      </div>
    </section>
  );
}

function FileChoice({ onFile }: { onFile(input: HTMLInputElement): void }) {
  const { t } = useMessages();
  const id = useId();
  return (
    <p class="file-choice">
      <input
        id={id}
        type="file"
        class="hidden-text"
        accept=".json,application/json"
        onChange={({ currentTarget }) => onFile(currentTarget)}
      />
      <label class="button button-primary" for={id}>
        {t('transfer_load')}
      </label>
    </p>
  );
}

interface PasteFieldProps {
  text: string;
  onText(text: string): void;
  onCheck(): void;
}

function PasteField({ text, onText, onCheck }: PasteFieldProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <div class="field paste-field">
      <label for={id}>{t('transfer_paste')}</label>
      <textarea
        id={id}
        class="code-field"
        rows={text ? 12 : 3}
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <div class="buttons">
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={text.trim() === ''}
          onClick={onCheck}
        >
          {t('transfer_check')}
        </button>
      </div>
    </div>
  );
}

/** Deletes the list of past reports. @returns whether it is gone */
function deletePast(): Promise<boolean> {
  return import('../privacy/reports')
    .then(({ ownReports }) => ownReports().history.clear())
    .then(
      () => true,
      () => false,
    );
}

/**
 * Asks the browser for the sites that a file adds; it must come straight from the person's press.
 * @returns the hosts that are not allowed
 */
async function notAllowed(next: Settings, before: Settings): Promise<string[]> {
  const known = before.addedSites.map(({ host }) => host);
  const hosts = next.addedSites.map(({ host }) => host).filter((host) => !known.includes(host));
  if (hosts.length === 0) return [];
  const allowed = await browser.permissions.request({ origins: hosts.map(originOfHost) }).catch(() => false);
  return allowed ? [] : hosts;
}

function Problems({ problems }: { problems: readonly BackupProblem[] }) {
  const { t } = useMessages();
  const textOf = useBackupProblemText();
  return (
    <div class="notice">
      <p>
        <strong>
          {problems.length === 1 ? t('transfer_problem') : t('transfer_problems', { count: problems.length })}
        </strong>
      </p>
      <ul class="plain-list">
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.path} ${problem.reason}`}>
            {t('transfer_line', { line: problem.line })}
            {problem.path && (
              <>
                {' '}
                <code dir="ltr">{problem.path}</code>
              </>
            )}
            {': '}
            {textOf(problem)}
          </li>
        ))}
      </ul>
      <p>{t('transfer_problems_next')}</p>
    </div>
  );
}
