import { useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { UiMessage } from '../../src/messages';
import type { Intake, IntakeAnswer } from '../../src/report/intake/index';
import { useMessages } from '../../src/ui/app';

/** How a test went, until the next one. */
type Test = 'sending' | IntakeAnswer | null;

/** Sends a marked test to the organisation's address, and shows its answer. */
export function IntakeTest({ intake }: { intake: Intake }) {
  const { t } = useMessages();
  const [test, setTest] = useState<Test>(null);
  const { name } = intake;
  const send = async () => {
    if (test === 'sending') return;
    setTest('sending');
    const message: UiMessage = { type: 'ui/intake-test' };
    const unheard: IntakeAnswer = { kind: 'later', failure: 'network', afterMs: null };
    const answer = await browser.runtime.sendMessage(message).catch(() => null);
    setTest((answer as IntakeAnswer | null) ?? unheard);
  };
  return (
    <section class="panel">
      <div class="buttons">
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={test === 'sending'}
          onClick={() => void send()}
        >
          {t('options_organisation_test')}
        </button>
      </div>
      <p class="hint">{t('options_organisation_test_note', { name })}</p>
      <output>
        {test === 'sending'
          ? t('options_organisation_test_sending')
          : test && <TestAnswer test={test} name={name} />}
      </output>
    </section>
  );
}

function TestAnswer({ test, name }: { test: IntakeAnswer; name: string }) {
  const { t } = useMessages();
  switch (test.kind) {
    case 'delivered':
      return (
        <>
          {t('options_organisation_test_taken', { name })}
          {test.reference !== null && (
            <>
              {' '}
              {t('popup_reference_theirs')} <bdi>{test.reference}</bdi>
            </>
          )}
        </>
      );
    case 'refused':
      return (
        <>
          {t('popup_refused_title', { name })} (<bdi>{test.status}</bdi>).
          {test.reason !== null && (
            <>
              {' '}
              {t('popup_refused_reason')} <bdi>{test.reason}</bdi>
            </>
          )}
        </>
      );
    case 'later':
      return <>{t('options_organisation_test_failed', { why: test.failure })}</>;
  }
}
