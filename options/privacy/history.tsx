import { useEffect, useRef, useState } from 'preact/hooks';
import { directoryIn } from '../../src/directory-reader';
import { dateText } from '../../src/i18n/dates';
import { historyText } from '../../src/report/history';
import type { Past } from '../../src/report/past';
import { useMessages, useSettings } from '../../src/ui/app';
import { Confirm } from '../kit/confirm';
import { saveTextFile } from '../kit/save-text-file';
import { useStatus } from '../kit/status';
import { Switch } from '../kit/switch';
import { useSave } from '../kit/use-save';
import { type ChannelNames, channelName, channelNames } from './history-words';
import type { OwnReports } from './use-reports';
import { WhatBecame } from './what-became';

type HistoryQuestion = 'clear' | 'switch-off' | null;

/** The list of past reports: kept or not, shown, saved as a file, deleted. */
export function HistoryPart({ own }: { own: OwnReports }) {
  const { t } = useMessages();
  const { privacy } = useSettings();
  const save = useSave();
  const status = useStatus();
  const [question, setQuestion] = useState<HistoryQuestion>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { past } = own;
  const some = past !== null && past.length > 0;

  const clear = async () => {
    setQuestion(null);
    try {
      await own.reports.history.clear();
      status.done(t('options_clear_done'));
    } catch {
      status.failed(t('options_clear_failed'));
    }
    own.readAgain();
    // The button that was pressed goes with the list.
    heading.current?.focus();
  };

  const switchOff = async () => {
    setQuestion(null);
    // Off first: nothing may be added between deleting and switching off.
    if (!(await save({ privacy: { ...privacy, keepHistory: false } }))) return false;
    await clear();
    return true;
  };

  const keep = async (on: boolean) => {
    if (on) return save({ privacy: { ...privacy, keepHistory: true } });
    // Nothing is asked only where nothing would be lost. Read now: a popup may have added something since.
    const kept = await own.reports.history.list().catch(() => null);
    if (kept?.length === 0) return switchOff();
    setQuestion('switch-off');
    return false;
  };

  return (
    <section>
      <h2 tabIndex={-1} ref={heading}>
        {t('options_history')}
      </h2>
      <div class="panel">
        <Switch
          label={t('options_history_keep')}
          hint={t('options_history_keep_note')}
          on={privacy.keepHistory}
          onChange={keep}
        />
        {question === 'switch-off' && (
          <Confirm
            question={t('options_keep_off_ask')}
            yes={t('options_keep_off_yes')}
            no={t('options_clear_no')}
            onYes={switchOff}
            onNo={() => setQuestion(null)}
          />
        )}
      </div>
      {own.failed && <p class="problem">{t('options_history_failed')}</p>}
      {past?.length === 0 && (
        <p class="empty">{t(privacy.keepHistory ? 'options_history_empty' : 'options_history_off')}</p>
      )}
      {some && <PastReports past={past} onClear={() => setQuestion('clear')} asking={question === 'clear'} />}
      {question === 'clear' && (
        <Confirm
          question={t('options_clear_ask')}
          yes={t('options_clear_yes')}
          no={t('options_clear_no')}
          onYes={clear}
          onNo={() => setQuestion(null)}
        />
      )}
    </section>
  );
}

interface PastReportsProps {
  past: readonly Past[];
  asking: boolean;
  onClear(): void;
}

function PastReports({ past, asking, onClear }: PastReportsProps) {
  const { t, language } = useMessages();
  const status = useStatus();
  const names = useChannelNames(past);

  const saveAsFile = () => {
    saveTextFile(
      'report-instead.txt',
      historyText(past, {
        title: t('options_export_title'),
        channel: (entry) => channelName(entry, names),
        outcome: (outcome) => t(`options_outcome_${outcome}`),
        reference: `${t('options_history_reference')}:`,
      }),
    );
    status.done(t('options_export_done'));
  };

  return (
    <>
      <ul class="card-list past">
        {past.map((entry) => (
          <li key={entry.id}>
            <p class="past-what">
              <strong>
                <bdi>{channelName(entry, names)}</bdi>
              </strong>
              <span class="tag">{t(`options_outcome_${entry.outcome}`)}</span>
            </p>
            <p class="past-facts">
              <time dateTime={entry.date}>{dateText(entry.date, language.tag)}</time>
              {entry.site && <bdi>{entry.site}</bdi>}
              {entry.reference && (
                <span>
                  {t('options_history_reference')}: <bdi dir="ltr">{entry.reference}</bdi>
                </span>
              )}
            </p>
            <WhatBecame entry={entry} />
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button button-quiet" onClick={saveAsFile}>
          {t('options_export')}
        </button>
        <button type="button" class="button button-quiet" aria-expanded={asking} onClick={onClear}>
          {t('options_clear')}
        </button>
      </div>
    </>
  );
}

function useChannelNames(past: readonly Past[]): ChannelNames {
  const { language } = useMessages();
  const [names, setNames] = useState<ChannelNames>(new Map());
  useEffect(() => {
    let current = true;
    channelNames(past, language.tag, directoryIn(language.tag)).then((found) => current && setNames(found));
    return () => {
      current = false;
    };
  }, [past, language]);
  return names;
}
