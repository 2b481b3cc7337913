import { useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { UiMessage } from '../../src/messages';
import type { StatusAnswer } from '../../src/report/intake/status';
import type { Past } from '../../src/report/past';
import { oneLine } from '../../src/report/report';
import { INTAKE } from '../../src/report/route';
import { useMessages, useSettings } from '../../src/ui/app';

/**
 * What became of a report that an organisation took, as it says itself: asked by a press and shown until the page is
 * closed. It can only be asked of the organisation that is set now; where reports went before is not kept.
 */
export function WhatBecame({ entry }: { entry: Past }) {
  const { t } = useMessages();
  const { intake } = useSettings();
  const [answer, setAnswer] = useState<StatusAnswer | 'asking' | null>(null);
  const { reference } = entry;
  const isTheirs = entry.channel === INTAKE && intake !== null && oneLine(intake.name) === entry.name;
  if (!isTheirs || reference === null || entry.outcome !== 'delivered') return null;

  const ask = async () => {
    if (answer === 'asking') return;
    setAnswer('asking');
    const message: UiMessage = { type: 'ui/intake-status', reference };
    const answered: unknown = await browser.runtime.sendMessage(message).catch(() => null);
    setAnswer((answered as StatusAnswer | null) ?? 'failed');
  };
  return (
    <div class="past-status">
      <button
        type="button"
        class="button button-quiet"
        aria-disabled={answer === 'asking'}
        onClick={() => void ask()}
      >
        {t('status_ask')}
      </button>
      <output>{answer !== null && <AnswerWords answer={answer} />}</output>
    </div>
  );
}

function AnswerWords({ answer }: { answer: StatusAnswer | 'asking' }) {
  const { t } = useMessages();
  switch (answer) {
    case 'asking':
      return <>{t('popup_busy')}</>;
    case 'none':
    case 'failed':
      return <>{t(`status_${answer}`)}</>;
    default:
      return <>{`${t('popup_refused_reason')} ${t(`status_${answer}`)}`}</>;
  }
}
